import { writeCause } from '#domain/finding.ts';
import { ARTICLE_50 } from '../basis.ts';
import { isCut } from '../diagnosis/cut.ts';
import { bodyOf, isWhole } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

// The six sections are those of the Regulations of 2019.
const FIRST_YEAR = 2019;
const LEAST = 40;
const PROBLEM =
	/问题|不足|不够|不强|不高|不多|不全|不到位|不及时|不完善|不平衡|不深|不规范|有待|薄弱|欠缺|差距|短板|弱项|滞后|较少|偏少|偏弱|单一|缺乏|困难|瓶颈|需要?加强|需要?提高|需要?提升|仍需|还需/u;
const MEASURE =
	/改进|整改|措施|下一步|今后|将|加强|推进|完善|强化|提升|提高|落实|优化|加大|规范|健全|丰富|增加/u;
/** What is not yet so is a problem, and no measure: 文书不够规范, 有待加强. */
const NOT_YET =
	/(?:不够|不太|不|欠|尚未|有待(?:进一步)?)(?:规范|健全|完善|丰富|提高|提升|加强|落实|优化|推进)/gu;
/** Pointed back to, and perhaps named nowhere. */
const POINTED_AT = /(?:上述|以上|前述|这些|该)问题/gu;
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
		if (cause !== null) yield { place: 'sections/5', origin: 'source', cause, ...body.heading };
	}
};

function faultOf(text: string): string | null {
	const characters = text.replace(SPACE, '').length;
	if (characters < LEAST) return writeCause('short_text', characters);
	const missing = [
		...(PROBLEM.test(text.replace(POINTED_AT, '')) ? [] : ['problems']),
		...(MEASURE.test(text.replace(NOT_YET, '')) ? [] : ['measures'])
	];
	return missing.length > 0 ? writeCause('not_mentioned', missing.join(',')) : null;
}
