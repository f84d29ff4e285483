import { expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { numberOf } from '#domain/place.ts';

const figureAt = (place: string, value: number): Figure => ({
	place,
	value,
	state: 'stated',
	raw: String(value),
	start: 0,
	end: 1
});

test('figures are found by their places and keep their order', () => {
	const places = [
		'requests/granted/total',
		'requests/granted/business',
		'proactive/fees/amount_10k_cny',
		'requests/received_new/natural_person'
	];
	const figures = new Figures(places.map(figureAt));
	expect(figures.size).toBe(4);
	expect(figures.places()).toEqual(places);
	expect(figures.numbers).toEqual(places.map((place) => numberOf(place)));
	expect(places.map((place) => figures.get(place)?.value)).toEqual([0, 1, 2, 3]);
	expect(figures.at(numberOf('requests/granted/business'))?.value).toBe(1);
	expect(figures.has('requests/carried_in/total')).toBe(false);
	expect(figures.get('requests/granted/nobody')).toBeUndefined();
});

test('a place that no table has, or that comes twice, is our own mistake and said at once', () => {
	expect(() => new Figures([figureAt('requests/x/y', 1)])).toThrow('requests/x/y');
	const twice = [1, 2].map((value) => figureAt('requests/granted/total', value));
	expect(() => new Figures(twice)).toThrow('two figures for requests/granted/total');
});
