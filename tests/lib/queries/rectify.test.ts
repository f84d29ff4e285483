import { describe, expect, test } from 'vitest';
import { compliance } from '#lib/queries/compliance.ts';
import { everyOwnFinding, gapsOf, organsToMend, ownFindings } from '#lib/queries/rectify.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { sql } from '#lib/db/sql.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

describe('what is to be put right', () => {
	test('is, organ by organ, what plain SQL counts', async () => {
		const organs = await db.query(organsToMend(EVERYTHING));
		const counted = await db.query(
			sql<{ agency_id: string; errors: number; warnings: number }>`
				select r.agency_id, sum((f.severity = 'error')::int)::int as errors,
					sum((f.severity = 'warning')::int)::int as warnings
				from findings f join reports r on r.report = f.report
				where r.is_current and f.origin = 'source' and f.severity in ('error', 'warning')
					and f.rule <> 'published-late'
				group by r.agency_id order by r.agency_id`
		);
		const withFindings = organs.filter(({ errors, warnings }) => errors + warnings > 0);
		expect(
			columns(withFindings, 'agency_id', 'errors', 'warnings').toSorted((a, b) =>
				String(a[0]) < String(b[0]) ? -1 : 1
			)
		).toEqual(columns(counted, 'agency_id', 'errors', 'warnings'));
		expect(withFindings.length).toBeGreaterThan(0);
	});

	test('holds the missing and the late, each year once, as the calendar counts them', async () => {
		const gaps = await db.query(gapsOf(EVERYTHING));
		const rows = await db.query(compliance(EVERYTHING, 'agency'));
		const expected = rows.filter(({ absent, late }) => absent + late > 0);
		expect(gaps).toHaveLength(expected.length);
		expect(gaps.length).toBeGreaterThan(0);
		for (const { agency_id, year, published, due, days } of gaps) {
			const row = expected.find((one) => one.key === agency_id && one.year === year);
			expect(published === null).toBe(row?.absent === 1);
			expect(due).toMatch(new RegExp(`^${year + 1}-0[13]-31$`));
			expect(days).toBe(
				published === null ? null : (Date.parse(published) - Date.parse(due)) / 86_400_000
			);
		}
		const organs = await db.query(organsToMend(EVERYTHING));
		expect(organs.reduce((sum, { missing, late }) => sum + missing + late, 0)).toBe(gaps.length);
	});

	test('comes page by page, no organ lost and none twice', async () => {
		const whole = await db.query(organsToMend(EVERYTHING));
		const parts = await Promise.all(
			[0, 1, 2].map((page) => db.query(organsToMend(EVERYTHING, { page, size: 3 })))
		);
		expect(parts.flat()).toEqual(whole.slice(0, 9));
		expect(new Set(whole.map(({ agency_id }) => agency_id)).size).toBe(whole.length);
		expect(whole[0]?.found).toBe(whole.length);
	});

	test('is of the organs and reports that were asked for', async () => {
		const [organ] = await db.query(organsToMend(EVERYTHING));
		const id = organ?.agency_id ?? '';
		const every = await db.query(everyOwnFinding([id]));
		expect(new Set(every.map(({ agency_id }) => agency_id))).toEqual(new Set([id]));
		expect(every).toHaveLength((organ?.errors ?? 0) + (organ?.warnings ?? 0));
		const none = await db.query(ownFindings({ ...EVERYTHING, years: [1990, 1990] }, [id]));
		expect(none).toEqual([]);
	});
});
