/**
 * The public interface of a dataset, schema 1, said once more and apart from `src/domain`: a change
 * there that bends it is then told from one that extends it.
 */

/** What a column holds; each allows every type of Parquet that readers take for the same. */
export const FAMILIES = {
	whole: /^(?:U?(?:TINY|SMALL|BIG)INT|U?INTEGER)$/,
	number: /^(?:DOUBLE|FLOAT|DECIMAL.*|U?(?:TINY|SMALL|BIG)INT|U?INTEGER)$/,
	text: /^VARCHAR$/,
	date: /^DATE$/,
	truth: /^BOOLEAN$/,
	list: /^VARCHAR(?:\[\])?$/
} as const;
export type Family = keyof typeof FAMILIES;

const texts = <Name extends string>(...names: Name[]) =>
	Object.fromEntries(names.map((name) => [name, 'text'])) as Record<Name, 'text'>;
const PASSAGE = { text_start: 'whole', text_end: 'whole' } as const;
const CELL = { report: 'whole', ...texts('state', 'raw'), ...PASSAGE } as const;

export const COLUMNS: Readonly<Record<string, Readonly<Record<string, Family>>>> = {
	documents: {
		...{ document: 'whole', bytes: 'whole', report: 'whole' },
		...texts('path', 'url', 'sha256', 'media_type', 'status', 'reason', 'text')
	},
	reports: {
		...{ report: 'whole', document: 'whole', year: 'whole', is_current: 'truth' },
		...{ published: 'date', period_start: 'date', period_end: 'date' },
		...texts('report_id', 'agency_id', 'template', 'scope', 'title', 'url'),
		...texts('proactive_state', 'requests_state', 'disputes_state')
	},
	agencies: {
		...texts('agency_id', 'name', 'kind', 'sector', 'level'),
		...texts('region', 'province', 'prefecture', 'county', 'predecessor')
	},
	regions: {
		...texts('region', 'name', 'level', 'parent'),
		...{ grid_column: 'whole', grid_row: 'whole', valid_from: 'date', valid_to: 'date' }
	},
	requests: { ...CELL, ...texts('item', 'applicant'), count: 'whole' },
	disputes: { ...CELL, ...texts('channel', 'outcome'), count: 'whole' },
	proactive: { ...CELL, ...texts('subject', 'measure'), value: 'number' },
	claims: { report: 'whole', value: 'number', ...texts('claim', 'unit', 'definition'), ...PASSAGE },
	findings: {
		...{ report: 'whole', stated: 'number', expected: 'number', against: 'list' },
		...texts('finding_id', 'rule', 'severity', 'origin', 'place', 'cause'),
		...PASSAGE
	},
	rules: texts(
		...(['id', 'title_zh', 'title_en', 'why_zh', 'why_en', 'formula', 'severity'] as const),
		...(['basis_zh', 'basis_en'] as const)
	),
	items: {
		...texts('table_name', 'code', 'item_group', 'label_zh', 'label_en'),
		...{ sort_order: 'whole', templates: 'list' }
	},
	sections: { report: 'whole', section: 'whole', heading: 'text', ...PASSAGE }
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const READ = words('read partial absent unreadable');
const STATES = words('stated blank not_applicable inferred corrected unreadable');

/** The words that a column may hold, by `table.column`. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
	'documents.status': words('report duplicate not_a_report unreadable'),
	'reports.template': words('2021 2019 annex other'),
	'reports.scope': words('own aggregate unknown'),
	'reports.proactive_state': READ,
	'reports.requests_state': READ,
	'reports.disputes_state': READ,
	'agencies.level': words('national province prefecture county township'),
	'requests.item': words(`
		received_new carried_in granted partially_granted
		denied_state_secret denied_prohibited_by_law denied_security_stability
		denied_third_party_rights denied_internal_affairs denied_process_information
		denied_enforcement_file denied_administrative_query
		unavailable_not_held unavailable_needs_creation unavailable_unclear
		rejected_petition rejected_duplicate rejected_publication rejected_excessive
		rejected_reconfirmation
		other_not_corrected other_fee_unpaid other_reason other_handling
		handled_total carried_out`),
	'requests.applicant': words(`natural_person business research_institution public_welfare
		legal_service other_organisation total`),
	'requests.state': STATES,
	'disputes.channel': words('reconsideration litigation_direct litigation_after_reconsideration'),
	'disputes.outcome': words('upheld corrected other pending total'),
	'disputes.state': STATES,
	'proactive.subject': words(`regulations normative_documents licences other_management penalties
		coercive_measures fees procurement`),
	'proactive.measure': words(`issued repealed in_force decisions amount_10k_cny made disclosed
		disclosed_total items_last_year items_change items`),
	'proactive.state': STATES,
	'findings.severity': words('error warning note'),
	'findings.origin': words('source extraction')
};

/** The tables of cells: what tells one cell of a report from another, and where its number is. */
export const CELL_TABLES = [
	{ table: 'requests', key: ['item', 'applicant'], value: 'count' },
	{ table: 'disputes', key: ['channel', 'outcome'], value: 'count' },
	{ table: 'proactive', key: ['subject', 'measure'], value: 'value' }
] as const;
export type CellTable = (typeof CELL_TABLES)[number];

/** The tables whose rows point into the text of their report. */
export const WITH_PASSAGES = [
	...CELL_TABLES.map(({ table }) => table),
	...(['claims', 'findings', 'sections'] as const)
];
