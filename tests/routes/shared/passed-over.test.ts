import { expect, test } from 'vitest';
import { address as behind } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/behind/state.ts';
import { address as compare } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/compare/state.ts';
import { address as findings } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/state.ts';
import { address as outcomes } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/outcomes/state.ts';
import {
	misreadIn,
	READS_NOTHING
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/passed-over.ts';
import type { Reads } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/shared/passed-over.ts';
import { address as volumes } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/volumes/state.ts';
import { address as tables } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/tables/state.ts';

const told = (search: string, reads: Reads = outcomes) =>
	misreadIn(new URLSearchParams(search), reads).map(
		({ name, value, meant }) => `${name}=${value}${meant === null ? '' : ` → ${meant}`}`
	);

test('a parameter that the page does not know is told, with the one that may be meant', () => {
	expect(told('year=2021')).toEqual(['year=2021 → years']);
	// Of `year` and `years`, both of which this page reads, the one that is written so.
	expect(told('Years=2021', volumes)).toEqual(['Years=2021 → years']);
	expect(told('Region=370000&levels=county&colour=red')).toEqual([
		'Region=370000 → region',
		'levels=county → level',
		'colour=red'
	]);
});

test('a value that cannot be read is told, each of a list by itself', () => {
	expect(told('years=20-21')).toEqual(['years=20-21']);
	expect(told('years=2021,2022')).toEqual(['years=2021,2022']);
	expect(told('region=370000,37,abc&kind=department,king')).toEqual([
		'region=37',
		'region=abc',
		'kind=king'
	]);
	expect(told('by=planet&basis=same')).toEqual(['by=planet']);
	expect(told('page=0&severity=bad&rule=A%20B', findings)).toEqual([
		'page=0',
		'severity=bad',
		'rule=A B'
	]);
	expect(told('beside=nothing,denied_rate&ids=371300,%3Cb%3E', compare)).toEqual([
		'beside=nothing',
		'ids=<b>'
	]);
	expect(told('in=region.370000,moon.1', behind)).toEqual(['in=moon.1']);
});

test('of what stands there more than once, and of what is too much, the rest is told', () => {
	expect(told('years=2021&years=2022')).toEqual(['years=2022']);
	expect(told('by=region&by=year')).toEqual(['by=year']);
	const many = Array.from({ length: 41 }, (_, i) => String(370000 + i));
	expect(told(`region=${many.join(',')}`)).toEqual(['region=370040']);
	expect(told(`ids=${many.join(',')}`, tables)).toEqual(['ids=370040']);
});

test('what is read is not told: defaults spelled out, older names, the version, nothing at all', () => {
	expect(told('years=2024-2021&level=county&aggregates=only&v=0123456789ab')).toEqual([]);
	expect(told('by=year&detail=groups')).toEqual([]);
	expect(told('region=&years=&by=')).toEqual([]);
	expect(told('measure=outcome_refused&of=handled&rows=level', tables)).toEqual([]);
	expect(told('region=370000', READS_NOTHING)).toEqual([]);
	expect(told('v=newest')).toEqual(['v=newest']);
});

test('what other sites hang on an address is none of the reader’s', () => {
	expect(told('utm_source=a&from=singlemessage&isappinstalled=0')).toEqual([]);
});
