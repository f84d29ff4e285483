import type { Manifest, ManifestTable } from '#domain/dataset.ts';
import { COUNTS } from '#domain/derived.ts';
import { TABLES, TOTALS } from '#domain/schema.ts';

/** Up to here one fetch and a table in memory answer faster than ranges of the file (0.03 s against 0.17 s a question). */
const HELD_BYTES = 8_000_000;
/** However well they are compressed: in memory they are not. */
const HELD_ROWS = 500_000;
/** Tables that questions read through, and not a few rows of. */
const READ_THROUGH = [
	'totals',
	'totals_by_province',
	'totals_by_organ',
	'findings',
	'reports',
	'agencies',
	'rules'
];
/** Up to here one fetch is sooner done than the five or so ranges that a question takes. */
const WHOLE_BYTES = 256_000;

/** How the engine is told of a table. */
export interface Definition {
	table: string;
	files: string[];
	bytes: number;
	/** Kept in memory as a table once a question asks for it. */
	held: boolean;
	/** Fetched from the start, since nearly every question needs it. */
	early: boolean;
	/** Fetched at once and not by ranges. */
	whole: boolean;
	/** Tables it is derived from. */
	rests: string[];
	/** The statement that defines it, given the names under which the engine knows its files. */
	statement(registered: readonly string[]): string;
}

/** In whose words places and organs are named: `name_en` stands for `name` where it is English. */
export type Language = 'zh' | 'en';

/** The tables of a dataset, and those that everyone derives from them. */
export function definitions(
	{ dataset, tables }: Manifest,
	language: Language = 'zh'
): Definition[] {
	const rolledUp = isWorthIt(tables, 'totals_by_province');
	const found = tables.map((table): Definition => {
		const name = nameOf(table);
		const held = READ_THROUGH.includes(name) && table.bytes < HELD_BYTES && table.rows < HELD_ROWS;
		return {
			table: name,
			files: [table.file].flat().map(fileOf),
			bytes: table.bytes,
			held,
			early: held && name === (rolledUp ? 'totals_by_province' : 'totals'),
			whole: held || table.bytes < WHOLE_BYTES,
			rests: [],
			statement: (registered) =>
				`create ${held ? 'table' : 'view'} ${name} as select * from read_parquet([${registered
					.map((file) => `'${file}'`)
					.join(', ')}])`
		};
	});
	if (!found.some((t) => t.table === 'totals')) throw new Error(`no totals in dataset: ${dataset}`);
	const counted = isWorthIt(tables, 'rule_counts', 'findings') ? [COUNTED_FINDINGS] : [];
	const isFirst = isLargeWith(found, 'top_findings');
	const listed = found.some((t) => t.table === 'expected') ? [] : [NO_LIST];
	return [
		...found,
		...listed,
		...counted,
		...(isFirst ? [FIRST_FINDINGS] : []),
		placesIn(language),
		organsIn(language),
		rolledUp ? ROLLED_UP : ONE_BY_ONE,
		DEFAULT_SCOPE,
		isWorthIt(tables, 'totals_by_organ') ? BY_ORGAN : ORGAN_BY_REPORT,
		isLargeWith(found, 'totals_by_organ_year') ? BY_ORGAN_YEAR : ORGAN_YEAR_BY_REPORT,
		isLargeWith(found, 'organ_reports') ? OF_AN_AGENCY : AGENCY_BY_REPORT
	];
}

/** Gives a dataset's tables a schema of their own. */
export const schemaSql = (schema: string): string =>
	`create schema ${schema}; set schema = '${schema}'`;

/** A place under the name it has now, or had last: codes stay while names change. */
const placesIn = (language: Language) =>
	view(
		'places',
		['regions'],
		`select
			region, ${NAME[language]} as name, name as name_zh, name_en, pinyin,
			level, parent, grid_column, grid_row
		from regions
		qualify row_number() over (partition by region order by valid_from desc nulls last, regions.name) = 1`
	);

/** Every organ under its name in the language of the reader, and under that which it bears. */
const organsIn = (language: Language) =>
	view(
		'organs',
		['agencies'],
		`select * replace (${NAME[language]} as name), name as name_zh from agencies`
	);

