import { describe, expect, it } from 'vitest';
import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { readOnly } from '#lib/db/read-only.ts';
import { agencyIndicators } from '#lib/queries/agency.ts';
import { passagesBehind, placesOf } from '#lib/queries/behind.ts';
import { comparison } from '#lib/queries/comparison.ts';
import { compliance } from '#lib/queries/compliance.ts';
import { disputes } from '#lib/queries/disputes.ts';
import { EVERY_FINDING, findingTally } from '#lib/queries/finding-list.ts';
import { indicatorByYear } from '#lib/queries/indicator-by-year.ts';
import { INDICATORS, REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { plainSql } from '#lib/queries/plain-sql.ts';
import { provinceTiles } from '#lib/queries/province-tiles.ts';
import { ranking } from '#lib/queries/ranking.ts';
import { requestsByYear } from '#lib/queries/requests-by-year.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';

const database = await openNodeDataset('static/data/demo');
const [organ] = await database.query<{ agency_id: string; province: string }>({
	text: 'select agency_id, province from totals where is_current and received_new > 50 order by report limit 1',
	params: []
});
const id = organ?.agency_id ?? '';
const some: Selection = {
	...EVERYTHING,
	levels: ['county', 'prefecture'],
	years: [2021, 2024],
	regions: [organ?.province ?? '']
};

const QUESTIONS: [string, Query][] = [EVERYTHING, some].flatMap(
	(selection, index): [string, Query][] =>
		(
			[
				['requests by year', indicatorByYear(selection, 'none', REQUESTS_RECEIVED)],
				['applicants', requestsByYear(selection, 'applicant')],
				[
					'ranking',
					ranking({ ...selection, years: [2023, 2023] }, 'agency', REQUESTS_RECEIVED, { top: 20 })
				],
				['outcomes', outcomeMix(selection, 'year', { detail: true })],
				['disputes', disputes(selection, 'region', { top: 20 })],
				['map', provinceTiles(selection, REQUESTS_RECEIVED)],
				['calendar', compliance(selection, 'region', { page: 0, size: 20, gaps: true })],
				['findings', findingTally(selection, EVERY_FINDING)],
				['comparison', comparison([id, organ?.province ?? ''], selection, REQUESTS_RECEIVED)],
				['organ', agencyIndicators(id)]
			] as [string, Query][]
		).map(([name, query]): [string, Query] => [`${name} ${index}`, query])
);

describe('the SQL of a chart', () => {
	it.each(QUESTIONS)('gives what the chart draws: %s', async (_, question) => {
		const drawn = await database.query(question);
		const told = await database.query({ text: readOnly(plainSql(question)), params: [] });
		expect(drawn.length).toBeGreaterThan(0);
		expect(told).toEqual(drawn);
	});

	it('quotes every value, and takes a question mark within quotes for itself', () => {
		const hostile = "x'; drop table totals --\u0000?";
		const query = sql`select '?' as mark, ${hostile} as text, ${5} as n, ${true} as yes, ${null} as none`;
		expect(plainSql(query)).toBe(
			"select '?' as mark, 'x''; drop table totals --?' as text, 5::int as n, true::boolean as yes, null as none"
		);
	});

	it('throws where values and places do not agree', () => {
		expect(() => plainSql({ text: 'select ?', params: [] })).toThrow('without a value');
		expect(() => plainSql({ text: 'select 1', params: [1] })).toThrow('1 values for 0 places');
	});
});

describe('what stands behind a chart', () => {
	it('is a cell for every count of every indicator', () => {
		for (const { code, numerator, denominator } of INDICATORS)
			for (const name of [...numerator, ...(denominator ?? [])])
				expect(placesOf([name]), `${code}: ${name}`).not.toEqual([]);
		expect(placesOf(['denied'])).toHaveLength(8);
		expect(placesOf(['no_such_count'])).toEqual([]);
	});

	it('adds up to what the chart draws', async () => {
		const passages = await database.query(
			passagesBehind(some, placesOf(REQUESTS_RECEIVED.numerator), 100_000)
		);
		const yearly = await database.query(indicatorByYear(some, 'none', REQUESTS_RECEIVED));
		expect(yearly.length).toBeGreaterThan(1);
		for (const { year, value } of yearly) {
			const here = passages.filter((passage) => passage.year === year);
			expect(here.reduce((sum, passage) => sum + (passage.value ?? 0), 0)).toBe(value ?? 0);
		}
	});
});
