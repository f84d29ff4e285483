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

test('one goes down from the provinces to the counties', async () => {
	expect(await within()).toEqual([
		['010000', '甲省', 'province', false, 6, 9],
		['020000', '乙省', 'province', false, 1, 1],
		[null, null, null, false, 1, 1]
	]);
	expect(await within('010000')).toEqual([
		['010100', '子市', 'prefecture', false, 5, 8],
		['019001', '直管县', 'county', false, 1, 1]
	]);
	expect(await within('010100')).toEqual([
		['010100', '子市', 'prefecture', true, 3, 5],
		['010101', '东区', 'county', false, 1, 2],
		['010102', '西县', 'county', false, 1, 1]
	]);
});
