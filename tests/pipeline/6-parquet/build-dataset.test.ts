import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Figures } from '#domain/figures.ts';
import { openDataset } from '#pipeline/6-parquet/index.ts';
import { handMade, header } from './hand-made.ts';
import { ask, datasetFolder, manifestOf } from './written.ts';

const { at, write } = datasetFolder();

const many = (count: number) =>
	Array.from({ length: count }, (_, i) => handMade(i, i % 3 ? '2021' : '2019'));

describe('the same input', () => {
	it('gives the same bytes, over many row groups', async () => {
		const made = many(700);
		const first = await manifestOf(await write('first', made));
		const second = await manifestOf(await write('second', made));
		expect(second).toEqual(first);
	});

	it('gives the same bytes when reports come in another order', async () => {
		const made = many(40);
		const { tables } = await manifestOf(await write('ordered', made));
		const turned = await manifestOf(await write('turned', [...made].reverse()));
		expect(turned.tables).toEqual(tables);
	});

	it('gives another version when one figure differs', async () => {
		const change = { 'requests/granted/total': { value: 5, raw: '5' } };
		const { version } = await manifestOf(await write('one', [handMade(0)]));
		const other = await manifestOf(await write('other', [handMade(0, '2021', change)]));
		expect(other.version).not.toBe(version);
	});
});

it('puts the texts of documents in small row groups, so that one is cheap to fetch', async () => {
	const dir = await write('groups', many(700));
	const groups = await ask(
		dir,
		`select row_group_num_rows::integer as rows from parquet_metadata('${path.join(dir, 'documents.parquet')}')
		where path_in_schema = 'text'`
	);
	const sizes = groups.map(({ rows }) => Number(rows));
	expect(Math.max(...sizes)).toBeLessThanOrEqual(32);
	expect(sizes.reduce((a, b) => a + b)).toBe(700);
});

it('writes a dataset without a report', async () => {
	const dir = await write('empty', []);
	expect(await manifestOf(dir)).toMatchObject({ documents: 0, reports: 0, years: null });
	expect(await ask(dir, 'from totals')).toEqual([]);
});

describe('until the end', () => {
	it('leaves the old dataset when the build is given up', async () => {
		const dir = await write('kept', [handMade(0)]);
		const before = await manifestOf(dir);
		const writer = await openDataset(dir, header);
		writer.addDocuments([handMade(7).document]);
		await writer.abort();
		await writer.abort();
		expect(await manifestOf(dir)).toEqual(before);
		expect((await readdir(at('.'))).filter((name) => name.startsWith('.kept'))).toEqual([]);
	});

	it('leaves no file of the old dataset in the new one', async () => {
		const dir = await write('swapped', [handMade(0)]);
		await writeFile(path.join(dir, 'stale.parquet'), '');
		await write('swapped', [handMade(0)]);
		expect(await readdir(dir)).not.toContain('stale.parquet');
	});

	it('refuses a place that no table has', async () => {
		const made = handMade(0);
		const place = 'requests/granted/nobody';
		const figure = { place, value: 1, state: 'stated', raw: '1', start: 0, end: 1 } as const;
		expect(() => new Figures([figure])).toThrow(`unknown place: ${place}`);
		made.published.figures.places[0] = 9999;
		const writer = await openDataset(at('refused'), header);
		expect(() => writer.addReports([made.published])).toThrow('no cell 9999');
		await writer.abort();
	});
});

describe('a document that prints what no column holds', () => {
	it.each([1.5, 99_999_999_999])('leaves the count %d unreadable, as printed', async (value) => {
		const change = {
			'requests/denied_state_secret/total': { value, raw: String(value) },
			'proactive/fees/amount_10k_cny': { value, raw: String(value) }
		};
		const dir = await write(`count-${value}`, [handMade(0, '2021', change), handMade(1)]);
		const cells = await ask(
			dir,
			`select state, count as value, raw from requests where report = 0 and applicant = 'total'
			and item = 'denied_state_secret' union all
			select state, value, raw from proactive where report = 0 and subject = 'fees'`
		);
		expect(cells).toEqual([
			{ state: 'unreadable', value: null, raw: String(value) },
			{ state: 'stated', value, raw: String(value) }
		]);
		expect(await ask(dir, 'select denied, cells_unreadable from totals limit 1')).toEqual([
			{ denied: null, cells_unreadable: 1 }
		]);
	});

	it.each(['2023-02-30', '2023-13-01', 'soon'])('has no date of %s', async (day) => {
		const made = handMade(0);
		made.published.read.published = day;
		made.published.read.period_end = '2023-02-28';
		const dir = await write(`day-${day}`, [made]);
		const dates = 'published::varchar as published, period_end::varchar as period_end';
		expect(await ask(dir, `select ${dates} from reports`)).toEqual([
			{ published: null, period_end: '2023-02-28' }
		]);
		expect(await ask(dir, 'select published from totals')).toEqual([{ published: null }]);
	});
});
