import { expect, test } from 'vitest';
import { collectedSeries, receivedOnOlderForms } from '#lib/queries/collection.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, HAND, handDatabase } from './hand.ts';

const silent = (HAND.totals ?? []).findIndex(
	(row) => row.agency_id === 'data' && row.received_new === null
);
const stating = (HAND.totals ?? []).findIndex((row) => Number(row.received_new) > 0);
const received = (report: number, definition: string) => ({
	report,
	claim: 'received',
	value: 61,
	unit: 'requests',
	definition,
	text_start: 0,
	text_end: 2
});
const db = await handDatabase({
	...HAND,
	claims: [received(silent, 'local_form'), received(stating, 'local_form')]
});

test('organs of several years are named by how many, with what each year received, on a form before 2019 too', async () => {
	const rows = await db.query(collectedSeries(EVERYTHING));
	expect(columns(rows, 'agency_id', 'year', 'received')).toEqual([
		['city', 2021, 100],
		['city', 2022, 120],
		['data', 2021, 10],
		['data', 2022, 61],
		['school', 2021, 0],
		['school', 2023, 3]
	]);
});

test('reports on a form before 2019 say what was received, others are left out', async () => {
	const given = (report: number, year: number) => ({ report, agency_id: 'data', year });
	const rows = await db.query(receivedOnOlderForms([given(silent, 2022), given(99, 2021)]));
	expect(columns(rows, 'agency_id', 'year', 'received')).toEqual([['data', 2022, 61]]);
});
