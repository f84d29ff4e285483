import { expect, test } from 'vitest';
import { documentsByStatus } from '#lib/queries/documents.ts';
import { handDatabase } from './hand.ts';

const db = await handDatabase();

test('every document is accounted for, like reasons together', async () => {
	expect(await db.query(documentsByStatus())).toEqual([
		{ status: 'report', reason: null, documents: 12 },
		{ status: 'duplicate', reason: 'same_bytes', documents: 2 },
		{ status: 'not_a_report', reason: 'no_tables', documents: 1 }
	]);
});
