import { existsSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sum } from 'd3';
import { describe, expect, it } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';
import { agencyList } from '#lib/queries/agencies.ts';
import { compliance } from '#lib/queries/compliance.ts';
import { disputes } from '#lib/queries/disputes.ts';
import { composition, facets } from '#lib/queries/facets.ts';
import { EVERY_FINDING, findingTally } from '#lib/queries/finding-list.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { indicatorByYear } from '#lib/queries/indicator-by-year.ts';
import { indicatorTotals } from '#lib/queries/indicator-totals.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { KEY_INDICATORS, keyFigures } from '#lib/queries/key-figures.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { panelByYear } from '#lib/queries/panel.ts';
import { provinceTiles } from '#lib/queries/province-tiles.ts';
import { ranking } from '#lib/queries/ranking.ts';
import { EVERYTHING, fromAddress, toAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import { plainWhere, randomSelection, walkLength } from './walk.ts';

const DATASETS = ['reports', 'demo'].filter((name) => existsSync(`static/data/${name}`));
const LENGTH = walkLength(4);

/** Another engine over the same files. */
async function openPlain(dataset: string) {
	const connection = await (await DuckDBInstance.create()).connect();
	const folder = path.resolve('static/data', dataset);
	for (const table of ['totals', 'findings'])
		await connection.run(
			`create view ${table} as select * from read_parquet('${folder}/${table}.parquet')`
		);
	return async (text: string): Promise<Record<string, number>> => {
		const rows = await connection.runAndReadAll(text);
		const [row] = rows.getRowObjectsJson() as Record<string, string | number | null>[];
		return Object.fromEntries(
			Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)])
		);
	};
}

