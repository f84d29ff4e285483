import { describe, expect, it } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { plainTypes, readOnly } from '#lib/db/read-only.ts';

const database = await openNodeDataset('static/data/demo');
const ask = (text: string, rows?: number) =>
	database.query<Record<string, unknown>>({ text: readOnly(text, rows), params: [] });
const reports = async () => (await ask('select count(*)::int as n from totals'))[0]?.n;

const before = await reports();

describe('a reader’s own question', () => {
	it.each([
		['select year from totals group by year order by year desc;', 3],
		['with known as (select distinct year from reports) select * from known', 3],
		['from regions -- a comment at the end', 3],
		['/* before */ values (1), (2)', 2],
		["select 'a;b' as text;;\n", 1],
		[';\nselect 1'.slice(1), 1]
	])('is answered: %s', async (text, rows) => {
		expect((await ask(text, 2)).length).toBe(rows);
	});

	it('keeps its order', async () => {
		const years = (await ask('select distinct year from totals order by year desc')).map(
			({ year }) => Number(year)
		);
		expect(years.length).toBeGreaterThan(2);
		expect(years).toEqual(years.toSorted((a, b) => b - a));
	});

	it.each([
		'delete from totals',
		'update totals set year = 1',
		'drop table totals',
		'create table x as select 1',
		'insert into totals select * from totals',
		'with gone as (delete from totals returning *) select * from gone',
		"copy totals to 'x.csv'",
		"attach 'x.db'",
		'install httpfs',
		'load httpfs',
		"set memory_limit = '1GB'",
		'pragma enable_profiling',
		'select 1; drop table totals',
		'select 1) as answer; drop table totals; select * from (select 2',
		'select 1) as a limit 1; --',
		'explain analyze delete from totals',
		'begin transaction',
		'vacuum',
		'select 1 /*',
		"select 1) to 'x.csv' (format csv); select * from (select 2"
	])('cannot change anything: %s', async (text) => {
		await expect(ask(text)).rejects.toThrow();
		expect(await reports()).toBe(before);
	});

	it.each(['', '  ;; ', '-- nothing', '/* nothing\n */ ;'])('must ask something: %j', (text) => {
		expect(() => readOnly(text)).toThrow('no question');
	});

	it('is written to Parquet in types that others read exactly', async () => {
		const question = readOnly(
			'select sum(received_new) as "a ""b""", interval 1 day as i, year from totals group by year'
		);
		const types = await database.query<{ column_name: string; column_type: string }>({
			text: `describe ${question}`,
			params: []
		});
		expect(types.map(({ column_type }) => column_type)).toEqual([
			'HUGEINT',
			'INTERVAL',
			'SMALLINT'
		]);
		const plain = await database.query<{ column_name: string; column_type: string }>({
			text: `describe ${plainTypes(question, types)}`,
			params: []
		});
		expect(plain.map(({ column_type }) => column_type)).toEqual(['BIGINT', 'VARCHAR', 'SMALLINT']);
		expect(plain.map(({ column_name }) => column_name)).toEqual(['a "b"', 'i', 'year']);
	});
});
