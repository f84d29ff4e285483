import { BY_AGENCY, BY_ORGAN, BY_ORGAN_YEAR, COUNTS, ROLLED_UP } from '#domain/derived.ts';
import { TABLES } from '#domain/schema.ts';
import type { Columns, TableName } from '#domain/schema.ts';
import { findingsByRule } from './findings-by-rule.ts';
import { firstFindings } from './first-findings.ts';
import { rollUp } from './roll-up.ts';
import { SELECT_TOTALS } from './totals.ts';
import type { Stage } from './stage.ts';

export interface Export {
	name: string;
	/** Gives the rows in their final order. */
	select: string;
	/** Rows of one row group of the file. */
	group: number;
	/** Whether one thread writes it: a million rows with long lists, written by two, go beyond the memory that the engine may take. */
	alone?: boolean;
}

/** DuckDB hands rows on by so many; a row group is a multiple of them. */
const VECTOR = 2048;
const LARGEST_GROUP = 122_880;
/** What one column of one row group takes in the footer, which every reader fetches first. */
const FOOTER_BYTES = 110;

/** Bytes a row takes in Parquet, as measured, of the tables that are read one report at a time. */
const ROW_BYTES: Partial<Record<TableName, number>> = {
	documents: 1000,
	requests: 3.5,
	disputes: 4,
	proactive: 7,
	claims: 7,
	sections: 6,
	evidence: 12,
	findings: 12,
	cutouts: 400
};

/** The same of a row of `BY_AGENCY`. */
const AGENCY_REPORT_BYTES = 60;

/** The tables that are added up from `totals`. Where the rows come year by year, one year lies in few groups, and the others are passed over. */
export const ROLLED: Record<string, { columns: Columns; group: number }> = {
	totals_by_province: { columns: ROLLED_UP, group: LARGEST_GROUP },
	totals_by_organ: { columns: BY_ORGAN, group: LARGEST_GROUP },
	totals_by_organ_year: { columns: BY_ORGAN_YEAR, group: LARGEST_GROUP / 2 }
};

/** A stated whole number is printed as it is, unless its row says otherwise. */
const printed = (value: string) =>
	`* replace (coalesce(raw, case when state = 'stated' then ${value}::bigint::varchar end) as raw)`;
const COLUMNS: Partial<Record<TableName, string>> = {
	requests: printed('"count"'),
	disputes: printed('"count"'),
	proactive: printed('"value"'),
	cutouts: '* replace (from_base64(png) as png)'
};

const ORDER: Partial<Record<TableName, string>> = {
	// The id begins with that of the report, and this with that of the organ: what an organ has lies together.
	findings: 'finding_id',
	agencies: 'agency_id'
};

/** The tables in the order of the manifest, the documents in theirs. `lastDocument` is the highest number of a document. */
export function exportsOf(
	stages: Record<TableName, Pick<Stage, 'rows' | 'ordered'>>,
	lastDocument: number
): Export[] {
	const names = Object.keys(TABLES) as TableName[];
	const tables = names.map((name): Export => {
		const stage = stages[name];
		const key = ORDER[name] ?? (stage.ordered ? null : 'all');
		const order = key ? ` order by ${key}` : '';
		const { rows } = stage;
		const columns = Object.keys(TABLES[name]).length;
		if (name === 'documents') {
			const best = bestGroup(rows, columns, ROW_BYTES.documents);
			const group = documentGroup(best, lastDocument);
			return { name, group, select: documentsBy(group, lastDocument) };
		}
		const group = groupOf(rows, columns, ROW_BYTES[name]);
		const from = name === 'reports' ? 'published' : name;
		return { name, group, select: `select ${COLUMNS[name] ?? '*'} from ${from}${order}` };
	});
	return [
		...tables,
		{ name: 'totals', group: LARGEST_GROUP, select: SELECT_TOTALS },
		...Object.entries(ROLLED).map(([name, { columns, group }]) => ({
			name,
			group,
			select: rollUp('written_totals', columns)
		})),
		{
			name: 'organ_reports',
			group: groupOf(stages.reports.rows, Object.keys(BY_AGENCY).length, AGENCY_REPORT_BYTES),
			select: byAgency('written_reports', 'written_totals'),
			alone: true
		},
		{
			name: 'rule_counts',
			group: LARGEST_GROUP,
			select: findingsByRule('written_findings', 'written_totals')
		},
		{
			name: 'top_findings',
			group: VECTOR,
			select: firstFindings('written_findings', 'written_reports')
		}
	];
}

/**
 * A reader who wants one report fetches the footer and one row group. The footer shrinks as the
 * groups grow: their sum is least where both are alike, at the square root of their ratio.
 */
function bestGroup(rows: number, columns: number, rowBytes: number | undefined): number {
	return rowBytes ? Math.round(Math.sqrt((rows * columns * FOOTER_BYTES) / rowBytes)) : Infinity;
}

/** The same as DuckDB cuts groups. */
function groupOf(rows: number, columns: number, rowBytes: number | undefined): number {
	const best = VECTOR * Math.round(bestGroup(rows, columns, rowBytes) / VECTOR);
	return Math.max(VECTOR, Math.min(LARGEST_GROUP, best));
}

/** Gives the rows of `BY_AGENCY`. */
export const byAgency = (reports: string, totals: string): string => `
	select ${Object.keys(TABLES.reports)
		.map((name) => `r.${name}`)
		.join(', ')}, [${COUNTS.map((name) => `t.${name}::double`).join(', ')}] as counts
	from ${reports} r
	join ${totals} t using (report)
	order by r.agency_id, r.year, r.report
`;

/** Documents that are sorted at once: their texts are held in memory. */
const SORTED_AT_ONCE = 8192;

/**
 * Statements that put documents in the order of their numbers, those that waited among the others, some at a time.
 * Parts that are sorted where they are written (`documentsBy`) are held in memory until the last of them is.
 */
export function inOrder(last: number): string[] {
	const steps: string[] = [];
	for (let from = 0; from <= last; from += SORTED_AT_ONCE)
		steps.push(`insert into documents select * from documents_as_they_came
			where document >= ${from} and document < ${from + SORTED_AT_ONCE} order by document`);
	return [
		'alter table documents rename to documents_as_they_came',
		'create table documents as select * from documents_as_they_came limit 0',
		...steps,
		'drop table documents_as_they_came'
	];
}

/** DuckDB refuses a chain of a thousand, and does not keep the order of one whose links are chains themselves. */
const MOST_PARTS = 900;

const documentGroup = (best: number, last: number): number =>
	Math.max(16, Math.min(VECTOR, Math.max(best, Math.ceil((last + 1) / MOST_PARTS))));

/** Texts are long, so their groups are smaller than the vectors DuckDB hands on: a part for each group keeps the vectors as small, and without parts they are held in memory all at once. */
function documentsBy(group: number, last: number): string {
	const size = group * Math.ceil((last + 1) / group / MOST_PARTS);
	const parts = Math.max(1, Math.floor(last / size) + 1);
	return Array.from({ length: parts }, (_, i) => {
		const within = `document >= ${i * size} and document < ${(i + 1) * size}`;
		return `(select * from documents where ${within})`;
	}).join(' union all ');
}
