import { isIn, ITEM_LISTS } from '#domain/codebook/lists.ts';
import type { CodeListId, ItemListId } from '#domain/codebook/lists.ts';
import { ORIGINS, SEVERITIES } from '#domain/finding.ts';
import { REASONS } from '#domain/reasons.ts';
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, SCOPES, TABLE_STATES } from '#domain/report.ts';
import { TEMPLATES } from '#domain/template.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ItemRow } from '#lib/queries/dimensions.ts';
import { reasonWord } from '../shared/reason-words.ts';
import { label, originWord, scopeWord, severityWord, tableStateWord, templateWord } from '../shared/words.ts';

export interface CodeList {
	id: CodeListId;
	name: string;
	codes: { code: string; label: string }[];
}

const worded = <const Code extends string>(codes: readonly Code[], word: (code: Code) => string) =>
	codes.map((code) => ({ code, label: word(code) }));

const STATUSES = {
	report: m.data_status_report,
	duplicate: m.data_status_duplicate,
	not_a_report: m.data_status_not_a_report,
	unreadable: m.data_status_unreadable
};
const KINDS = { original: m.data_kind_original, transcript: m.transcript };
const CLAIM_UNITS = {
	requests: m.unit_requests,
	cases: m.unit_cases,
	items: m.unit_items,
	percent: m.data_unit_percent,
	cny: m.unit_cny
};
const NAMES: Record<CodeListId, () => string> = {
	cell_state: m.data_list_cell_state,
	table_state: m.data_list_table_state,
	document_status: m.data_list_document_status,
	document_kind: m.data_list_document_kind,
	reason: m.data_list_reason,
	template: m.data_list_template,
	scope: m.data_list_scope,
	kind: m.data_list_kind,
	level: m.data_list_level,
	sector: m.data_list_sector,
	request_item: m.data_list_request_item,
	applicant: m.data_list_applicant,
	channel: m.data_list_channel,
	dispute_outcome: m.data_list_dispute_outcome,
	subject: m.data_list_subject,
	measure: m.data_list_measure,
	claim: m.data_list_claim,
	claim_unit: m.data_list_claim_unit,
	severity: m.data_list_severity,
	origin: m.data_list_origin,
	evidence: m.data_list_evidence
};

/** Every list of codes that stand in columns, with the words of the page's language. */
export function codeListsOf(items: readonly ItemRow[]): CodeList[] {
	const own: Partial<Record<CodeListId, CodeList['codes']>> = {
		document_status: worded(DOCUMENT_STATUSES, (code) => STATUSES[code]()),
		document_kind: worded(DOCUMENT_KINDS, (code) => KINDS[code]()),
		reason: worded(Object.values(REASONS).flat(), reasonWord),
		template: worded(TEMPLATES, templateWord),
		scope: worded(SCOPES, scopeWord),
		table_state: worded(TABLE_STATES, tableStateWord),
		claim_unit: worded(['requests', 'cases', 'items', 'percent', 'cny'], (code) =>
			CLAIM_UNITS[code]()
		),
		severity: worded(SEVERITIES, severityWord),
		origin: worded(ORIGINS, originWord)
	};
	return (Object.keys(NAMES) as CodeListId[]).map((id) => ({
		id,
		name: NAMES[id](),
		codes:
			own[id] ??
			items
				.filter((item) => isItemList(id) && isIn(id, item))
				.map((item) => ({
					code: item.code,
					label: label({ zh: item.label_zh, en: item.label_en })
				}))
	}));
}

export const listName = (id: CodeListId): string => NAMES[id]();

const isItemList = (id: CodeListId): id is ItemListId => id in ITEM_LISTS;
