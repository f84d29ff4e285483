import { expect, test } from 'vitest';
import { sql } from '#lib/db/sql.ts';
import { indicatorOf } from '#lib/queries/indicators.ts';
import { measured, total } from '#lib/queries/measure.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { oneByOne } from '#lib/queries/source.ts';
import { handDatabase } from './hand.ts';

const db = await handDatabase();

async function measure(code: string, agency: string, year: number) {
	const indicator = indicatorOf(code);
	if (!indicator) throw new Error(`unknown indicator: ${code}`);
	const [row] = await db.query(sql`
		select ${measured(indicator)}
		from ${oneByOne(EVERYTHING)}
		where is_current and agency_id = ${agency} and year = ${year}
	`);
	return row;
}

test('a share is of the reports that state both sides', async () => {
	const indicator = indicatorOf('disclosure_rate');
	if (!indicator) throw new Error('unknown indicator');
	const rows = await db.query(sql`
		select ${measured(indicator)} from ${oneByOne(EVERYTHING)} where is_current and agency_id = 'data'`);
	// 2022 leaves 予以公开 blank: its five handled requests are not under the line.
	expect(rows).toEqual([{ value: 5 / 9, numerator: 5, denominator: 9, stated: 1, reports: 2 }]);
});

test('a blank leaves no sum, a zero does', async () => {
	expect(await measure('requests_received', 'data', 2022)).toEqual({
		value: null,
		numerator: null,
		denominator: null,
		stated: 0,
		reports: 1
	});
	expect(await measure('requests_received', 'school', 2021)).toMatchObject({ value: 0, stated: 1 });
});

test('a share of nothing has no value, though both sides are stated', async () => {
	expect(await measure('disclosure_rate', 'school', 2021)).toEqual({
		value: null,
		numerator: 0,
		denominator: 0,
		stated: 1,
		reports: 1
	});
});

test('corrections are of all cases, or of those concluded', async () => {
	expect(await measure('reconsideration_corrected_rate', 'data', 2021)).toMatchObject({
		numerator: 1,
		denominator: 4
	});
	expect(await measure('reconsideration_corrected_concluded_rate', 'data', 2021)).toMatchObject({
		numerator: 1,
		denominator: 3
	});
	expect(await measure('litigation_corrected_rate', 'office', 2022)).toMatchObject({
		value: 0,
		denominator: 3
	});
	expect(await measure('dispute_rate', 'data', 2021)).toMatchObject({
		numerator: 5,
		denominator: 9
	});
});

test('a name that is no column cannot be measured', () => {
	expect(() => total('1; drop table totals')).toThrow('unknown column');
});
