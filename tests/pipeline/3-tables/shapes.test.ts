import { describe, expect, test } from 'vitest';
import type { FormTable } from '#domain/table.ts';
import { readText } from '#pipeline/2-text/index.ts';
import { findSections, readTables } from '#pipeline/3-tables/index.ts';

/** The rows of table 二 as its cells' texts, with the shape they were read in. */
async function read(table: string): Promise<{ shape: string; rows: string[][]; text: string }> {
	const reading = await readText(
		new TextEncoder().encode(
			`一、总体情况\nA\n二、主动公开政府信息情况\n${table}\n三、收到和处理政府信息公开申请情况`
		)
	);
	if ('unreadable' in reading) throw new Error(reading.unreadable);
	const { source } = reading;
	const [first] = readTables(source, findSections(source.text));
	const rows = (first as FormTable).rows.map((r) =>
		r.cells.map((c) => {
			expect(source.text.slice(c.start, c.end)).toBe(c.text);
			return c.text;
		})
	);
	return { shape: (first as FormTable).shape, rows, text: source.text };
}

describe('the grid shapes', () => {
	test('G14: a row begins with a pipe, and each of its cells ends with one alone', async () => {
		const head = '| 信息内容\n|\n本年\n制发件数\n|\n废止 |\n有效\n|\n';
		const { shape, rows } = await read(
			`| 第二十条第（一）项\n|\n|||\n${head}| 规章\n|\n0\n|\n|\n3\n|\n| 行政规范性文件\n|\n1\n|\n2\n|\n3\n|`
		);
		expect(shape).toBe('G14');
		expect(rows.slice(1)).toEqual([
			['信息内容', '本年\n制发件数', '废止', '有效'],
			['规章', '0', '', '3'],
			['行政规范性文件', '1', '2', '3']
		]);
	});

	test('but not where every cell begins with one', async () => {
		const { shape } = await read(
			'| 信息内容\n| 制发\n| 废止\n| 有效\n| 规章\n| 0\n|\n|\n| 行政规范性文件\n| 1\n|\n|\n| 行政许可\n|\n|\n'
		);
		expect(shape).toBe('G2');
	});

	test('G15: a pipe alone behind each cell, and those of the empty places at the end of a row on one line', async () => {
		const { shape, rows } = await read(
			'第二十条第（一）项\n|\n|||||\n信息内容\n|\n本年\n制发件数\n|\n废止\n|\n有效\n|\n||\n规章\n|\n0\n|\n|\n3\n|\n||\n行政规范性文件\n|\n1\n|\n2\n|\n5\n|\n||\n行政许可\n|\n7\n|\n||||'
		);
		expect(shape).toBe('G15');
		expect(rows.slice(1)).toEqual([
			['信息内容', '本年\n制发件数', '废止', '有效'],
			['规章', '0', '', '3'],
			['行政规范性文件', '1', '2', '5'],
			['行政许可', '7']
		]);
	});

	test('but not where such a line stands within a row, of which values may have been left empty', async () => {
		const { shape } = await read(
			'信息内容\n|\n制发\n|\n||\n规章\n|\n||\n3\n|\n||\n行政规范性文件\n|\n1\n|\n2\n|\n||\n行政许可\n|\n7\n|\n||'
		);
		expect(shape).toBe('G2');
	});

	test('G1: pipe rows, with a border or without', async () => {
		const rows = [
			['规章', '0', '', '3'],
			['行政规范性文件', '1', '2', '3']
		];
		const bordered = await read(
			'| 信息内容 | 制发 | 废止 | 有效 |\n|---|---|---|---|\n| 规章 | 0 |  | 3 |\n| 行政规范性文件 | 1 | 2 | 3 |'
		);
		expect(bordered.shape).toBe('G1');
		expect(bordered.rows.slice(1)).toEqual(rows);
		const bare = await read(
			'信息内容 | 制发 | 废止 | 有效\n规章 | 0 |  | 3\n行政规范性文件 | 1 | 2 | 3'
		);
		expect(bare.rows.slice(1)).toEqual(rows);
	});

	test('G1: where lines have no border, a pipe at the beginning of one follows an empty cell', async () => {
		const { rows } = await read('信息内容 | 制发 | 废止 | 有效\n规章 | 0 | 1 | 3\n | 0 | 2 | 3');
		expect(rows.at(-1)).toEqual(['', '0', '2', '3']);
	});

	test('G2: rule lines alone have pipes, as where rows were lost', async () => {
		const { shape, rows } = await read('信息内容\n| ---\n| ---\n规章\n| ---\n行政许可');
		expect(shape).toBe('G2');
		expect(rows.flat()).toEqual(['信息内容', '规章', '行政许可']);
	});

	test('G2: one cell a line with a pipe, a lone pipe for a blank', async () => {
		const { shape, rows } = await read(
			'信息内容 |\n制发 |\n规章 |\n0 |\n|\n3 |\n行政许可 |\n5 |\n||'
		);
		expect(shape).toBe('G2');
		expect(rows).toEqual([
			['信息内容', '制发', '规章', '0', '', '3'],
			['行政许可', '5', '']
		]);
	});

	test('G3: one cell a line, where a blank leaves no trace', async () => {
		const { shape, rows } = await read('信息内容\n\n规章\n\n0\n\n0\n\n3\n\n行政许可\n\n5');
		expect(shape).toBe('G3');
		expect(rows).toEqual([
			['信息内容', '规章', '0', '0', '3'],
			['行政许可', '5']
		]);
	});

	test('G4: tab rows, the rule line of a torn table passed over', async () => {
		const { shape, rows } = await read(
			'信息内容\t制发\t废止\n规章\t0\t\n-------\t---\t---\n行政许可\t5\t'
		);
		expect(shape).toBe('G4');
		expect(rows.slice(1)).toEqual([
			['规章', '0', ''],
			['行政许可', '5', '']
		]);
	});

	test.each(['第3页', '第 3 页 共 8 页', '- 3 -', '— 3 —', '3 / 8'])(
		'the number of a page between rows is none of them: %s',
		async (page) => {
			const tabs = await read(`信息内容\t制发\t废止\n${page}\n规章\t0\t1\n行政许可\t5\t`);
			expect(tabs.rows).toEqual([
				['信息内容', '制发', '废止'],
				['规章', '0', '1'],
				['行政许可', '5', '']
			]);
			const cells = await read(`信息内容 |\n制发 |\n规章 |\n0 |\n${page}\n3 |\n行政许可 |\n5 |`);
			expect(cells.rows).toEqual([
				['信息内容', '制发', '规章', '0', '3'],
				['行政许可', '5']
			]);
		}
	);

	test('digits torn by a stroke on a line of their own are a cell, and no number of a page', async () => {
		const { rows } = await read('信息内容\n制发\n规章\n12/3\n4\n行政许可\n5');
		expect(rows.flat()).toContain('12/3');
	});

	test('G5: a cell a line behind a tab; a lost break gives two cells, a lost tab continues one', async () => {
		const { shape, rows } = await read(
			'\t信息\n内容\n\t制发\n\n\t规章\n\t0\n \t16\n\n\t行政许可\n\t5\n\n\t行政处罚\n\t6'
		);
		expect(shape).toBe('G5');
		expect(rows).toEqual([
			['信息\n内容', '制发'],
			['规章', '0', '', '16'],
			['行政许可', '5'],
			['行政处罚', '6']
		]);
	});

	test('G7: a label and the digits glued to it', async () => {
		const { shape, rows } = await read(
			'信息内容本年制发件数本年废止件数\n规章000\n行政规范性\n文件219\n行政许可120'
		);
		expect(shape).toBe('G7');
		expect(rows).toEqual([
			['信息内容本年制发件数本年废止件数', '规章', '000'],
			['行政规范性', '文件', '219'],
			['行政许可', '120']
		]);
	});

	test('G8: the number of a page and an ordinal apart from its sign are no values', async () => {
		const { rows } = await read('规 章 0 0 3\n- 2 -\n行政规范性文件 1 2 33\n1 .行政许可 5');
		expect(rows).toEqual([
			['规 章', '0', '0', '3'],
			['行政规范性文件', '1', '2', '33'],
			['1 .行政许可', '5']
		]);
	});

	test('a row that words cut keeps no blanks at its edges, for they tell no column', async () => {
		const { rows } = await read(
			'| 信息内容 | 制发 |\n| 规章 |  | 0 |  | 待定 |\n| 行政许可 |  | 5 |'
		);
		expect(rows.slice(1)).toEqual([['规章', '0'], ['待定'], ['行政许可', '', '5']]);
	});

	test('digits apart in one cell are several cells, but not beside a blank', async () => {
		const { rows } = await read('| 规章 | 1 2 | 3 | 4 |\n| 行政许可 | 1 2 |  | 4 |');
		expect(rows).toEqual([
			['规章', '1', '2', '3', '4'],
			['行政许可', '1 2', '', '4']
		]);
	});

	test('G8: rows that a converter filled into lines, whichever numeral their labels begin with', async () => {
		const { shape, rows } = await read(
			'结转数量 3 1 （二）部分公开 4 0 （四）无法提供 2 0 （五）不予处理 5 0 （六）其他处理 1 0 （八）转办件数\n7 1 （九）另行'
		);
		expect(shape).toBe('G8');
		expect(rows).toContainEqual(['（四）无法提供', '2', '0']);
		expect(rows).toContainEqual(['（六）其他处理', '1', '0']);
	});

	test('G8: text of a PDF, where words are one label and each number a cell', async () => {
		const { shape, rows } = await read(
			'信息内容 制发 废止 有效\n规 章 0 0 3\n行政规范性文件 1 2 33\n行政许可 5'
		);
		expect(shape).toBe('G8');
		expect(rows).toEqual([
			['信息内容 制发 废止 有效', '规 章', '0', '0', '3'],
			['行政规范性文件', '1', '2', '33'],
			['行政许可', '5']
		]);
	});

	test('G10: a small table a row, its label made a heading, its columns invented', async () => {
		const { shape, rows } = await read(
			'### 规章\n| 类别 | 数据1 | 数据2 |\n| --- | --- | --- |\n| 件数 | 1 |  |\n### 行政许可\n| 类别 | 数据1 |\n|---|---|\n| 行政许可 | 5 |'
		);
		expect(shape).toBe('G10');
		expect(rows).toEqual([['### 规章'], ['1', ''], ['### 行政许可'], ['行政许可', '5']]);
	});

	test('G11: the cells that HTML marks', async () => {
		const { shape, rows } = await read(
			'<table><tr><td>信息内容</td><td>制发</td></tr><tr><td>规章</td><td> </td></tr></table>'
		);
		expect(shape).toBe('G11');
		expect(rows).toEqual([
			['信息内容', '制发'],
			['规章', '']
		]);
	});
});
