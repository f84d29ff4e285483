import { CHANNELS, DISPUTE_OUTCOMES } from './disputes.ts';
import { CELL_TABLES, type CellTable } from './place.ts';
import { PROACTIVE_ROWS } from './proactive.ts';
import { APPLICANTS, OUTCOME_GROUPS, REQUEST_ITEMS } from './requests.ts';

export const SCHEMA_VERSION = 1;

export type ColumnType =
	'INTEGER' | 'SMALLINT' | 'VARCHAR' | 'DATE' | 'BOOLEAN' | 'DOUBLE' | 'BLOB';
export type Columns = Readonly<Record<string, ColumnType>>;

/** A name in English, or spelled where it has none, and its syllables with blanks between. */
const latin = { name_en: 'VARCHAR', pinyin: 'VARCHAR' } as const;
const passage = { text_start: 'INTEGER', text_end: 'INTEGER' } as const;
const cell = { state: 'VARCHAR', raw: 'VARCHAR', ...passage } as const;

type CellColumns<Table extends CellColumnNames> = { report: 'INTEGER' } & Record<
	Table['row'] | Table['column'],
	'VARCHAR'
> &
	Record<Table['value'], Table['type']> &
	typeof cell;
type CellColumnNames = (typeof CELL_TABLES)[CellTable];

const cellColumns = <Table extends CellColumnNames>({ row, column, value, type }: Table) =>
	({
		report: 'INTEGER',
		[row]: 'VARCHAR',
		[column]: 'VARCHAR',
		[value]: type,
		...cell
	}) as CellColumns<Table>;

/** Every table of the public interface (design.md section 3); column order is part of it. */
export const TABLES = {
	documents: {
		document: 'INTEGER',
		path: 'VARCHAR',
		url: 'VARCHAR',
		sha256: 'VARCHAR',
		media_type: 'VARCHAR',
		bytes: 'INTEGER',
		status: 'VARCHAR',
		reason: 'VARCHAR',
		report: 'INTEGER',
		text: 'VARCHAR',
		text_kind: 'VARCHAR',
		source: 'VARCHAR'
	},
	reports: {
		report: 'INTEGER',
		report_id: 'VARCHAR',
		agency_id: 'VARCHAR',
		year: 'SMALLINT',
		template: 'VARCHAR',
		scope: 'VARCHAR',
		title: 'VARCHAR',
		document: 'INTEGER',
		url: 'VARCHAR',
		published: 'DATE',
		period_start: 'DATE',
		period_end: 'DATE',
		proactive_state: 'VARCHAR',
		requests_state: 'VARCHAR',
		disputes_state: 'VARCHAR',
		is_current: 'BOOLEAN'
	},
	agencies: {
		agency_id: 'VARCHAR',
		name: 'VARCHAR',
		kind: 'VARCHAR',
		sector: 'VARCHAR',
		level: 'VARCHAR',
		region: 'VARCHAR',
		province: 'VARCHAR',
		prefecture: 'VARCHAR',
		county: 'VARCHAR',
		predecessor: 'VARCHAR',
		...latin
	},
	/** Who owes a report, where the registry lists it: the organ by the id that its reports bear, and its line there. */
	expected: {
		agency_id: 'VARCHAR',
		name: 'VARCHAR',
		kind: 'VARCHAR',
		sector: 'VARCHAR',
		level: 'VARCHAR',
		region: 'VARCHAR',
		province: 'VARCHAR',
		prefecture: 'VARCHAR',
		county: 'VARCHAR',
		predecessor: 'VARCHAR',
		first_year: 'SMALLINT',
		last_year: 'SMALLINT',
		host: 'VARCHAR',
		line: 'INTEGER'
	},
	regions: {
		region: 'VARCHAR',
		name: 'VARCHAR',
		level: 'VARCHAR',
		parent: 'VARCHAR',
		grid_column: 'SMALLINT',
		grid_row: 'SMALLINT',
		valid_from: 'DATE',
		valid_to: 'DATE',
		...latin
	},
	requests: cellColumns(CELL_TABLES.requests),
	disputes: cellColumns(CELL_TABLES.disputes),
	proactive: cellColumns(CELL_TABLES.proactive),
	claims: {
		report: 'INTEGER',
		claim: 'VARCHAR',
		value: 'DOUBLE',
		unit: 'VARCHAR',
		definition: 'VARCHAR',
		...passage
	},
	findings: {
		finding_id: 'VARCHAR',
		report: 'INTEGER',
		rule: 'VARCHAR',
		severity: 'VARCHAR',
		origin: 'VARCHAR',
		place: 'VARCHAR',
		stated: 'DOUBLE',
		expected: 'DOUBLE',
		against: 'VARCHAR',
		cause: 'VARCHAR',
		...passage
	},
	rules: {
		id: 'VARCHAR',
		title_zh: 'VARCHAR',
		title_en: 'VARCHAR',
		why_zh: 'VARCHAR',
		why_en: 'VARCHAR',
		formula: 'VARCHAR',
		severity: 'VARCHAR',
		basis_zh: 'VARCHAR',
		basis_en: 'VARCHAR',
		spares_zh: 'VARCHAR',
		spares_en: 'VARCHAR'
	},
	items: {
		table_name: 'VARCHAR',
		code: 'VARCHAR',
		item_group: 'VARCHAR',
		sort_order: 'SMALLINT',
		templates: 'VARCHAR',
		label_zh: 'VARCHAR',
		label_en: 'VARCHAR'
	},
	/** What of a document names its organ, by rank from 0: `source` is one of `EVIDENCE_KINDS`. */
	evidence: {
		report: 'INTEGER',
		rank: 'SMALLINT',
		source: 'VARCHAR',
		name: 'VARCHAR',
		accepted: 'BOOLEAN',
		...passage
	},
	sections: {
		report: 'INTEGER',
		section: 'SMALLINT',
		heading: 'VARCHAR',
		...passage
	},
	/** Of each cell that was read from a picture: its box on the page, in points from the upper left corner, and how it looks, as PNG. */
	cutouts: {
		report: 'INTEGER',
		place: 'VARCHAR',
		page: 'SMALLINT',
		box_left: 'DOUBLE',
		box_top: 'DOUBLE',
		box_right: 'DOUBLE',
		box_bottom: 'DOUBLE',
		png: 'BLOB'
	}
} as const satisfies Record<string, Columns>;

