import type { AgencyLevel } from '#domain/agency.ts';
import { PROACTIVE_ROWS } from '#domain/proactive.ts';
import { AUDIT } from '../basis.ts';
import { laidTo } from '../diagnosis/origin.ts';
import type { ReportRule } from '../rule.ts';
import { statedAt } from '../form/sum.ts';

const WITHOUT: readonly AgencyLevel[] = ['county', 'township'];
const CELLS = (['2021', '2019'] as const).flatMap((template) =>
	PROACTIVE_ROWS[template]
		.filter(({ subject }) => subject === 'regulations')
		.flatMap(({ measures }) => measures.map((measure) => `proactive/regulations/${measure}`))
);

export const regulationsNoPower: ReportRule = {
	id: 'regulations-no-power',
	kind: 'report',
	severity: 'warning',
	title: {
		zh: '县、乡级机关的“规章”不为零',
		en: 'An organ of county or township level states regulations'
	},
	why: {
		zh: '规章由国务院部门和省、设区的市、自治州政府制定。县、乡级机关填有规章，多为规范性文件错填在这一行，请核对。',
		en: 'Regulations (规章) are made by departments of the State Council and by governments of provinces and larger cities. A county that states some has often put normative documents into this row.'
	},
	spares: {
		zh: '省级、设区的市和自治州政府及国务院部门有权制定规章；留空或为零的不列。',
		en: 'Provinces, cities with districts, autonomous prefectures and departments of the State Council may make rules; zero and blank are passed over.'
	},
	formula: 'level ∈ { county, township } ⇒ regulations = 0',
	basis: AUDIT,
	examples: [
		{ says: 'a county department without regulations', report: {}, expect: [] },
		{
			says: 'a county department with three in force',
			report: { cells: { 'proactive/regulations/in_force': 3 } },
			expect: [{ place: 'proactive/regulations/in_force', stated: 3, expected: 0 }]
		},
		{
			says: 'all cells of the row are told of as one',
			report: {
				cells: {
					'proactive/regulations/issued': 1,
					'proactive/regulations/in_force': 4
				}
			},
			expect: [{ place: 'proactive/regulations/issued', stated: 1 }]
		},
		{
			says: 'not applicable is no number',
			report: { cells: { 'proactive/regulations/in_force': '/' } },
			expect: []
		}
	],
	*check(report) {
		const { agency, figures } = report;
		if (!WITHOUT.includes(agency.level)) return;
		for (const place of CELLS) {
			const stated = statedAt(figures, place);
			if (stated === null || stated <= 0) continue;
			yield { place, ...laidTo(report, [place]), stated, expected: 0 };
			return;
		}
	}
};
