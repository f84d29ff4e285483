import { expect, test } from 'vitest';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { provinceTiles } from '#lib/queries/province-tiles.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('every province has a tile, those without reports without a value', async () => {
	const selection = { ...EVERYTHING, years: [2022, 2022] } as const;
	const rows = await db.query(provinceTiles(selection, REQUESTS_RECEIVED));
	expect(columns(rows, 'name', 'grid_column', 'grid_row', 'value', 'stated', 'reports')).toEqual([
		['甲省', 1, 0, 27, 1, 2],
		['乙省', 0, 1, 20, 1, 1],
		['丙省', 1, 1, null, 0, 0]
	]);
});
