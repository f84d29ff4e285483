/** A list of codes that stand in columns: those of the dataset's own `items`, by table and group, or a list of the site's. */
export interface CodeSource {
	/** `items.table_name`. */
	table: string;
	/** `items.item_group`; every one where none is named. */
	groups?: readonly string[];
	/** Those that are left out. */
	not?: readonly string[];
}

/** Whose labels are in `items`. */
export const ITEM_LISTS = {
	cell_state: { table: 'cell_states' },
	kind: { table: 'agency_kinds' },
	level: { table: 'agency_levels' },
	sector: { table: 'sectors' },
	request_item: { table: 'requests', not: ['applicant'] },
	applicant: { table: 'requests', groups: ['applicant'] },
	channel: { table: 'disputes', groups: ['channel'] },
	dispute_outcome: { table: 'disputes', groups: ['outcome'] },
	subject: { table: 'proactive', groups: ['subject'] },
	measure: { table: 'proactive', groups: ['measure'] },
	claim: { table: 'claims' },
	evidence: { table: 'evidence' }
} as const satisfies Record<string, CodeSource>;
export type ItemListId = keyof typeof ITEM_LISTS;

/** Whose labels are words of the site. */
export type WordListId =
	| 'document_status'
	| 'document_kind'
	| 'reason'
	| 'template'
	| 'scope'
	| 'table_state'
	| 'claim_unit'
	| 'severity'
	| 'origin';

export type CodeListId = ItemListId | WordListId;

/** Whether an entry of `items` is in a list. */
export function isIn(id: ItemListId, item: { table_name: string; item_group: string }): boolean {
	const { table, groups, not }: CodeSource = ITEM_LISTS[id];
	return (
		item.table_name === table &&
		(groups === undefined || groups.includes(item.item_group)) &&
		!(not?.includes(item.item_group) ?? false)
	);
}
