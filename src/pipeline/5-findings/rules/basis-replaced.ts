import type { Passage } from '#domain/figure.ts';
import type { ReportRule } from '../rule.ts';

const OLD = /[〔[［(（【]\s*2019\s*[〕\]］)）】]\s*60\s*号/u;
const NEW = /[〔[［(（【]\s*2021\s*[〕\]］)）】]\s*30\s*号/u;

export const basisReplaced: ReportRule = {
	id: 'basis-replaced',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '编制依据引用了已被替换的〔2019〕60号',
		en: 'The report cites [2019] No. 60, which has been replaced'
	},
	why: {
		zh: '2021年度起的格式是国办公开办函〔2021〕30号。引用旧文号，常是沿用往年文本留下的。',
		en: 'From the year 2021 on the format is that of [2021] No. 30. The old number is often left over from an earlier year’s text.'
	},
	spares: {
		zh: '同时引用新文号的、2020年度及以前的、只在正文之后的页面文字里出现旧文号的，不列。',
		en: 'A report that cites the new number as well, one for 2020 or before, and an old number in the page around the report are passed over.'
	},
	formula: 'year ≥ 2021 ⇒ not only [2019] No. 60 is cited',
	basis: {
		zh: '国办公开办函〔2021〕30号用于2021年度起的报告',
		en: 'The format of [2021] No. 30 serves the reports from the year 2021 on'
	},
	examples: [
		{ says: 'no document is cited', report: {}, expect: [] },
		{
			says: 'the old one is cited in 2023',
			report: { prose: { 6: '按国办公开办函〔2019〕60号编写。未收取信息处理费。' } },
			expect: [{ place: 'report/basis' }]
		},
		{
			says: 'both are cited',
			report: { prose: { 6: '〔2021〕30号印发后，〔2019〕60号不再执行。未收取信息处理费。' } },
			expect: []
		},
		{
			says: 'a report for 2020',
			report: {
				year: 2020,
				template: '2019',
				prose: { 6: '按国办公开办函〔2019〕60号编写。未收取信息处理费。' }
			},
			expect: []
		}
	],
	*check({ year, sections }, text) {
		if (year < 2021 || !text.includes('60')) return;
		const found = placeOf(OLD, text, sections);
		if (found === null || NEW.test(text)) return;
		yield { place: 'report/basis', origin: 'source', ...found };
	}
};

function placeOf(words: RegExp, text: string, sections: readonly Passage[]): Passage | null {
	const match = words.exec(text);
	if (match === null || (sections.at(-1)?.end ?? text.length) < match.index) return null;
	return { start: match.index, end: match.index + match[0].length };
}
