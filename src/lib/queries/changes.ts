import type { CellState } from '#domain/figure.ts';
import type { Origin, Severity } from '#domain/finding.ts';
import { CELL_TABLE_NAMES, CELL_TABLES } from '#domain/place.ts';
import type { CellTable } from '#domain/place.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

/** A report as it can be told from itself in another version. */
export interface ReportPrint {
	report: number;
	report_id: string;
	agency: string | null;
	year: number;
	/** Of all its cells: another one where any number or state differs. */
	cells: string;
}

/** Which reports does this version have, and what do their figures come to? */
export const reportPrints = () => sql<ReportPrint>`
	select r.report, r.report_id, a.name as agency, r.year::int as year, coalesce(p.cells, '') as cells
	from reports r
	left join organs a using (agency_id)
	left join (
		select report, bit_xor(hash(place, value, state))::varchar as cells
		from (${everyCell(null)})
		group by report
	) p using (report)
	order by r.report_id
`;

export interface CellPrint {
	report: number;
	place: string;
	value: number | null;
	state: CellState;
}

/** What does each cell of these reports say? */
export const cellPrints = (reports: readonly number[]) => sql<CellPrint>`
	select report, place, value, state
	from (${everyCell(reports)})
	order by report, place
`;

export interface FindingPrint {
	finding_id: string;
	report_id: string;
	agency: string | null;
	year: number;
	rule: string;
	severity: Severity;
	origin: Origin;
	place: string;
	stated: number | null;
	expected: number | null;
}

/** Which findings does this version have? */
export const findingPrints = () => sql<FindingPrint>`
	select f.finding_id, r.report_id, a.name as agency, r.year::int as year, f.rule, f.severity,
		f.origin, f.place, f.stated, f.expected
	from findings f
	join reports r using (report)
	left join organs a using (agency_id)
	order by f.finding_id
`;

function everyCell(reports: readonly number[] | null): Query {
	const among = reports === null ? sql`true` : sql`report in (${list(reports)})`;
	return join(
		CELL_TABLE_NAMES.map((table) => sql`${cellsOf(table)} where ${among}`),
		' union all '
	);
}

/** Names of columns are those of the form, never a reader's. */
function cellsOf(table: CellTable): Query {
	const { row, column, value } = CELL_TABLES[table];
	return {
		text: `select report, '${table}/' || ${row} || '/' || ${column} as place,
			"${value}"::double as value, state from ${table}`,
		params: []
	};
}
