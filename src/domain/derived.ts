import { OUTCOME_GROUPS } from './requests.ts';
import { type Columns, type ColumnType, TABLES, TOTALS, TOTALS_SIDES } from './schema.ts';

/** Of tables that are derived: those that the build takes rows for have no lists. */
export type DerivedColumns = Readonly<Record<string, ColumnType | 'DOUBLE[]'>>;

/** By what a reader may narrow or part reports without naming an organ or a place below a province, their years apart. */
const BY_PROVINCE = {
	template: 'VARCHAR',
	scope: 'VARCHAR',
	kind: 'VARCHAR',
	sector: 'VARCHAR',
	level: 'VARCHAR',
	province: 'VARCHAR',
	is_current: 'BOOLEAN'
} as const satisfies Columns;

/**
 * Derived: the current reports of `totals`, added up where they agree in all of these columns and
 * in which counts they state. Questions that name no organ and no place below a province ask it.
 */
export const ROLLED_UP: Columns = {
	year: 'SMALLINT',
	previous_year: 'SMALLINT',
	...BY_PROVINCE,
	reports: 'INTEGER',
	...Object.fromEntries(
		Object.entries(TOTALS)
			.filter(([name, type]) => type === 'DOUBLE' || (type === 'INTEGER' && name !== 'report'))
			.map(([name]) => [name, 'DOUBLE' as const])
	)
};

/**
 * Derived: the current reports of each organ over all its years, added up where they agree in which
 * of these counts they state. Questions about the outcomes of organs over all years ask it.
 */
export const BY_ORGAN: Columns = {
	agency_id: 'VARCHAR',
	scope: 'VARCHAR',
	kind: 'VARCHAR',
	sector: 'VARCHAR',
	level: 'VARCHAR',
	province: 'VARCHAR',
	prefecture: 'VARCHAR',
	county: 'VARCHAR',
	is_current: 'BOOLEAN',
	reports: 'INTEGER',
	...Object.fromEntries(
		[...OUTCOME_GROUPS.map(({ code }) => code), 'handled_total', 'received_new'].map((name) => [
			name,
			'DOUBLE' as const
		])
	)
};

/** Derived: as `BY_ORGAN`, each year apart. Questions about the outcomes of organs in some years ask it. */
export const BY_ORGAN_YEAR: Columns = { year: 'SMALLINT', ...BY_ORGAN };

/**
 * Derived: the findings of the current reports that agree in all of these columns, and the reports that
 * have them. Null of rule, severity or origin stands for any: how many reports have a finding of any
 * check is no sum of those that have one of each.
 */
export const FINDINGS_BY_RULE = {
	rule: 'VARCHAR',
	severity: 'VARCHAR',
	origin: 'VARCHAR',
	year: 'SMALLINT',
	...BY_PROVINCE,
	findings: 'INTEGER',
	reports: 'INTEGER'
} as const satisfies Columns;

/** Derived: the first findings of all, by their place in the list of them, with the reports that they are of. */
export const FIRST_FINDINGS = {
	rank: 'INTEGER',
	...TABLES.findings,
	report_id: 'VARCHAR',
	document: 'INTEGER',
	agency_id: 'VARCHAR',
	year: 'SMALLINT'
} as const satisfies Columns;
export const FIRST_FINDINGS_ROWS = 2000;

/** The columns of `totals` that count, in its order. */
export const COUNTS: readonly string[] = Object.keys(TOTALS).filter(
	(name) => !Object.hasOwn(TOTALS_SIDES, name)
);

/**
 * Derived: `reports` in the order of the organs, with the counts of `totals` in one list, in the order
 * of `COUNTS`. A column for each would make the footer of so many small groups larger than all that a
 * page of one organ needs.
 */
export const BY_AGENCY: DerivedColumns = { ...TABLES.reports, counts: 'DOUBLE[]' };
