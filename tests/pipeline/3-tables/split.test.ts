import { describe, expect, it } from 'vitest';
import { findSections, splitReports } from '#pipeline/3-tables/index.ts';

const HEADINGS = [
	'一、总体情况',
	'二、主动公开政府信息情况',
	'三、收到和处理政府信息公开申请情况',
	'四、政府信息公开行政复议、行政诉讼情况',
	'五、存在的主要问题及改进情况',
	'六、其他需要报告的事项'
];
const body = (words: string) => HEADINGS.map((h) => `${h}\n${words}`).join('\n');
const report = (...title: string[]) => `${title.join('\n')}\n${body('按要求办理。')}\n`;

/** The first line of each report that is found. */
function split(text: string): string[] {
	const source = { text, media_type: 'text/plain', titles: [], grids: [] };
	return splitReports(source, findSections(text)).map(
		({ start, end }) => text.slice(start, end).trim().split('\n')[0] ?? ''
	);
}

const A = '甲县财政局2023年政府信息公开工作年度报告';
const B = '甲县教育局2023年政府信息公开工作年度报告';

describe('reports that stand in one document', () => {
	it('begin each at its own title', () => {
		expect(split(report(A) + report(B))).toEqual([A, B]);
		expect(split(`${report(A)}\n${report(A.replace('2023', '2022'))}`)).toHaveLength(2);
	});

	it('cover the document without overlap', () => {
		const text = `目录\n${report(A)}${report(B)}`;
		const source = { text, media_type: 'text/plain', titles: [], grids: [] };
		expect(splitReports(source, findSections(text))).toEqual([
			{ start: 0, end: text.indexOf(B) },
			{ start: text.indexOf(B), end: text.length }
		]);
	});

	it('are told apart by the name on the line before the title', () => {
		const title = '2023年政府信息公开工作年度报告';
		expect(split(report('甲县财政局', title) + report('甲县教育局', title))).toEqual([
			'甲县财政局',
			'甲县教育局'
		]);
	});

	it.each([
		['one report', report(A)],
		['a title that is repeated', report(A, A)],
		['a title on every page', report(A).replaceAll('按要求办理。', `按要求办理。\n${A}`)],
		['a list of contents', `${A}\n${HEADINGS.join('\n')}\n${body('按要求办理。')}`],
		['another report referred to', `${report(A)}附件\n${B}\n`],
		['a list of titles before the one that follows', `${B}\n${report(A)}`]
	])('are not seen in %s', (_, text) => {
		expect(split(text)).toHaveLength(1);
	});
});
