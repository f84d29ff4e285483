import type { Manifest } from '#domain/dataset.ts';
import { OWN } from '#domain/own.ts';
import {
	BY_AGENCY,
	BY_ORGAN,
	BY_ORGAN_YEAR,
	type DerivedColumns,
	FINDINGS_BY_RULE,
	FIRST_FINDINGS,
	ROLLED_UP
} from '#domain/derived.ts';
import { SCHEMA_VERSION, TABLES, TOTALS } from '#domain/schema.ts';
import { type Definition, definitions, type Language } from './schema.ts';

const COLUMNS: Readonly<Record<string, DerivedColumns>> = {
	...TABLES,
	totals: TOTALS,
	totals_by_province: ROLLED_UP,
	totals_by_organ: BY_ORGAN,
	totals_by_organ_year: BY_ORGAN_YEAR,
	organ_reports: BY_AGENCY,
	rule_counts: FINDINGS_BY_RULE,
	top_findings: FIRST_FINDINGS
};

/** The manifest of a dataset without a document. */
export const NOTHING: Manifest = {
	schema: SCHEMA_VERSION,
	dataset: OWN,
	title: { zh: '我的报告', en: 'My reports' },
	synthetic: false,
	generator: '',
	version: '',
	documents: 0,
	reports: 0,
	years: null,
	tables: Object.keys(COLUMNS).map((name) => ({
		name,
		file: `${name}.parquet`,
		rows: 0,
		bytes: 0,
		sha256: ''
	}))
};

/** Its tables, made on the spot. */
export const emptyDefinitions = (language: Language): Definition[] =>
	definitions(NOTHING, language).map((definition) => {
		const columns = COLUMNS[definition.table];
		if (!columns) return definition;
		const defined = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
		const statement = () => `create table ${definition.table} (${defined.join(', ')})`;
		return { ...definition, statement };
	});
