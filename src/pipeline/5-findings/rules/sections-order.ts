import { writeCause } from '#domain/finding.ts';
import { ARTICLE_50 } from '../basis.ts';
import { headingOf } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

// The six sections are those of the Regulations of 2019.
const FIRST_YEAR = 2019;

export const sectionsOrder: ReportRule = {
	id: 'sections-order',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '六个部分的次序与格式不同',
		en: 'The sections stand in another order than in the form'
	},
	why: {
		zh: '统一格式按总体情况、主动公开、依申请公开、复议诉讼、问题与改进、其他事项排列。次序按标题文字判断，不看编号。',
		en: 'The uniform format orders its six sections. The order is told by the words of the headings, not by their numbers.'
	},
	spares: {
		zh: '目录、网页导航里的次序不算；序号印错而内容次序对的，不列。',
		en: 'Lists of contents and menus do not count, nor does a wrong number before a heading in its place.'
	},
	formula: 'section 1 < 2 < 3 < 4 < 5 < 6',
	basis: ARTICLE_50,
	examples: [
		{ says: 'in the order of the form', report: {}, expect: [] },
		{ says: 'one is missing, the rest in order', report: { sections: [1, 2, 4, 6] }, expect: [] },
		{
			says: 'problems stand before disputes',
			report: { sections: [1, 2, 3, 5, 4, 6] },
			expect: [{ place: 'sections', cause: 'sections_found:1-2-3-5-4-6' }]
		}
	],
	*check({ sections, year }, text) {
		if (year < FIRST_YEAR) return;
		const found = [...sections].sort((a, b) => a.start - b.start);
		const late = found.find((s, i) => s.section < (found[i - 1]?.section ?? 0));
		if (late === undefined) return;
		yield {
			place: 'sections',
			origin: 'source',
			cause: writeCause('sections_found', found.map((s) => s.section).join('-')),
			...headingOf(late, text)
		};
	}
};
