import { expect, it } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { sheetOf } from '#lib/db/sheet.ts';

const database = await openNodeDataset('static/data/demo');
const sheet = async (text: string, most = 1_000_000) =>
	sheetOf(await database.batches({ text, params: [] }), most);

it('gives every type as it is, and no number that is not exact', async () => {
	const { columns, rows, row } =
		await sheet(`select 7::smallint as s, 9007199254740993::bigint as big,
		sum(2)::hugeint as sum, 1.25::decimal(9, 2) as d, -0.05::decimal(9, 2) as small, 0.5::double as f,
		date '2024-02-29' as day, timestamp '2024-02-29 10:20:30' as at, true as yes, null::int as none,
		'x' as text, [1, 2] as list, {'a': 1} as struct, 'ab'::blob as bytes, 'nan'::double as nan`);
	expect(rows).toBe(1);
	expect(Object.fromEntries(row(0).map((value, i) => [columns[i]?.name ?? '', value]))).toEqual({
		s: 7,
		big: '9007199254740993',
		sum: 2,
		d: 1.25,
		small: -0.05,
		f: 0.5,
		day: '2024-02-29',
		at: '2024-02-29T10:20:30.000Z',
		yes: true,
		none: null,
		text: 'x',
		list: '[1,2]',
		struct: '{"a":1}',
		bytes: '6162',
		nan: 'NaN'
	});
	expect(columns.filter(({ numeric }) => numeric).map(({ name }) => name)).toEqual([
		...['s', 'big', 'sum', 'd', 'small', 'f', 'none', 'nan']
	]);
});

it('finds each row among many batches, and says that there are more than it shows', async () => {
	const { rows, cut, row } = await sheet('select range as n from range(300001)', 300_000);
	expect([rows, cut]).toEqual([300_000, true]);
	for (const index of [0, 2047, 2048, 122_879, 122_880, 299_999])
		expect(row(index)).toEqual([index]);
	expect(() => row(300_000)).toThrow('no row');
});

it('has columns where it has no row', async () => {
	const { columns, rows } = await sheet('select year, report_id from reports where false');
	expect([columns.map(({ name }) => name), rows]).toEqual([['year', 'report_id'], 0]);
});
