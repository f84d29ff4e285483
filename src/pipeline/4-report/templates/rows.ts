import type { TabledTemplate } from '#domain/template.ts';
import { PROACTIVE_ROWS, type Subject } from '#domain/proactive.ts';
import type { RequestItem } from '#domain/requests.ts';
import type { FormTemplate, RowLabel } from './template.ts';

/** Rows of table 三 that both forms print, by the words that survive cut and shortened labels (domain.md D5, D15). */
export const SHARED_REQUEST_ROWS: readonly RowLabel<RequestItem>[] = [
	{ row: 'received_new', words: /本年(?:度)?新(?:收|本年|$)/gu },
	{ row: 'carried_in', words: /上年(?:度)?结转/gu },
	{ row: 'granted', words: /予以公开/gu },
	{ row: 'partially_granted', words: /部分公开/gu },
	{ row: 'denied_state_secret', words: /国家秘密/gu },
	{ row: 'denied_prohibited_by_law', words: /其他法律行政法规|禁止公开/gu },
	{ row: 'denied_security_stability', words: /三安全一稳定/gu },
	{ row: 'denied_third_party_rights', words: /第三方合法权益/gu },
	{ row: 'denied_internal_affairs', words: /内部事务信息/gu },
	{ row: 'denied_process_information', words: /过程性信息/gu },
	{ row: 'denied_enforcement_file', words: /行政执法案卷/gu },
	{ row: 'denied_administrative_query', words: /行政查询事项/gu },
	{ row: 'unavailable_not_held', words: /不掌握/gu },
	{ row: 'unavailable_needs_creation', words: /没有现成信息|另行制作/gu },
	{ row: 'unavailable_unclear', words: /仍不明确/gu },
	{ row: 'rejected_petition', words: /信访举报投诉/gu },
	{ row: 'rejected_duplicate', words: /(?<!大量反?复?)重复申请/gu },
	{ row: 'rejected_publication', words: /公开出版物/gu },
	{ row: 'rejected_excessive', words: /大量反复申请/gu },
	{ row: 'rejected_reconfirmation', words: /重新出具|确认或重新/gu },
	{ row: 'handled_total', words: /七总计$|^总计$/gu },
	{ row: 'carried_out', words: /结转下年度?/gu }
];

const SUBJECT_WORDS: Record<Subject, RegExp> = {
	regulations: /(?<!地方政府|部门)规章$/gu,
	normative_documents: /规范性文件$/gu,
	licences: /行政许可$/gu,
	other_management: /其他对外管理服务事项$/gu,
	penalties: /行政处罚$/gu,
	coercive_measures: /行政强制$/gu,
	fees: /行政事业性收费$/gu,
	procurement: /政府集中采购$/gu
};

export const proactiveRows = (template: TabledTemplate): FormTemplate['proactive'] =>
	PROACTIVE_ROWS[template].map((row) => ({ row, words: SUBJECT_WORDS[row.subject] }));
