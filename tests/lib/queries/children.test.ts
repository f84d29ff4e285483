import { expect, test } from 'vitest';
import { children } from '#lib/queries/children.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();
const within = async (...regions: string[]) =>
	columns(
		await db.query(children({ ...EVERYTHING, regions })),
		'region',
		'name',
		'level',
		'own',
		'agencies',
		'reports'
	);

test('a place of reports that do not say what they count comes with their scope', async () => {
	const rows = await db.query(
		children({ ...EVERYTHING, regions: ['010000'], scopes: ['unknown'] })
	);
	expect(columns(rows, 'region', 'reports')).toEqual([['019001', 1]]);
});

test('one goes down from the provinces to the counties', async () => {
	expect(await within()).toEqual([
		['010000', '甲省', 'province', false, 4, 6],
		['020000', '乙省', 'province', false, 1, 1],
		[null, null, null, false, 1, 1]
	]);
	expect(await within('010000')).toEqual([['010100', '子市', 'prefecture', false, 4, 6]]);
	expect(await within('010100')).toEqual([
		['010100', '子市', 'prefecture', true, 2, 3],
		['010101', '东区', 'county', false, 1, 2],
		['010102', '西县', 'county', false, 1, 1]
	]);
});
