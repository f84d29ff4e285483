import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { Figures } from '#domain/figures.ts';
import { readClaims } from '#pipeline/4-report/claims/index.ts';

const SAID = '本年度收到政府信息公开申请27件。';

const section = (text: string, number: number, heading: string, end = text.length) => ({
	section: number,
	heading,
	start: text.indexOf(heading),
	end
});

describe('where claims are looked for', () => {
	it('reads the words before the first section', () => {
		const text = `某局2023年政府信息公开工作年度报告\n${SAID}\n一、总体情况\n略。`;
		expect(readClaims(text, [section(text, 1, '一、总体情况')], new Figures([]))).toHaveLength(1);
	});

	it('reads what follows a table, and nothing within it', () => {
		const heading = '三、收到和处理政府信息公开申请情况';
		const cell = '本年新收政府信息公开申请数量\t收到政府信息公开申请30件\t27';
		const text = `${heading}\n${cell}\n注：${SAID}`;
		const end = text.indexOf(cell) + cell.length;
		const place = 'requests/received_new/total';
		const figure: Figure = { place, value: 27, state: 'stated', raw: '27', start: end - 2, end };
		const claims = readClaims(text, [section(text, 3, heading)], new Figures([figure]));
		expect(claims).toMatchObject([
			{ value: 27, definition: 'new', start: text.lastIndexOf('27件') }
		]);
	});

	it('reads the sentences before a table, and none of its head', () => {
		const heading = '四、政府信息公开行政复议、行政诉讼情况';
		const told = '本年度没有被申请行政复议或者被提起行政诉讼的情况。';
		const head = '行政复议3件\t行政诉讼';
		const text = `${heading}\n${told}\n${head}\n0\t0`;
		const place = 'disputes/reconsideration/total';
		const start = text.indexOf('\n0') + 1;
		const figure: Figure = { place, value: 0, state: 'stated', raw: '0', start, end: start + 1 };
		const claims = readClaims(text, [section(text, 4, heading)], new Figures([figure]));
		expect(claims.map((c) => [c.claim, c.value, text.slice(c.start, c.end)])).toEqual([
			['reconsiderations', 0, '没有'],
			['litigations', 0, '没有']
		]);
	});

	it('keeps the subject of a sub-section to that sub-section', () => {
		const text = `一、总体情况\n（一）依申请公开。规范办理。\n（二）来信来访。答复12件。`;
		expect(readClaims(text, [section(text, 1, '一、总体情况')], new Figures([]))).toEqual([]);
	});

	it('joins a line that was torn and not a heading', () => {
		const torn = SAID.replace('申请', '申\n\n请');
		const text = `一、总体情况\n依申请公开办理规范\n${torn.padStart(40, '按')}`;
		const claims = readClaims(text, [section(text, 1, '一、总体情况')], new Figures([]));
		expect(claims.map((c) => text.slice(c.start, c.end))).toEqual(['27']);
	});

	it('passes over a thousand characters without a stop', () => {
		const text = `一、总体情况\n${SAID.replace('。', '，').repeat(100)}`;
		expect(readClaims(text, [section(text, 1, '一、总体情况')], new Figures([]))).toEqual([]);
	});
});
