import { describe, expect, it } from 'vitest';
import { Figures } from '#domain/figures.ts';
import { readProse } from '#pipeline/4-report/claims/index.ts';

function marked(sentence: string): string[] {
	const heading = '一、总体情况';
	const text = `某局2023年政府信息公开工作年度报告\n${heading}\n${sentence}\n`;
	const start = text.indexOf(heading);
	const section = { section: 1, heading, start, end: text.length };
	return readProse(text, [section], new Figures([])).notes.map(
		({ stated, expected, place, start: from, end }) =>
			`${place} ${stated} ${expected} "${text.slice(from, end)}"`
	);
}

describe('parts of a total', () => {
	it.each([
		['答复8件（2+2+1+2+2=8）。', 'sections/1 8 9 "2+2+1+2+2=8"'],
		[
			'新收申请30件，其中自然人20件、法人或其他组织7件。',
			'sections/1 30 27 "30件，其中自然人20件、法人或其他组织7件"'
		],
		[
			'公开信息 50 条，其中文件解读 3 条、建议提案 3 条和其他 45 条。',
			'sections/1 50 51 "50 条，其中文件解读 3 条、建议提案 3 条和其他 45 条"'
		]
	])('%s', (sentence, expected) => {
		expect(marked(sentence)).toEqual([expected]);
	});

	it.each([
		'答复8件（2+2+1+2+1=8）。',
		'公开信息50条，其中文件解读3条、建议提案3条、其他44条；公众号22条。',
		'公开信息50条，其中文件解读3条、建议提案3条。',
		'收到申请27件，其中自然人20件，法人7件，办结27件。',
		'收到申请27件，其中重大的25件、办结的1 2件。',
		'收到申请27件，其中要件30份、附件20份。',
		'第27条，其中甲20条、乙30条。'
	])('are not at odds in: %s', (sentence) => {
		expect(marked(sentence)).toEqual([]);
	});
});
