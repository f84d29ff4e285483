import { AGENCY_KINDS, AGENCY_LEVELS } from '#domain/agency.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';

interface Term {
	zh: string;
	en: string;
}

/** What the regulations and the form call things, and no list of codes has. */
const OF_THE_FIELD: readonly Term[] = [
	{ zh: '政府信息公开条例', en: 'Regulations on the Disclosure of Government Information' },
	{
		zh: '政府信息公开工作年度报告',
		en: 'Yearly report on the disclosure of government information'
	},
	{ zh: '主动公开', en: 'Disclosure on an organ’s own initiative' },
	{ zh: '依申请公开', en: 'Disclosure upon request' },
	{ zh: '本年新收', en: 'Received this year' },
	{ zh: '上年结转', en: 'Carried in from the year before' },
	{ zh: '行政机关', en: 'Administrative organ' },
	{ zh: '主管部门', en: 'Department in charge' },
	{ zh: '规章', en: 'Government rules, made by departments, provinces and larger cities' },
	{ zh: '信息处理费', en: 'Fee for handling requests' }
];

/** The terms of the field in both languages, each once: those of the form in its order. */
export const TERMS: readonly Term[] = [
	...new Map(
		[
			OF_THE_FIELD,
			SUBJECTS,
			APPLICANTS,
			OUTCOME_GROUPS,
			REQUEST_ITEMS,
			CHANNELS,
			DISPUTE_OUTCOMES,
			AGENCY_LEVELS,
			AGENCY_KINDS
		]
			.flat()
			.map(({ zh, en }) => [zh, { zh, en }] as const)
	).values()
];
