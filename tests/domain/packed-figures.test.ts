import { expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { indexPlaces, packFigures, unpackFigures } from '#domain/packed-figures.ts';
import { PLACES } from '#domain/place.ts';

test('figures come out of the pack as they went in', () => {
	const figures: Figure[] = [
		{
			place: 'proactive/regulations/issued',
			value: 22,
			state: 'stated',
			raw: '22（其中修订16件）',
			start: 3,
			end: 5
		},
		{
			place: 'proactive/regulations/repealed',
			value: null,
			state: 'not_applicable',
			raw: '/',
			start: 15,
			end: 16
		},
		{ place: 'requests/granted/total', value: null, state: 'blank', raw: null, start: 17, end: 17 },
		{
			place: 'requests/carried_out/total',
			value: 7,
			state: 'stated',
			raw: '7',
			start: 18,
			end: 19
		},
		{
			place: 'disputes/reconsideration/total',
			value: null,
			state: 'unreadable',
			raw: null,
			start: 3,
			end: 9
		},
		{
			place: 'proactive/procurement/amount_10k_cny',
			value: 25.1,
			state: 'inferred',
			raw: '7',
			start: 18,
			end: 19
		}
	];
	const read = new Figures(figures);
	const packed = packFigures(read);
	expect(unpackFigures(packed).places()).toEqual(PLACES.filter((place) => read.has(place)));
	for (const figure of unpackFigures(packed).values())
		expect(figure).toEqual(read.get(figure.place));
	const index = indexPlaces(packed);
	for (const [number, place] of PLACES.entries())
		expect(PLACES[packed.places[index[number] ?? -1] ?? -1]).toBe(read.get(place)?.place);
});
