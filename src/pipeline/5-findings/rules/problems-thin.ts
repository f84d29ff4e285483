import { writeCause } from '#domain/finding.ts';
import { ARTICLE_50 } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import { sidesOf } from '../prose/problems.ts';
import { bodyOf, isWhole } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

// The six sections are those of the Regulations of 2019.
const FIRST_YEAR = 2019;
const LEAST = 40;
const SENTENCES = /[^。；;\n]{8,}[。；;\n]\s*[^。；;\n]{8,}/u;
const SPACE = /\s+/gu;

export const problemsThin: ReportRule = {
	id: 'problems-thin',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '第五部分没有写明问题或改进措施，或过于简短',
		en: 'Section five lacks problems or measures, or is very short'
	},
	why: {
		zh: '这一部分应同时写存在的主要问题和改进情况。空白、只写“无”、不足四十字，或只写其中一面，读者看不出要改什么、怎么改。',
		en: 'The section tells of the main problems and of what is done about them. Empty, “none”, fewer than forty characters, or one side only, it does not tell what is to change, or how.'
	},
	spares: {
		zh: '凡说到不足之处（不、少、慢、弱……）都算写明问题，凡说到已做、正做、将做的事都算写明改进；两面都写到而不足四十字的、各句都认不出属于哪一面的，只作提示；标题下什么也没有读到的、文件截断的、2018年度及以前的，不归于报告。',
		en: 'Whatever is said to fall short counts as a problem, whatever is done, under way or to come as a measure; both in fewer than forty characters, and sentences of which neither can be made out, are only noted; a heading with nothing below it, a cut document, and reports for 2018 and before are not laid to the report.'
	},
	formula: 'section 5 names problems and measures, in 40 characters or more (from 2019)',
	basis: ARTICLE_50,
	examples: [
		{ says: 'problems and measures', report: {}, expect: [] },
		{
			says: 'there are none, it says',
			report: { prose: { 5: '无。' } },
			expect: [{ place: 'sections/5', cause: 'short_text:2' }]
		},
		{
			says: 'few words, but of both',
			report: { prose: { 5: '解读材料偏少，公开栏更新慢。今后专人负责，按月更新。' } },
			expect: [{ place: 'sections/5', cause: 'short_text:26', severity: 'note' }]
		},
		{
			says: 'what falls short and what was done about it, in words of its own',
			report: {
				prose: {
					5: '山区村组多，经办人员轮换快，公示牌内容陈旧。镇里已固定三名经办人员，请县里老师上门教，每月十日前换一次公示牌内容。'
				}
			},
			expect: []
		},
		{
			says: 'a search that is slow, and what is finished next year',
			report: {
				prose: {
					5: '历年档案检索慢，地块图件看着模糊，群众来一趟办不成事。我局扫描了七成档案，余下的明年完成，图件也换成了彩色大图。'
				}
			},
			expect: []
		},
		{
			says: 'one sentence beside the other, in words that nobody listed',
			report: {
				prose: {
					5: '涉企政策散落在十几个网页里头，企业找起来不方便。我们把它们装订成一册，挨家送到园区每一位厂长手里，并留下了联系电话。'
				}
			},
			expect: []
		},
		{
			says: 'a short sentence of what is wrong',
			report: { prose: { 5: '公告语言生硬。请报社编辑协助润色，增加案例。' } },
			expect: [{ place: 'sections/5', cause: 'short_text:22', severity: 'note' }]
		},
		{
			says: 'sentences of which neither side can be made out',
			report: {
				prose: {
					5: '老街坊要看的那几张表，从前都锁在档案柜里头，钥匙归老王一个人管。我们把柜门卸了，表都摆到大厅里，谁来谁翻，翻完放回原处。'
				}
			},
			expect: [{ place: 'sections/5', severity: 'note', cause: 'not_mentioned:problems,measures' }]
		},
		{
			says: 'measures behind praise',
			report: {
				prose: {
					5: '一年来，我镇政务公开各项工作取得了较好的成绩，得到上级充分肯定。下一步将继续加强学习，推进标准化建设，健全各项制度。'
				}
			},
			expect: [{ place: 'sections/5', cause: 'not_mentioned:problems' }]
		},
		{
			says: 'few words, and of one side only',
			report: { prose: { 5: '解读材料偏少，公开栏更新慢。' } },
			expect: [{ place: 'sections/5', cause: 'short_text:14' }]
		},
		{
			says: 'problems, but nothing is to be done',
			report: {
				prose: {
					5: '一年来，公开的内容不够全面，解读的形式较为单一，群众的知晓度不高，工作人员对于业务还不够熟悉，与群众的期待尚有一定的差距。'
				}
			},
			expect: [{ place: 'sections/5', cause: 'not_mentioned:measures' }]
		},
		{
			says: 'what is not yet done is no measure',
			report: {
				prose: {
					5: '对照要求，我镇还存在主动性不强、文书不够规范的问题，工程建设领域尤为明显，解读的形式也较为单一，有待提高。'
				}
			},
			expect: [{ place: 'sections/5', cause: 'not_mentioned:measures' }]
		},
		{
			says: 'measures against problems that are named nowhere',
			report: {
				prose: {
					5: '针对上述问题，改进措施是：制定整改清单，明确科室责任，分步落实，三季度前完成；今后将聘请法律顾问，进一步加强回应。'
				}
			},
			expect: [{ place: 'sections/5', cause: 'not_mentioned:problems' }]
		},
		{ says: 'the section is not there', report: { sections: [1, 2, 3, 4, 6] }, expect: [] },
		{
			says: 'the heading stands alone, as where the text below it is a picture',
			report: { prose: { 5: '' } },
			expect: [{ place: 'sections/5', origin: 'extraction', severity: 'note' }]
		},
		{
			says: 'the transcript leaves the prose out',
			report: { prose: { 5: '' }, report: { coverage: 'figures' } },
			expect: []
		}
	],
	*check(report, text) {
		if (!isWhole(report) || report.year < FIRST_YEAR) return;
		const body = bodyOf(report, text, 5);
		if (body === null || isCut(report, text)) return;
		const cause = faultOf(body.text);
		if (cause === null) return;
		const at = { place: 'sections/5', cause, ...body.heading };
		// Nothing at all below a heading is what a converter leaves of a picture or a list.
		if (body.text.trim() === '') yield { ...at, origin: 'extraction', severity: 'note' };
		else if (!isCertain(body.text)) yield { ...at, origin: 'source', severity: 'note' };
		else yield { ...at, origin: 'source' };
	}
};

function faultOf(text: string): string | null {
	const characters = text.replace(SPACE, '').length;
	if (characters < LEAST) return writeCause('short_text', characters);
	const missing = missingIn(text);
	return missing.length > 0 ? writeCause('not_mentioned', missing.join(',')) : null;
}

/** Both sides are told in few words; or neither is made out in sentences that say something. */
function isCertain(text: string): boolean {
	const missing = missingIn(text).length;
	return missing === 1 || (missing === 2 && SENTENCES.exec(text) === null);
}

function missingIn(text: string): string[] {
	const { problems, measures } = sidesOf(text);
	return [...(problems ? [] : ['problems']), ...(measures ? [] : ['measures'])];
}
