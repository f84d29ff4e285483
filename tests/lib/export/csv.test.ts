import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvOf } from '#lib/export/csv.ts';
import { safeName } from '#lib/export/download.ts';

const columns = [
	{ key: 'organ', label: '机关' },
	{ key: 'received', label: '新收申请' }
];
const read = (csv: string) => Papa.parse<string[]>(csv.slice(1)).data;

it('begins with the mark by which spreadsheets know UTF-8', () => {
	expect(csvOf(columns, []).charCodeAt(0)).toBe(0xfeff);
});

it('reads back equal, quotes, commas and line breaks included', () => {
	const organ = '临沂市"大数据"局,\n办公室';
	const rows = [
		{ organ, received: 12 },
		{ organ: '甲', received: -3 },
		{ organ: '乙', received: 0 }
	];
	expect(read(csvOf(columns, rows))).toEqual([
		['机关', '新收申请'],
		[organ, '12'],
		['甲', '-3'],
		['乙', '0']
	]);
});

it('keeps a missing value empty and never 0', () => {
	expect(read(csvOf(columns, [{ organ: '甲', received: null }]))[1]).toEqual(['甲', '']);
});

it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '＋A1', '\n=1'])(
	'takes the power from a cell a spreadsheet would run: %j',
	(organ) => {
		expect(read(csvOf(columns, [{ organ, received: 1 }]))[1]?.[0]).toBe(`'${organ}`);
	}
);

it('takes the power from a heading too', () => {
	expect(read(csvOf([{ key: 'a', label: '=1' }], []))[0]).toEqual(["'=1"]);
});

it('marks every row of synthetic data', () => {
	const rows = [
		{ organ: '甲', received: 1 },
		{ organ: '乙', received: 2 }
	];
	expect(read(csvOf(columns, rows, true)).map((row) => row[2])).toEqual([
		'synthetic',
		'true',
		'true'
	]);
});

it('names files so that every system takes them', () => {
	expect(safeName('../../etc: 山东省 / "x"?.csv')).toBe('etc-山东省-x-.csv');
	expect(safeName('...')).toBe('download');
});
