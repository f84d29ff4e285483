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

	const numbers = (text: string) => findSections(text).map((s) => s.section);

	test('are known in words that are off by one', () => {
		expect(
			numbers(
				'一、工作总体情况\nA\n二、行政机关主动公开政府信息情况\nB\n三、依申请公开政府信息办理情况\nC\n四、政府信息公开行政法复议、行政诉讼情况\nD\n五、主要不足及改进措施\nE\n六、其他需要报告事项\nF'
			)
		).toEqual([1, 2, 3, 4, 5, 6]);
		expect(numbers('政府信息公开总体情况\nA\n其它需要报告的内容\nB')).toEqual([1, 6]);
	});

	test('are known in a word, where a number says that it is a heading', () => {
		expect(numbers('一、概况\nA\n五、问题\nB\n六、其他\nC')).toEqual([1, 5, 6]);
		expect(numbers('一、总体情况\n概况\nA\n其他\n问题\nB')).toEqual([1]);
	});

	test('are found within a line, and end there', () => {
		const text =
			'一、总体情况\n加强监督保障。二、主动公开政府信息情况第二十条第（一）项\n三、收到和处理政府信息公开申请情况\nC\n四、政府信息公开行政复议、行政诉讼情况\nD\n五、存在的主要问题及改进情况2023年仍有不足。六、其他需要报告的事项无。';
		expect(found(text).map((part) => part.slice(0, 6))).toEqual([
			'1 一、总体',
			'2 二、主动',
			'3 三、收到',
			'4 四、政府',
			'5 五、存在',
			'6 六、其他'
		]);
	});

	test('are found right behind the last number of a table whose lines ran together', () => {
		const text =
			'一、总体情况加强保障。二、主动公开政府信息情况规章000行政事业性收费5三、收到和处理政府信息公开申请情况四、结转下年度继续办理 0 0 0 41四、政府信息公开行政复议、行政诉讼情况00000五、存在的主要问题及改进情况仍有不足。六、其他需要报告的事项无。';
		expect(numbers(text)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(found(text)[2]?.endsWith('0 0 0 41')).toBe(true);
	});

	test('are not rows of table three, sub-heads or sentences', () => {
		const text =
			'一、总体情况\n（一）主动公开情况\nA\n（二）依申请公开情况\nB\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理\n五、存在的主要问题及改进情况\n一、存在的问题。\n六、其他需要报告的事项\nF';
		expect(numbers(text)).toEqual([1, 3, 5, 6]);
	});

	test('are not the items of the first one, where the others were cut off', () => {
		const overview = '一、总体情况\nA\n';
		expect(numbers(`${overview}（一）主动公开政府信息情况\nB\n（二）平台建设\nC\n`)).toEqual([1]);
		expect(numbers(`${overview}1.主动公开政府信息情况。\nB\n`)).toEqual([1]);
		expect(
			numbers(`${overview}（三）行政复议、行政诉讼情况\nB\n二、主动公开政府信息情况\nC\n`)
		).toEqual([1, 2]);
		expect(numbers('（一）总体情况\nA\n（二）主动公开政府信息情况\nB\n')).toEqual([1, 2]);
		expect(numbers(`${overview}二、主动公开政府信息情况\nB\n`)).toEqual([1, 2]);
	});

	test('are not those of a list of contents behind the report', () => {
		const text =
			'一、总体情况\nA\n二、主动公开政府信息情况\nB\n五、存在的主要问题及改进情况\nE\n一、总体情况\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n';
		expect(found(text)[0]).toBe('1 一、总体情况\nA');
	});
});