export type TableName = keyof typeof TABLES;

/** Whose report it is, of when, and which of its tables were read. */
export const TOTALS_SIDES = {
	report: 'INTEGER',
	report_id: 'VARCHAR',
	agency_id: 'VARCHAR',
	agency: 'VARCHAR',
	year: 'SMALLINT',
	previous_year: 'SMALLINT',
	template: 'VARCHAR',
	scope: 'VARCHAR',
	kind: 'VARCHAR',
	sector: 'VARCHAR',
	level: 'VARCHAR',
	region: 'VARCHAR',
	province: 'VARCHAR',
	prefecture: 'VARCHAR',
	county: 'VARCHAR',
	is_current: 'BOOLEAN',
	published: 'DATE',
	proactive_state: 'VARCHAR',
	requests_state: 'VARCHAR',
	disputes_state: 'VARCHAR'
} as const satisfies Columns;

/**
 * Derived: one row a report, every count as a column, null where not stated. A group of outcomes
 * is null unless each of its cells is stated, so that no sum hides a blank.
 * Names: `<item>` is the 总计 of a row of table 三, `received_new_<applicant>` its applicants,
 * `<channel>_<outcome>` table 四, `<subject>_<measure>` table 二. `previous_year` is that of the
 * organ's current report of the same scope before this one: organs are counted by their first report
 * in the years asked for.
 */
export const TOTALS: Columns = {
	...TOTALS_SIDES,
	...integers(REQUEST_ITEMS.map((i) => i.code)),
	...integers(
		OUTCOME_GROUPS.map((g) => g.code).filter((c) => !REQUEST_ITEMS.some((i) => i.code === c))
	),
	...integers(APPLICANTS.filter((a) => a.code !== 'total').map((a) => `received_new_${a.code}`)),
	...integers(CHANNELS.flatMap((c) => DISPUTE_OUTCOMES.map((o) => `${c.code}_${o.code}`))),
	...Object.fromEntries(
		[...PROACTIVE_ROWS['2021'], ...PROACTIVE_ROWS['2019']].flatMap((row) =>
			row.measures.map((measure) => [`${row.subject}_${measure}`, 'DOUBLE' as const])
		)
	),
	...integers([
		'cells',
		'cells_stated',
		'cells_blank',
		'cells_unreadable',
		'cells_inferred',
		'errors',
		'warnings',
		'notes',
		'extractions'
	])
};

function integers(names: string[]): Columns {
	return Object.fromEntries(names.map((name) => [name, 'INTEGER' as const]));
}
