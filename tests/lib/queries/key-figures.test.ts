import { expect, test } from 'vitest';
import { SCOPES } from '#domain/report.ts';
import { indicatorTotals } from '#lib/queries/indicator-totals.ts';
import { KEY_INDICATORS, keyFigures } from '#lib/queries/key-figures.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const totals = async (change: Partial<Selection> = {}) =>
	columns(
		await db.query(indicatorTotals({ ...EVERYTHING, ...change }, KEY_INDICATORS)),
		'indicator',
		'value',
		'numerator',
		'denominator',
		'stated',
		'reports'
	);

test('reports are counted with their organs and those that contradict themselves', async () => {
	expect(await db.query(keyFigures(EVERYTHING))).toEqual([
		{ reports: 8, agencies: 6, errors: 2, reports_with_errors: 1 }
	]);
	const [row] = await db.query(keyFigures({ ...EVERYTHING, scopes: SCOPES }));
	expect(row).toMatchObject({ reports: 11 });
});

test('sums come with how many reports state them, a share with both its sides', async () => {
	expect(await totals()).toEqual([
		['requests_received', 114, 114, null, 7, 8],
		['disclosure_rate', expect.closeTo(85 / 117), 85, 117, 7, 8],
		['reconsiderations', 6, 6, null, 7, 8],
		['suits', 4, 4, null, 7, 8]
	]);
	expect((await totals({ scopes: SCOPES }))[0]?.[1]).toBe(334);
});

test('of no reports nothing is known, not even zero', async () => {
	expect(await totals({ years: [1999, 1999] })).toEqual([
		['requests_received', null, null, null, 0, 0],
		['disclosure_rate', null, null, null, 0, 0],
		['reconsiderations', null, null, null, 0, 0],
		['suits', null, null, null, 0, 0]
	]);
});
