import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { crossMeasure, resultMeasure } from '#lib/queries/cross-measure.ts';
import { crossTable } from '#lib/queries/cross-table.ts';
import type { CrossSide } from '#lib/queries/cross-reports.ts';
import { disputes } from '#lib/queries/disputes.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { panelByYear } from '#lib/queries/panel.ts';
import type { Split } from '#lib/queries/panel.ts';
import { reportsBehind } from '#lib/queries/reports-behind.ts';
import type { PartBehind } from '#lib/queries/reports-behind.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';

// Without a dataset there is nothing to hold it against.
const DATASETS = ['reports', 'demo'].filter((name) => existsSync(`static/data/${name}`));

async function behind(
	db: Database,
	selection: Selection,
	measure: ReturnType<typeof crossMeasure>,
	part: PartBehind
) {
	const rows = await db.query(reportsBehind(selection, measure, part, { page: 0, size: 10_000 }));
	const counted = rows.filter(({ numerator }) => numerator !== null);
	const add = (values: (number | null)[]) =>
		values.reduce<number>((sum, one) => sum + (one ?? 0), 0);
	expect(rows[0]?.above ?? 0).toBe(add(rows.map(({ numerator }) => numerator)));
	return {
		above: add(counted.map(({ numerator }) => numerator)),
		below: add(counted.map(({ denominator }) => denominator)),
		stated: counted.length,
		organs: new Set(counted.map(({ agency_id }) => agency_id)).size
	};
}

describe.each(DATASETS)('over %s', async (dataset) => {
	const db = await openNodeDataset(`static/data/${dataset}`);
	const received = crossMeasure(REQUESTS_RECEIVED.code, 'count');
	const province = await db.query(
		crossTable(EVERYTHING, received, { rows: 'region', columns: 'none', least: 0, top: 1 })
	);
	const first = province[0]?.row ?? '370000';

	it('a part of a bar of disputes opens the reports that it adds up', async () => {
		const bars = await db.query(disputes(EVERYTHING, 'year'));
		for (const { key, channel, outcome, count, whole, stated } of bars.slice(-24)) {
			const selection: Selection = { ...EVERYTHING, years: [Number(key), Number(key)] };
			const code = resultMeasure(channel, outcome);
			const part = { keys: [], same: null };
			const counted = await behind(db, selection, crossMeasure(code, 'count'), part);
			const held = await behind(db, selection, crossMeasure(code, 'group'), part);
			expect([counted.above, counted.stated]).toEqual([count ?? 0, stated]);
			expect([held.above, held.below]).toEqual([count ?? 0, whole ?? 0]);
		}
	});

	it.each<[Split, Partial<Selection>]>([
		['none', {}],
		['level', { years: [2021, 2025] }],
		['region', { regions: [first] }],
		['applicant', { years: [2020, 2025] }]
	])('a point of the same organs by %s opens the reports that it adds up', async (split, open) => {
		const selection = { ...EVERYTHING, ...open };
		const points = await db.query(panelByYear(selection, split, REQUESTS_RECEIVED));
		const some = points.filter((point) => point.in_panel).slice(-6);
		for (const point of some) {
			const list = await behind(db, selection, received, {
				keys: [
					{ side: 'year', key: String(point.year) },
					...(split === 'none' ? [] : [{ side: split, key: point.key }])
				],
				same: 'measure'
			});
			expect(list.above).toBe(point.same_numerator ?? 0);
			expect(list.organs).toBe(point.same);
		}
	});

	it('a bar of the same organs does, too', async () => {
		const part = (year: string | null, same: PartBehind['same']): PartBehind => ({
			keys: [{ side: 'year', key: year }],
			same
		});
		const mix = await db.query(outcomeMix(EVERYTHING, 'year', { same: true }));
		const rate = crossMeasure('disclosure_rate', 'count');
		for (const { key, whole, stated } of mix.filter(({ outcome }) => outcome === 'granted'))
			expect(await behind(db, EVERYTHING, rate, part(key, 'measure'))).toMatchObject({
				below: whole ?? 0,
				stated
			});
		const cases = await db.query(disputes(EVERYTHING, 'year', { same: true }));
		const corrected = cases.filter(
			({ channel, outcome }) => channel === 'reconsideration' && outcome === 'corrected'
		);
		const code = crossMeasure('reconsideration_corrected_concluded_rate', 'count');
		const pendingOf = (key: string | null) =>
			cases.find(
				(row) => row.channel === 'reconsideration' && row.outcome === 'pending' && row.key === key
			)?.count ?? 0;
		for (const { key, count, whole } of corrected)
			expect(await behind(db, EVERYTHING, code, part(key, 'disputes'))).toMatchObject({
				above: count ?? 0,
				below: (whole ?? 0) - pendingOf(key)
			});
	});

	it.each<[CrossSide, string]>([
		['region', 'outcome_denied'],
		['agency', 'requests_received'],
		['applicant', 'outcome_refused'],
		['scope', 'outcome_refused']
	])('a cell of a table by %s does, also of the selected place itself', async (side, code) => {
		const selection = { ...EVERYTHING, regions: [first] };
		const measure = crossMeasure(code, 'handled');
		const asked = { rows: side, columns: 'year', least: 0, top: 6 } as const;
		const cells = await db.query(crossTable(selection, measure, asked));
		for (const cell of cells.slice(0, 8)) {
			const narrowed =
				side === 'scope'
					? {
							...selection,
							scopes: (['own', 'aggregate', 'unknown'] as const).filter((one) => one === cell.row)
						}
					: selection;
			const list = await behind(db, narrowed, measure, {
				keys: [
					...(side === 'scope' ? [] : [{ side, key: cell.row }]),
					{ side: 'year', key: cell.column }
				],
				same: null
			});
			expect([list.above, list.stated]).toEqual([cell.numerator ?? 0, cell.stated]);
		}
	});
});