// Without a dataset there is nothing to walk over.
describe.each(DATASETS)('over %s', async (dataset) => {
	const db = await openNodeDataset(`static/data/${dataset}`);
	const plain = await openPlain(dataset);
	const offered = await db.query(facets(everyScope(EVERYTHING)));
	const scopes = offered.flatMap((row) => (row.facet === 'scope' ? [row.code] : []));
	const organs = await db.query(
		sql<{ agency_id: string; province: string | null; prefecture: string | null }>`
			select agency_id, province, prefecture from agencies order by agency_id`
	);
	const given = {
		facets: offered,
		regions: [
			...new Set(organs.flatMap(({ province, prefecture }) => [province, prefecture]))
		].filter((region) => region !== null),
		agencies: organs.map((organ) => organ.agency_id)
	};
	const selections = Array.from({ length: LENGTH }, (_, seed) => randomSelection(seed, given));
	const walked: [string, Selection][] = [EVERYTHING, ...selections].map((selection) => [
		`?${toAddress(selection).toString()}`,
		selection
	]);

	it.each(walked)('%s counts the same reports everywhere', async (_, selection) => {
		expect(fromAddress(toAddress(selection))).toEqual(selection);
		const [key] = await db.query(keyFigures(selection));
		const parts = await db.query(composition(selection));
		const tiles = await db.query(provinceTiles(selection, REQUESTS_RECEIVED));
		const own = await plain(
			`select count(*) as reports, count(distinct agency_id) as agencies,
				coalesce(sum(errors), 0) as errors, count(*) filter (where errors > 0) as wrong,
				count(*) filter (where province is null) as unplaced, sum(received_new) as received
			from totals where ${plainWhere(selection, scopes)}`
		);
		expect(key).toEqual({
			reports: own.reports,
			agencies: own.agencies,
			errors: own.errors,
			reports_with_errors: own.wrong
		});
		expect(sum(parts, (part) => part.reports)).toBe(own.reports);
		expect(sum(tiles, (tile) => tile.reports) + (own.unplaced ?? 0)).toBe(own.reports);
		const years = await db.query(indicatorByYear(selection, 'none', REQUESTS_RECEIVED));
		const totals = await db.query(indicatorTotals(selection, KEY_INDICATORS));
		const received = totals.find((row) => row.indicator === REQUESTS_RECEIVED.code);
		expect(received?.value ?? 0).toBe(own.received);
		expect(sum(years, (row) => row.value ?? 0)).toBe(own.received);
		const places = await db.query(
			ranking(selection, 'region', REQUESTS_RECEIVED, { top: 100_000, least: 0 })
		);
		expect(sum(places, (row) => row.value ?? 0)).toBe(own.received);
	});

	it.each(walked)('%s: a choice counts what choosing it shows', async (_, selection) => {
		const [key] = await db.query(keyFigures(selection));
		const rows = await db.query(facets(selection));
		const of = (facet: string, codes: readonly string[]) =>
			sum(
				rows.filter(
					(row) => row.facet === facet && (codes.length === 0 || codes.includes(row.code))
				),
				(row) => row.reports
			);
		const { years } = selection;
		const inYears = rows.flatMap(({ facet, code }) =>
			facet === 'year' && (!years || (Number(code) >= years[0] && Number(code) <= years[1]))
				? [code]
				: []
		);
		expect(inYears.length === 0 ? 0 : of('year', inYears)).toBe(key?.reports);
		for (const [facet, codes] of [
			['sector', selection.sectors],
			['kind', selection.kinds],
			['level', selection.levels],
			['template', selection.template === null ? [] : [selection.template]]
		] as const)
			expect([facet, of(facet, codes)]).toEqual([facet, key?.reports]);
		const other = rows.find(({ facet }) => facet === 'province');
		if (!other) return;
		const [moved] = await db.query(keyFigures({ ...selection, regions: [other.code] }));
		expect(moved?.reports).toBe(other.reports);
	});

	it.each(walked)('%s: parts are never more than their whole', async (_, selection) => {
		for (const by of ['none', 'year', 'region'] as const) {
			const rows = await db.query(outcomeMix(selection, by));
			for (const key of new Set(rows.map((row) => row.key))) {
				const parts = rows.filter((row) => row.key === key);
				expect(sum(parts, (part) => part.count ?? 0)).toBe(parts[0]?.whole ?? 0);
			}
		}
		const mix = await db.query(outcomeMix(selection, 'none'));
		const own = await plain(
			`select sum(granted) as granted from totals
			where ${plainWhere(selection, scopes)} and granted + partially_granted + denied
				+ unavailable + rejected + other is not null`
		);
		expect(mix.find((row) => row.outcome === 'granted')?.count ?? 0).toBe(own.granted);
		for (const row of await db.query(disputes(selection, 'year')))
			expect(row.count ?? 0).toBeLessThanOrEqual(row.whole ?? 0);
	});

	it.each(walked)('%s: lines are of the same organs or of all', async (_, selection) => {
		const rows = await db.query(panelByYear(selection, 'none', REQUESTS_RECEIVED));
		const years = await db.query(indicatorByYear(selection, 'none', REQUESTS_RECEIVED));
		expect(rows.map(({ year, value, stated, reports }) => [year, value, stated, reports])).toEqual(
			years.map(({ year, value, stated, reports }) => [year, value, stated, reports])
		);
		const panel = rows.filter((row) => row.in_panel);
		expect(new Set(panel.map((row) => row.same)).size).toBeLessThanOrEqual(1);
		const within = plainWhere(selection, scopes);
		const inPanel = `year in (${panel.map((row) => row.year).join(', ') || 'null'})`;
		for (const { year, same, same_value } of panel) {
			const own = await plain(
				`select count(distinct agency_id) as organs, sum(received_new) as received from totals
				where ${within} and year = ${year} and agency_id in (
					select agency_id from totals where ${within} and ${inPanel} and received_new is not null
					group by 1 having count(distinct year) = ${panel.length}
				)`
			);
			expect([year, same, same_value ?? 0]).toEqual([year, own.organs, own.received]);
		}
	});

	it.each(walked)('%s: the calendar, the findings and the list agree', async (_, selection) => {
		const whole = await db.query(compliance(selection, 'none'));
		for (const row of whole) {
			expect(row.expected).toBe(row.reports + row.absent);
			expect(row.on_time + row.late + row.undated).toBe(row.reports);
			expect(row.whole + row.partial + row.none_read).toBe(row.reports);
		}
		const places = await db.query(compliance(selection, 'region'));
		expect(sum(places, (row) => row.reports)).toBe(sum(whole, (row) => row.reports));
		const every = everyScope(selection);
		const [all] = (await db.query(findingTally(every, EVERY_FINDING))).filter(
			(row) => row.rule === null
		);
		const rules = await db.query(findingsByRule(every));
		const own = await plain(
			`select count(*) as findings, count(distinct agency_id) as agencies from totals
			left join findings using (report) where ${plainWhere(every, scopes)}`
		);
		const found = await plain(
			`select count(*) as findings from findings join totals using (report)
			where ${plainWhere(every, scopes)}`
		);
		expect(all?.findings ?? 0).toBe(found.findings);
		expect(sum(rules, (row) => row.findings)).toBe(found.findings);
		const [agency] = await db.query(agencyList(selection, { size: 1 }));
		expect(agency?.found ?? 0).toBe(own.agencies);
	});
});
