import type { Passage } from './figure.ts';

/** What a figure in the prose is about. The outcomes bear the names of their groups in table 三. */
export const CLAIMS = [
	{ code: 'received', zh: '收到申请', en: 'Requests received', unit: 'requests' },
	{ code: 'carried_in', zh: '上年结转', en: 'Carried in', unit: 'requests' },
	{ code: 'handled', zh: '办结答复', en: 'Requests handled', unit: 'requests' },
	{ code: 'carried_out', zh: '结转下年', en: 'Carried to next year', unit: 'requests' },
	{ code: 'growth', zh: '比上年增长', en: 'Growth on last year', unit: 'percent' },
	{ code: 'received_in_person', zh: '当面申请', en: 'Received in person', unit: 'requests' },
	{ code: 'received_by_post', zh: '信函申请', en: 'Received by post', unit: 'requests' },
	{ code: 'received_online', zh: '网络申请', en: 'Received online', unit: 'requests' },
	{ code: 'received_by_email', zh: '电子邮件申请', en: 'Received by e-mail', unit: 'requests' },
	{ code: 'received_by_fax', zh: '传真申请', en: 'Received by fax', unit: 'requests' },
	{ code: 'granted', zh: '予以公开', en: 'Granted', unit: 'requests' },
	{ code: 'partially_granted', zh: '部分公开', en: 'Partially granted', unit: 'requests' },
	{ code: 'denied', zh: '不予公开', en: 'Denied', unit: 'requests' },
	{ code: 'unavailable', zh: '无法提供', en: 'Unavailable', unit: 'requests' },
	{ code: 'rejected', zh: '不予处理', en: 'Rejected', unit: 'requests' },
	{ code: 'other', zh: '其他处理', en: 'Other handling', unit: 'requests' },
	{ code: 'not_this_organ', zh: '不属于本机关公开', en: 'Not this organ’s', unit: 'requests' },
	{ code: 'not_held', zh: '信息不存在或不掌握', en: 'Not held or not existing', unit: 'requests' },
	{ code: 'granted_share', zh: '予以公开占比', en: 'Share granted', unit: 'percent' },
	{
		code: 'partially_granted_share',
		zh: '部分公开占比',
		en: 'Share partially granted',
		unit: 'percent'
	},
	{ code: 'denied_share', zh: '不予公开占比', en: 'Share denied', unit: 'percent' },
	{ code: 'unavailable_share', zh: '无法提供占比', en: 'Share unavailable', unit: 'percent' },
	{ code: 'rejected_share', zh: '不予处理占比', en: 'Share rejected', unit: 'percent' },
	{ code: 'other_share', zh: '其他处理占比', en: 'Share of other handling', unit: 'percent' },
	{ code: 'reconsiderations', zh: '行政复议', en: 'Reconsiderations', unit: 'cases' },
	{ code: 'litigations', zh: '行政诉讼', en: 'Suits', unit: 'cases' },
	{ code: 'disputes', zh: '复议和诉讼', en: 'Reconsiderations and suits', unit: 'cases' },
	{ code: 'congress_proposals', zh: '人大代表建议', en: 'Proposals of deputies', unit: 'items' },
	{ code: 'cppcc_proposals', zh: '政协提案', en: 'Proposals of CPPCC members', unit: 'items' },
	{ code: 'proposals', zh: '建议和提案', en: 'Proposals of both', unit: 'items' },
	{
		code: 'normative_in_force',
		zh: '现行有效规范性文件',
		en: 'Normative documents in force',
		unit: 'items'
	},
	{ code: 'regulations_in_force', zh: '现行有效规章', en: 'Regulations in force', unit: 'items' },
	{ code: 'fee', zh: '信息处理费', en: 'Information processing fee', unit: 'cny' },
	{
		code: 'cumulative_received',
		zh: '历年累计收到申请',
		en: 'Requests received in all years',
		unit: 'requests'
	},
	{
		code: 'cumulative_handled',
		zh: '历年累计答复',
		en: 'Requests handled in all years',
		unit: 'requests'
	}
] as const;
export type ClaimCode = (typeof CLAIMS)[number]['code'];
export type ClaimUnit = (typeof CLAIMS)[number]['unit'];

/** The definition of a claim that a row of a form before 2019 makes, a province's or an area's own. */
export const OF_LOCAL_FORM = 'local_form';

/** What a form counts since it is kept, beside what it counts for the year; never added up. */
export const CUMULATIVE_CLAIMS: readonly { year: ClaimCode; toDate: ClaimCode }[] = [
	{ year: 'received', toDate: 'cumulative_received' },
	{ year: 'handled', toDate: 'cumulative_handled' }
];

/** The ways in which requests came: together they are those received. */
export const CHANNEL_CLAIMS: readonly ClaimCode[] = [
	'received_in_person',
	'received_by_post',
	'received_online',
	'received_by_email',
	'received_by_fax'
];

/** The outcome of which a claim gives the share. */
export const OUTCOME_OF_SHARE: Partial<Record<ClaimCode, ClaimCode>> = {
	granted_share: 'granted',
	partially_granted_share: 'partially_granted',
	denied_share: 'denied',
	unavailable_share: 'unavailable',
	rejected_share: 'rejected',
	other_share: 'other'
};

/**
 * A figure stated in the prose. `definition` names the reading under which the tables agree with
 * it, null where none does or none could be tried. The passage is the number as printed, without
 * its sign; where the prose says that there was none, it is the words that say so and the value 0.
 */
export interface Claim extends Passage {
	claim: ClaimCode;
	value: number;
	unit: ClaimUnit;
	definition: string | null;
}
