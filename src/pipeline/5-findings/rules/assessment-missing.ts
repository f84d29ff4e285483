import type { AgencyKind } from '#domain/agency.ts';
import { writeCause } from '#domain/finding.ts';
import { isCut } from '../diagnosis/cut.ts';
import { bodyOf, isWhole } from '../prose/prose.ts';
import type { ReportRule } from '../rule.ts';

const GOVERNMENTS: readonly AgencyKind[] = ['government', 'township_government'];
// The targets of a budget (绩效目标) are published, and appraise no disclosure work.
const WORDS = /考核|考评|评估|评价|绩效(?!目标|信息|公开)|评议|测评|满意度|追究|追责|问责|责任制/u;

export const assessmentMissing: ReportRule = {
	id: 'assessment-missing',
	kind: 'report',
	severity: 'note',
	title: {
		zh: '政府的报告没有提到工作考核、社会评议和责任追究',
		en: 'A government’s report speaks of no appraisal, review by society or accountability'
	},
	why: {
		zh: '各级人民政府的年度报告还应包括工作考核、社会评议和责任追究结果。在全部正文中查找，三项都没有提到才列出。',
		en: 'The report of a government also gives the results of appraisal, of review by society and of accountability. The whole prose is searched; told only where none of the three is found.'
	},
	spares: {
		zh: '部门、街道、派出机构不在此列；换用“绩效”“测评”“问责”等说法都算提到；后面的部分没有读到的、只有统计表的转录件不查。',
		en: 'Departments, subdistricts and branches need not speak of them; appraisal, survey or accountability in other words counts; texts that break off and transcripts of tables alone are not looked at.'
	},
	formula: 'kind is a government ⇒ one of 考核, 评议, 责任追究 is named (from 2019)',
	basis: {
		zh: '《政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号',
		en: 'Article 50(4) of the Regulations on Open Government Information; [2021] No. 30'
	},
	examples: [
		{
			says: 'a government names them',
			report: { report: { agency: government('某县人民政府') } },
			expect: []
		},
		{
			says: 'a government names none of the three',
			report: {
				prose: { 1: '（一）主动公开。（二）依申请公开。（五）监督保障。组织培训两次。' },
				report: { agency: government('某县人民政府') }
			},
			expect: [
				{
					place: 'sections/1',
					cause: 'not_mentioned:appraisal,social_review,accountability'
				}
			]
		},
		{
			says: 'the text of a government breaks off before the sections that may name them',
			report: {
				sections: [1, 2, 3, 4],
				prose: { 1: '（一）主动公开。（二）依申请公开。（五）监督保障。组织培训两次。' },
				ending: '',
				report: { agency: government('某县人民政府') }
			},
			expect: []
		},
		{
			says: 'a department need not',
			report: { prose: { 1: '（五）监督保障。组织培训两次。' } },
			expect: []
		}
	],
	*check(report, text) {
		if (!GOVERNMENTS.includes(report.agency.kind)) return;
		if (report.year < 2019 || !isWhole(report)) return;
		const body = bodyOf(report, text, 1);
		if (body === null) return;
		for (const section of [1, 5, 6])
			if (WORDS.test(bodyOf(report, text, section)?.text ?? '')) return;
		if (isCut(report, text)) return;
		yield {
			place: 'sections/1',
			origin: 'source',
			cause: writeCause('not_mentioned', 'appraisal,social_review,accountability'),
			...body.heading
		};
	}
};

function government(name: string) {
	return {
		agency_id: '990101-test',
		name,
		kind: 'government' as const,
		sector: 'other',
		level: 'county' as const,
		region: '990101',
		province: '990000',
		prefecture: '990100',
		county: '990101',
		predecessor: null
	};
}
