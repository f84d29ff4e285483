import { ARTICLE_50 } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import type { ReportRule } from '../rule.ts';

const SECTIONS = [1, 2, 3, 4, 5, 6];
/** The uniform format came with the report year 2019. */
const FIRST_YEAR = 2019;

export const sectionsMissing: ReportRule = {
	id: 'sections-missing',
	kind: 'report',
	severity: 'warning',
	title: { zh: '六个部分不全', en: 'Not all six sections are there' },
	why: {
		zh: '统一格式分六个部分。按标题文字查找，未找到的列出；标题改写过多时也可能找不到。',
		en: 'The uniform format has six sections. They are looked for by the words of their headings; those not found are listed. A heading reworded beyond recognition is not found either.'
	},
	formula: 'year ≥ 2019 ⇒ sections = { 1, 2, 3, 4, 5, 6 }',
	basis: ARTICLE_50,
	examples: [
		{ says: 'all six are there', report: {}, expect: [] },
		{
			says: 'problems and other matters are missing',
			report: { sections: [1, 2, 3, 4] },
			expect: [{ place: 'sections/5' }, { place: 'sections/6' }]
		},
		{
			says: 'the document breaks off in the middle of section five',
			report: {
				sections: [1, 2, 3, 4, 5],
				prose: { 5: '主要问题是公开内容的更新不够及时，改进的措' },
				ending: ''
			},
			expect: [{ place: 'sections/6', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'no heading is found at all',
			report: { sections: [] },
			expect: [{ place: 'sections' }]
		},
		{
			says: 'a report for 2018 has the sections of its own time',
			report: { year: 2018, sections: [4, 5] },
			expect: []
		}
	],
	*check(report, text) {
		const { sections, coverage, year } = report;
		if (coverage === 'figures' || year < FIRST_YEAR) return;
		const cut = isCut(report, text);
		if (sections.length === 0) yield { place: 'sections', origin: 'source' };
		else
			for (const section of SECTIONS)
				if (!sections.some((found) => found.section === section))
					yield cut
						? { place: `sections/${section}`, origin: 'extraction', severity: 'note' }
						: { place: `sections/${section}`, origin: 'source' };
	}
};
