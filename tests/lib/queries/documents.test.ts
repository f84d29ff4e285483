import { expect, test } from 'vitest';
import { documentsByStatus, documentsWithoutReport } from '#lib/queries/documents.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('every document is accounted for, like reasons together', async () => {
	expect(await db.query(documentsByStatus())).toEqual([
		{ status: 'report', reason: null, documents: 12 },
		{ status: 'duplicate', reason: 'same_bytes', documents: 2 },
		{ status: 'not_a_report', reason: 'no_tables', documents: 1 }
	]);
});

test('those that gave no report are listed', async () => {
	const rows = await db.query(documentsWithoutReport(2));
	expect(columns(rows, 'document', 'path', 'reason')).toEqual([
		[0, 'notice.txt', 'no_tables'],
		[13, 'a.txt', 'same_bytes:x.txt']
	]);
});
