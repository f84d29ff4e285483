import type { TabledTemplate } from '#domain/template.ts';
import { PROACTIVE_ROWS, type Subject } from '#domain/proactive.ts';
import type { RequestItem } from '#domain/requests.ts';
import type { FormTemplate, RowLabel } from './template.ts';

/** Rows of table 三 that both forms print, by the words that survive cut and shortened labels (domain.md D5, D15). */
const SHARED_REQUEST_ROWS: readonly RowLabel<RequestItem>[] = [
	{
		row: 'received_new',
		words: /本年(?:度)?新(?:收|本年|$)/gu,
		head: /一?本年度?新/u,
		label: '本年新收政府信息公开申请数量'
	},
	{
		row: 'carried_in',
		words: /上年(?:度)?结转/gu,
		head: /二?上年度?结转/u,
		label: '上年结转政府信息公开申请数量'
	},
	{ row: 'granted', words: /予以公开/gu, head: /一?予以公开/u, label: '予以公开' },
	{ row: 'partially_granted', words: /部分公开/gu, head: /二?部分公开/u, label: '部分公开' },
	{
		row: 'denied_state_secret',
		words: /国家秘密/gu,
		head: /1属于国|属于国家秘密/u,
		label: '属于国家秘密'
	},
	{
		row: 'denied_prohibited_by_law',
		words: /其他法律行政法规|禁止公开/gu,
		head: /2其他法律|其他法律行政/u,
		label: '其他法律行政法规禁止公开'
	},
	{
		row: 'denied_security_stability',
		words: /三安全一稳定/gu,
		head: /3危及|危及三安全/u,
		label: '危及三安全一稳定'
	},
	{
		row: 'denied_third_party_rights',
		words: /第三方合法权益/gu,
		head: /4保护第|保护第三方/u,
		label: '保护第三方合法权益'
	},
	{
		row: 'denied_internal_affairs',
		words: /内部事务信息/gu,
		head: /5属于三|属于三类内部/u,
		label: '属于三类内部事务信息'
	},
	{
		row: 'denied_process_information',
		words: /过程性信息/gu,
		head: /6属于四|属于四类过程/u,
		label: '属于四类过程性信息'
	},
	{
		row: 'denied_enforcement_file',
		words: /行政执法案卷/gu,
		head: /7属于行政执|属于行政执法/u,
		label: '属于行政执法案卷'
	},
	{
		row: 'denied_administrative_query',
		words: /行政查询事项/gu,
		head: /8属于行政查|属于行政查询/u,
		label: '属于行政查询事项'
	},
	{
		row: 'unavailable_not_held',
		words: /不掌握/gu,
		head: /1本机关|本机关不掌握/u,
		label: '本机关不掌握相关政府信息'
	},
	{
		row: 'unavailable_needs_creation',
		words: /没有现成信息|另行制作/gu,
		head: /2没有现|没有现成信息/u,
		label: '没有现成信息需要另行制作'
	},
	{
		row: 'unavailable_unclear',
		words: /仍不明确/gu,
		head: /3补正后|补正后申请内容/u,
		label: '补正后申请内容仍不明确'
	},
	{
		row: 'rejected_petition',
		words: /信访举报投诉/gu,
		head: /1信访举|信访举报投诉/u,
		label: '信访举报投诉类申请'
	},
	{
		row: 'rejected_duplicate',
		words: /(?<!大量反?复?)重复申请/gu,
		head: /2重复申|(?<!大量反?复?)重复申请/u,
		label: '重复申请'
	},
	{
		row: 'rejected_publication',
		words: /公开出版物/gu,
		head: /3要求提供|要求提供公开出版/u,
		label: '要求提供公开出版物'
	},
	{
		row: 'rejected_excessive',
		words: /大量反复申请/gu,
		head: /4无正当理由大|无正当理由大量反复/u,
		label: '无正当理由大量反复申请'
	},
	{
		row: 'rejected_reconfirmation',
		words: /重新出具|确认或重新/gu,
		head: /5要求行政机|要求行政机关确认/u,
		label: '要求行政机关确认或重新出具已获取信息'
	},
	{ row: 'handled_total', words: /七总计$|^总计$/gu, head: /七?总计/u, label: '总计' },
	{
		row: 'carried_out',
		words: /结转下年度?/gu,
		head: /四结转|结转下年/u,
		label: '结转下年度继续办理'
	}
];

/** In the form's order, with the rows of 其他处理, in which the forms differ, in their place. */
export const requestRows = (other: readonly RowLabel<RequestItem>[]): RowLabel<RequestItem>[] => [
	...SHARED_REQUEST_ROWS.slice(0, -CLOSING),
	...other,
	...SHARED_REQUEST_ROWS.slice(-CLOSING)
];
/** 总计 and what is carried over. */
const CLOSING = 2;

// Some copy what the notice says a row means (规范性文件（指……）) into its label.
const SUBJECT_LABELS: Record<Subject, Omit<RowLabel<Subject>, 'row'>> = {
	regulations: {
		words: /(?<!地方政府|部门)规章$/gu,
		head: /(?<!地方政府|部门)规章/u,
		label: '规章'
	},
	normative_documents: {
		words: /规范性文件(?:指\D{2,30})?$/gu,
		head: /(?:行政)?规范性文/u,
		label: '行政规范性文件'
	},
	licences: { words: /行政许可$/gu, head: /行政许可/u, label: '行政许可' },
	other_management: {
		words: /其他对外管理服务事项(?:指\D{2,30})?$/gu,
		head: /其他对外管/u,
		label: '其他对外管理服务事项'
	},
	penalties: { words: /行政处罚$/gu, head: /行政处罚/u, label: '行政处罚' },
	coercive_measures: { words: /行政强制$/gu, head: /行政强制/u, label: '行政强制' },
	fees: { words: /行政事业性收费$/gu, head: /行政事业性/u, label: '行政事业性收费' },
	procurement: { words: /政府集中采购$/gu, head: /政府集中采/u, label: '政府集中采购' }
};

export const proactiveRows = (template: TabledTemplate): FormTemplate['proactive'] =>
	PROACTIVE_ROWS[template].map((row) => ({ row, ...SUBJECT_LABELS[row.subject] }));
