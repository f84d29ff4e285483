import { expect, test } from 'vitest';
import { items, placesOf, rules } from '#lib/queries/dimensions.ts';
import { columns, handDatabase } from './hand.ts';

const db = await handDatabase();

test('codes come in their own order', async () => {
	expect(columns(await db.query(items()), 'table_name', 'code', 'label_zh')).toEqual([
		['sectors', 'general', '综合'],
		['sectors', 'data', '数据']
	]);
});

test('rules come with their words', async () => {
	expect(columns(await db.query(rules()), 'id', 'title_zh')).toEqual([
		['odd-b', '可疑'],
		['sum-a', '合计']
	]);
});

test('places are named by their codes', async () => {
	const rows = await db.query(placesOf(['019001', '010100', '999999']));
	expect(columns(rows, 'region', 'name', 'parent')).toEqual([
		['010100', '子市', '010000'],
		['019001', '直管县', '010000']
	]);
});
