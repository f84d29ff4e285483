import { Figures } from '#domain/figures.ts';
import { readClaims } from '#pipeline/4-report/claims/index.ts';

/** Values of table cells; a cell that is not named is not read. */
export function tables(values: Record<string, number>): Figures {
	return new Figures(
		Object.entries(values).map(([place, value]) => ({
			place,
			value,
			state: 'stated',
			raw: String(value),
			start: 0,
			end: 0
		}))
	);
}

/** The claims of one sentence under 依申请公开 in a report for 2023, as `claim value definition "passage"`. */
export function said(sentence: string, values: Record<string, number> = {}): string[] {
	const heading = '一、总体情况';
	const text = `某县人民政府2023年政府信息公开工作年度报告\n\n${heading}\n\n（二）依申请公开。${sentence}\n`;
	const start = text.indexOf(heading);
	const section = { section: 1, heading, start, end: text.length };
	return readClaims(text, [section], tables(values)).map(
		(c) =>
			`${c.claim} ${c.value} ${c.definition ?? 'none'} "${text.slice(c.start, c.end).replaceAll('\n', '⏎')}"`
	);
}