const NAME: Record<Language, string> = { zh: 'name', en: 'coalesce(name_en, name)' };

/** Fewer rows than this of a table's are asked sooner than the table. */
const FEWER = 0.25;

function isWorthIt(
	tables: readonly ManifestTable[],
	rolledUp: string,
	of: 'totals' | 'findings' = 'totals'
): boolean {
	const rows = (name: string) => tables.find((t) => t.name === name)?.rows ?? Infinity;
	return rows(rolledUp) < FEWER * rows(of);
}

/** A table that lets most of the others be passed over, which those in memory need not be. */
const isLargeWith = (found: readonly Definition[], table: string): boolean =>
	found.some((t) => t.table === 'totals' && !t.held) && found.some((t) => t.table === table);

/** What the questions ask that need nothing finer than a province: each row stands for `reports`. */
const ROLLED_UP = view('rolled_up', ['totals_by_province'], 'select * from totals_by_province');
const ONE_BY_ONE = view('rolled_up', ['totals'], 'select *, 1::int as reports from totals');

/**
 * What the reports count that are added up where a reader names no scope: in the order of `SCOPES` but
 * for the reports on whole areas, which come last. One row, kept: nearly every question needs it, and
 * to plan it anew took each of them half its time.
 */
const DEFAULT_SCOPE = derived(
	'table',
	'default_scope',
	['rolled_up'],
	`select case
		when bool_or(scope = 'own') then 'own'
		when bool_or(scope = 'unknown') then 'unknown'
		else 'aggregate'
	end as scope
	from rolled_up
	where is_current`
);

/** What is asked of organs over all their years. */
const BY_ORGAN = view('by_organ', ['totals_by_organ'], 'select * from totals_by_organ');
const ORGAN_BY_REPORT = view('by_organ', ['totals'], 'select *, 1::int as reports from totals');

/** What is asked of organs in some years. */
const BY_ORGAN_YEAR = view(
	'by_organ_year',
	['totals_by_organ_year'],
	'select * from totals_by_organ_year'
);
const ORGAN_YEAR_BY_REPORT = view(
	'by_organ_year',
	['totals'],
	'select *, 1::int as reports from totals'
);

/** What is asked of one organ or one report by its id: the reports with all that they count. */
const OF_AN_AGENCY = view(
	'agency_reports',
	['organ_reports'],
	`select * exclude (counts), 1::int as reports,
		${COUNTS.map((name, i) => `counts[${i + 1}]::${TOTALS[name]} as ${name}`).join(', ')}
	from organ_reports`
);
const AGENCY_BY_REPORT = view(
	'agency_reports',
	['reports', 'totals'],
	`select r.*, 1::int as reports, ${COUNTS.map((name) => `t.${name}`).join(', ')}
	from reports r left join totals t using (report)`
);

/** Findings counted, where that has few rows beside all of them. */
const COUNTED_FINDINGS = view('counted_findings', ['rule_counts'], 'select * from rule_counts');

/** The first pages of the list of all findings. */
const FIRST_FINDINGS = view('first_findings', ['top_findings'], 'select * from top_findings');

/** Datasets written before organs could be listed as reporters list none. */
const NO_LIST = view(
	'expected',
	[],
	`select ${Object.entries(TABLES.expected)
		.map(([name, type]) => `null::${type} as ${name}`)
		.join(', ')} where false`
);

function view(table: string, rests: string[], select: string): Definition {
	return derived('view', table, rests, select);
}

function derived(
	kind: 'table' | 'view',
	table: string,
	rests: string[],
	select: string
): Definition {
	const statement = () => `create ${kind} ${table} as ${select}`;
	return { table, files: [], bytes: 0, held: false, early: false, whole: true, rests, statement };
}

function nameOf({ name }: ManifestTable): string {
	if (!/^[a-z][a-z_]{0,40}$/.test(name)) throw new Error(`not a name of a table: ${name}`);
	return name;
}

function fileOf(file: string): string {
	if (!/^[\w-][\w.-]{0,80}$/.test(file)) throw new Error(`not a name of a file: ${file}`);
	return file;
}
