import type { Template } from './template.ts';

/** Table 三 of the form: what was asked and what became of it. Order and labels: 国办公开办函〔2021〕30号; template 2019 (〔2019〕60号) has one row 其他处理. */
export const REQUEST_ITEMS = [
	item('received_new', 'intake', '本年新收政府信息公开申请数量', 'Received this year'),
	item('carried_in', 'intake', '上年结转政府信息公开申请数量', 'Carried in from last year'),
	item('granted', 'granted', '予以公开', 'Granted'),
	item('partially_granted', 'partially_granted', '部分公开', 'Partially granted'),
	item('denied_state_secret', 'denied', '属于国家秘密', 'State secret'),
	item('denied_prohibited_by_law', 'denied', '其他法律行政法规禁止公开', 'Prohibited by other law'),
	item(
		'denied_security_stability',
		'denied',
		'危及“三安全一稳定”',
		'Endangers security or stability'
	),
	item('denied_third_party_rights', 'denied', '保护第三方合法权益', 'Third-party rights'),
	item('denied_internal_affairs', 'denied', '属于三类内部事务信息', 'Internal affairs'),
	item('denied_process_information', 'denied', '属于四类过程性信息', 'Deliberative process'),
	item('denied_enforcement_file', 'denied', '属于行政执法案卷', 'Enforcement file'),
	item('denied_administrative_query', 'denied', '属于行政查询事项', 'Administrative query'),
	item('unavailable_not_held', 'unavailable', '本机关不掌握相关政府信息', 'Not held'),
	item(
		'unavailable_needs_creation',
		'unavailable',
		'没有现成信息需要另行制作',
		'Would have to be created'
	),
	item(
		'unavailable_unclear',
		'unavailable',
		'补正后申请内容仍不明确',
		'Unclear after clarification'
	),
	item('rejected_petition', 'rejected', '信访举报投诉类申请', 'Petition or complaint'),
	item('rejected_duplicate', 'rejected', '重复申请', 'Duplicate request'),
	item('rejected_publication', 'rejected', '要求提供公开出版物', 'Published material'),
	item('rejected_excessive', 'rejected', '无正当理由大量反复申请', 'Excessive requests'),
	item(
		'rejected_reconfirmation',
		'rejected',
		'要求行政机关确认或重新出具已获取信息',
		'Reconfirmation of known information'
	),
	item('other_not_corrected', 'other', '申请人无正当理由逾期不补正', 'Not clarified in time', [
		'2021'
	]),
	item('other_fee_unpaid', 'other', '申请人逾期未按收费通知要求缴纳费用', 'Fee not paid in time', [
		'2021'
	]),
	item('other_reason', 'other', '其他', 'Other reason', ['2021']),
	item('other_handling', 'other', '其他处理', 'Other handling', ['2019']),
	item('handled_total', 'balance', '办理结果总计', 'Handled in total'),
	item('carried_out', 'balance', '结转下年度继续办理', 'Carried to next year')
] as const;

export type RequestItem = (typeof REQUEST_ITEMS)[number]['code'];

const itemsOf = (template: Template) => REQUEST_ITEMS.filter((i) => i.templates.includes(template));

const ITEMS_OF: Record<Template, ReturnType<typeof itemsOf>> = {
	'2021': itemsOf('2021'),
	'2019': itemsOf('2019'),
	annex: [],
	other: []
};

/** The six groups of outcomes, in the form's order. */
export const OUTCOME_GROUPS = [
	{ code: 'granted', zh: '予以公开', en: 'Granted' },
	{ code: 'partially_granted', zh: '部分公开', en: 'Partially granted' },
	{ code: 'denied', zh: '不予公开', en: 'Denied' },
	{ code: 'unavailable', zh: '无法提供', en: 'Unavailable' },
	{ code: 'rejected', zh: '不予处理', en: 'Rejected' },
	{ code: 'other', zh: '其他处理', en: 'Other handling' }
] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]['code'];

export const APPLICANTS = [
	{ code: 'natural_person', zh: '自然人', en: 'Natural persons' },
	{ code: 'business', zh: '商业企业', en: 'Businesses' },
	{ code: 'research_institution', zh: '科研机构', en: 'Research institutions' },
	{ code: 'public_welfare', zh: '社会公益组织', en: 'Public welfare organisations' },
	{ code: 'legal_service', zh: '法律服务机构', en: 'Legal service organisations' },
	{ code: 'other_organisation', zh: '其他组织', en: 'Other organisations' },
	{ code: 'total', zh: '总计', en: 'Total' }
] as const;

/** The items of one template, in the order its form prints them. */
export const requestItems = (template: Template) => ITEMS_OF[template];

/** The items that a group of outcomes adds up, whatever the template. */
export const itemsOfGroup = (group: OutcomeGroup) => REQUEST_ITEMS.filter((i) => i.group === group);

function item<const Code extends string, const Group extends string>(
	code: Code,
	group: Group,
	zh: string,
	en: string,
	templates: Template[] = ['2021', '2019']
) {
	return { code, group, zh, en, templates };
}
