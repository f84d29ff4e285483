import type { Random } from './random.ts';
import type { Report } from './report-model.ts';

export type TitleStyle = 'one_line' | 'two_lines' | 'dropped';

export function titleLines(
	name: string,
	year: number,
	style: TitleStyle,
	random: Random
): string[] {
	if (style === 'dropped') return [];
	const work = random.pick(['年政府信息公开工作年度报告', '年度政府信息公开工作年度报告']);
	const gap = random.chance(0.15) ? ' ' : '';
	const rest = `${gap}${year}${gap}${work}`;
	if (style === 'two_lines') return [name, rest.trim()];
	return [random.chance(0.1) ? `${year}年${name}政府信息公开工作年度报告` : name + rest];
}

const PLAIN = [
	'总体情况',
	'主动公开政府信息情况',
	'收到和处理政府信息公开申请情况',
	'政府信息公开行政复议、行政诉讼情况',
	'存在的主要问题及改进情况',
	'其他需要报告的事项'
];
const OLD = [
	...PLAIN.slice(0, 3),
	'因政府信息公开工作被申请行政复议、提起行政诉讼情况',
	'政府信息公开工作存在的主要问题及改进情况',
	'其他需要报告的事项'
];

export function headingsOf(report: Report, random: Random): string[] {
	const words = report.template === '2021' ? PLAIN : OLD;
	// Some converters lose the list numbers of Word.
	if (random.chance(0.03)) return words;
	const dot = random.chance(0.05) ? '.' : '、';
	return words.map((heading, i) => `${'一二三四五六'[i]}${dot}${heading}`);
}
