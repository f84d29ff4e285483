import { expect, test } from 'vitest';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { handDatabase } from './hand.ts';

const db = await handDatabase();

test('sums come with how many reports state them, and with what was left out', async () => {
	expect(await db.query(keyFigures(EVERYTHING))).toEqual([
		{
			reports: 9,
			agencies: 7,
			first_year: 2020,
			last_year: 2023,
			received: 114,
			received_stated: 7,
			handled: 122,
			handled_stated: 8,
			granted: 85,
			granted_stated: 7,
			disputes: 10,
			disputes_stated: 7,
			reconsiderations: 6,
			reconsiderations_stated: 7,
			suits: 4,
			suits_stated: 7,
			cells: 9 * 190,
			blanks: 7,
			unreadable: 15,
			errors: 2,
			reports_with_errors: 1,
			aggregates_left_out: 2
		}
	]);
});

test('of no reports nothing is known, not even zero', async () => {
	const [row] = await db.query(keyFigures({ ...EVERYTHING, years: [1999, 1999] }));
	expect(row).toMatchObject({ reports: 0, received: null, disputes: null, first_year: null });
});

test('nothing is left out where all is included', async () => {
	const [row] = await db.query(keyFigures({ ...EVERYTHING, aggregates: 'include' }));
	expect(row).toMatchObject({ reports: 11, received: 334, aggregates_left_out: 0 });
});
