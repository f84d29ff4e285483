import type { Random } from '../random.ts';
import type { PartOfReport } from '../report-model.ts';

/** Headings off by a word of the form's. */
const OFF: readonly (readonly string[])[] = [
	['总体情况', '工作总体情况', '政府信息公开总体情况', '总体工作情况', '基本情况'],
	['主动公开政府信息情况', '行政机关主动公开政府信息情况', '主动公开政府信息工作情况'],
	[
		'收到和处理政府信息公开申请情况',
		'行政机关收到和处理政府信息公开申请情况',
		'依申请公开政府信息办理情况'
	],
	[
		'政府信息公开行政复议、行政诉讼情况',
		'政府信息公开行政法复议、行政诉讼情况',
		'行政复议和行政诉讼情况'
	],
	['存在的主要问题及改进情况', '政府信息公开工作存在的问题和下一步打算', '主要不足及改进措施'],
	['其他需要报告的事项', '其他需要报告事项', '其它应当报告的内容']
];

export type HeadingWay =
	'headings_exact' | 'headings_off' | 'headings_in_line' | 'headings_unnumbered';

/** Changes the headings of the six sections, and where they stand; what they say goes on below or behind them. */
export function headedAs(
	way: HeadingWay,
	parts: readonly PartOfReport[],
	random: Random
): PartOfReport[] {
	if (way === 'headings_exact' || parts.length < OFF.length) return [...parts];
	const number = (i: number) => (way === 'headings_unnumbered' ? '' : `${'一二三四五六'[i]}、`);
	if (way !== 'headings_in_line')
		return parts.map((part, i) => {
			const words = random.pick(OFF[i] ?? []);
			const plain = way === 'headings_unnumbered' ? (OFF[i]?.[0] ?? words) : words;
			return { ...part, heading: number(i) + plain };
		});
	return inLine(parts);
}

/** Section two begins in the last line of section one, five and six run on in one line each. */
function inLine(parts: readonly PartOfReport[]): PartOfReport[] {
	const [one, two, three, four, five, six] = parts;
	if (!one || !two || !three || !four || !five || !six) return [...parts];
	const last = one.paragraphs.at(-1) ?? '';
	const run = (part: PartOfReport): PartOfReport => ({
		...part,
		heading: part.heading + part.paragraphs.join(''),
		paragraphs: []
	});
	return [
		{ ...one, paragraphs: [...one.paragraphs.slice(0, -1), last + two.heading] },
		{ ...two, heading: two.table === null ? '' : '第二十条' },
		three,
		four,
		{ ...run(five), heading: run(five).heading + run(six).heading },
		{ ...six, heading: '', paragraphs: [] }
	];
}
