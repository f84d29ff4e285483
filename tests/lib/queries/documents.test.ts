import { expect, test } from 'vitest';
import { documentsByStatus } from '#lib/queries/documents.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import { columns, HAND, handDatabase } from './hand.ts';

const db = await handDatabase();

test('every document is accounted for, like reasons together', async () => {
	const rows = await db.query(documentsByStatus(everyScope(EVERYTHING)));
	expect(columns(rows, 'status', 'reason', 'documents', 'is_placed')).toEqual([
		['report', null, 11, true],
		['duplicate', 'same_bytes', 2, false],
		['not_a_report', 'no_tables', 1, false]
	]);
});

test('documents of reports count within the selection, those of none whatever it is', async () => {
	const rows = await db.query(documentsByStatus({ ...EVERYTHING, years: [2023, 2023] }));
	expect(columns(rows, 'status', 'documents')).toEqual([
		['report', 2],
		['duplicate', 2],
		['not_a_report', 1]
	]);
});

test('a copy of a report counts with it', async () => {
	const other = await handDatabase({
		...HAND,
		documents: [
			...(HAND.documents ?? []),
			{ document: 15, path: 'c', status: 'duplicate', reason: 'same_figures:nation-2023', text: '' }
		]
	});
	const copies = async (years: [number, number]) =>
		(await other.query(documentsByStatus({ ...EVERYTHING, years }))).filter(
			(row) => row.is_placed && row.status === 'duplicate'
		);
	expect(await copies([2023, 2023])).toMatchObject([{ reason: 'same_figures', documents: 1 }]);
	expect(await copies([2022, 2022])).toEqual([]);
});
