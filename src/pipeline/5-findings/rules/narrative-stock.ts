import type { ClaimCode } from '#domain/claim.ts';
import { writeCause } from '#domain/finding.ts';
import type { Place } from '#domain/place.ts';
import { PRACTICE } from '../basis.ts';
import { laidTo } from '../diagnosis/origin.ts';
import { statedAt } from '../form/sum.ts';
import { countsOtherwise } from '../prose/claim-limits.ts';
import type { ReportRule } from '../rule.ts';

const NORMATIVE: Place = 'proactive/normative_documents/in_force';
const REGULATIONS: Place = 'proactive/regulations/in_force';
const IN_FORCE: Partial<Record<ClaimCode, Place>> = {
	normative_in_force: NORMATIVE,
	regulations_in_force: REGULATIONS
};

export const narrativeStock: ReportRule = {
	id: 'narrative-stock',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '正文所称现行有效件数与表二不一致',
		en: 'The number in force in the prose differs from table 2'
	},
	why: {
		zh: '正文写明“现行有效”的件数，就是表二“现行有效件数”一栏；两处都印在报告里，至少一处有误。',
		en: 'What the prose calls “in force” is the column of that name in table 2; both are printed in the report, so one of them is wrong.'
	},
	spares: {
		zh: '本级、部门或其他年份的件数，本年制发、废止的件数，没有写“现行有效”的件数，都不算矛盾；表中留空的不比较。',
		en: 'Numbers of one level, of departments or of other years, those issued or repealed, and numbers not said to be in force contradict nothing; a blank cell is not compared.'
	},
	formula: 'documents said to be in force = in_force of table 2',
	basis: PRACTICE,
	examples: [
		{
			says: 'the prose gives the number of the table',
			report: {
				prose: { 1: '（一）主动公开。截至年底，全县现行有效行政规范性文件47件。' },
				claims: [{ claim: 'normative_in_force', value: 47, printed: '47', definition: 'in_force' }],
				cells: { [NORMATIVE]: 47 }
			},
			expect: []
		},
		{
			says: 'the prose gives another',
			report: {
				prose: { 1: '（一）主动公开。公布现行有效行政规范性文件39件。' },
				claims: [{ claim: 'normative_in_force', value: 39, printed: '39' }],
				cells: { [NORMATIVE]: 47 }
			},
			expect: [
				{ place: NORMATIVE, origin: 'source', stated: 47, expected: 39, cause: 'no_definition' }
			]
		},
		{
			says: 'it is that of one level beside the table of all',
			report: {
				prose: { 1: '（一）主动公开。县本级现行有效行政规范性文件39件。' },
				claims: [{ claim: 'normative_in_force', value: 39, printed: '39' }],
				cells: { [NORMATIVE]: 47 }
			},
			expect: []
		},
		{
			says: 'it is that of the year before',
			report: {
				prose: { 1: '（一）主动公开。2022年末现行有效行政规范性文件39件。' },
				claims: [{ claim: 'normative_in_force', value: 39, printed: '39' }],
				cells: { [NORMATIVE]: 47 }
			},
			expect: []
		},
		{
			says: 'documents issued in the year are not those in force',
			report: {
				prose: { 1: '（一）主动公开。制发行政规范性文件3件。' },
				cells: { [NORMATIVE]: 47 }
			},
			expect: []
		},
		{
			says: 'regulations are told of by number too',
			report: {
				prose: { 1: '（一）主动公开。现行有效的政府规章共7件。' },
				claims: [{ claim: 'regulations_in_force', value: 7, printed: '7' }],
				cells: { [REGULATIONS]: 9 }
			},
			expect: [
				{ place: REGULATIONS, origin: 'source', stated: 9, expected: 7, cause: 'no_definition' }
			]
		},
		{
			says: 'the cell is blank',
			report: {
				prose: { 1: '（一）主动公开。现行有效行政规范性文件39件。' },
				claims: [{ claim: 'normative_in_force', value: 39, printed: '39' }],
				cells: { [NORMATIVE]: '' }
			},
			expect: []
		}
	],
	*check(report, text) {
		for (const claim of report.claims) {
			const place = IN_FORCE[claim.claim];
			if (place === undefined || claim.definition !== null) continue;
			const stated = statedAt(report.figures, place);
			if (stated === null || countsOtherwise(report, text, claim, stated)) continue;
			yield {
				place,
				...laidTo(report, [place]),
				stated,
				expected: claim.value,
				cause: writeCause('no_definition'),
				start: claim.start,
				end: claim.end
			};
			return;
		}
	}
};
