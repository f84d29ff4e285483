import { describe, expect, it } from 'vitest';
import { standingsOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/findings/standing.ts';

const found = (agency_id: string, year: number, place: string, rule = 'sum') => ({
	agency_id,
	year,
	rule,
	place
});
const every = [
	found('a', 2021, 'requests/granted/total'),
	found('a', 2022, 'requests/granted/total'),
	found('a', 2022, 'requests/carried_in/total'),
	found('b', 2023, 'requests/granted/total')
];
const reports = [
	...[2021, 2022, 2023].map((year) => ({ agency_id: 'a', year })),
	{ agency_id: 'b', year: 2023 }
];
const standings = standingsOf(every, reports);

describe('against the year before', () => {
	it('a finding at the same place by the same check is still there, any other is new', () => {
		expect(every.map((one) => standings.of(one))).toEqual(['first', 'still_there', 'new', 'first']);
		expect(standings.of(found('a', 2022, 'requests/granted/total', 'other'))).toBe('new');
	});

	it('what this year’s report no longer has is cured, and nothing is without a report', () => {
		expect(standings.cured('a', 2023).map(({ place }) => place)).toEqual([
			'requests/granted/total',
			'requests/carried_in/total'
		]);
		expect(standings.cured('a', 2022)).toEqual([]);
		expect(standings.cured('b', 2024)).toEqual([]);
	});

	it('one organ’s is not another’s', () => {
		expect(standings.of(found('b', 2022, 'requests/granted/total'))).toBe('first');
	});
});
