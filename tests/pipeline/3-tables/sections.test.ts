import { describe, expect, test } from 'vitest';
import { findSections } from '#pipeline/3-tables/index.ts';

const found = (text: string) =>
	findSections(text).map((s) => `${s.section} ${text.slice(s.start, s.end).trim()}`);

describe('the six sections', () => {
	test('are known by their words, with any ordinal or none', () => {
		const text = ` 总体情况\nA\n三是收到和处理政府信息公开申请情况\nB\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\nC\n五、政府信息公开工作存在的主要问题及改进情况\nD\n七、其他需要报告的事项\nE`;
		expect(findSections(text).map((s) => s.section)).toEqual([1, 3, 4, 5, 6]);
	});

	test('run each to the next heading', () => {
		expect(found('一、总体情况\nA\n二、主动公开政府信息情况\nB')).toEqual([
			'1 一、总体情况\nA',
			'2 二、主动公开政府信息情况\nB'
		]);
	});

	test('are not found in a sentence or in a list of contents before them', () => {
		const contents = '目录\n一、总体情况\n二、主动公开政府信息情况\n';
		const sentence =
			'本报告包括总体情况、主动公开政府信息情况、其他需要报告的事项六个部分，欢迎查阅。\n';
		expect(found(`${contents}${sentence}一、总体情况\nA\n二、主动公开政府信息情况\nB`)).toEqual([
			'1 一、总体情况\nA',
			'2 二、主动公开政府信息情况\nB'
		]);
	});
});
