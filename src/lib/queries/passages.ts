import type { CellState } from '#domain/figure.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

export interface NamedReport {
	report: number;
	report_id: string;
	document: number;
	agency: string | null;
	year: number;
}

/** Which reports bear these ids? */
export const reportsNamed = (ids: readonly string[]) => sql<NamedReport>`
	select r.report, r.report_id, r.document, a.name as agency, r.year::int as year
	from reports r
	left join agencies a using (agency_id)
	where r.report_id in (${list(ids)})
	order by r.report
`;

export interface PlacedPassage {
	report: number;
	/** As a finding writes it. */
	place: string;
	value: number | null;
	state: CellState | null;
	text_start: number;
	text_end: number;
}

/**
 * Where in their texts do these reports print these places: cells, figures of the prose, sections?
 * Null where no place is of that kind. A place that no report prints gives no row; a figure that
 * the prose states twice gives two; a place may come of a report in which nobody asked for it.
 */
export function passagesOf(
	reports: readonly number[],
	places: readonly string[]
): Query<PlacedPassage> | null {
	const parts = SOURCES.flatMap(({ table, row, column, value, state }) => {
		const asked = places.map((place) => place.split('/')).filter(([first]) => first === table);
		if (asked.length === 0) return [];
		const inRow = sql`${row} in (${list(distinct(asked, 1))})`;
		const inColumn = column ? sql`${column} in (${list(distinct(asked, 2))})` : sql`true`;
		const code = column ? sql`${row} || '/' || ${column}` : row;
		return sql`
			select report, ${table} || '/' || ${code} as place, ${value} as value, ${state} as state,
				text_start, text_end
			from ${{ text: table, params: [] }}
			where ${between(reports)} and ${inRow} and ${inColumn}
		`;
	});
	return parts.length === 0 ? null : sql<PlacedPassage>`${join(parts, ' union all ')}`;
}

/** How each kind of place is kept. */
const SOURCES: {
	table: 'requests' | 'disputes' | 'proactive' | 'claims' | 'sections';
	row: Query;
	column: Query | null;
	value: Query;
	state: Query;
}[] = [
	{
		table: 'requests',
		row: sql`item`,
		column: sql`applicant`,
		value: sql`count::double`,
		state: sql`state`
	},
	{
		table: 'disputes',
		row: sql`channel`,
		column: sql`outcome`,
		value: sql`count::double`,
		state: sql`state`
	},
	{
		table: 'proactive',
		row: sql`subject`,
		column: sql`measure`,
		value: sql`value`,
		state: sql`state`
	},
	{ table: 'claims', row: sql`claim`, column: null, value: sql`value`, state: sql`'stated'` },
	{
		table: 'sections',
		row: sql`section::varchar`,
		column: null,
		value: sql`null::double`,
		state: sql`null::varchar`
	}
];

const distinct = (parts: readonly string[][], index: number) => [
	...new Set(parts.map((part) => part[index] ?? ''))
];

export interface TextOf {
	document: number;
	text: string;
}

/** What are the texts of these documents? Whole, since offsets count UTF-16 units and the engine’s `substring` does not. */
export const textsOf = (documents: readonly number[]) => sql<TextOf>`
	select document, text
	from documents
	where document in (${list(documents)})
`;

/** The bounds let the engine skip row groups, which it does not do for a list. */
function between(reports: readonly number[]): Query {
	if (reports.length === 0) return sql`false`;
	const first = reports.reduce((a, b) => Math.min(a, b));
	const last = reports.reduce((a, b) => Math.max(a, b));
	return sql`report between ${first} and ${last} and report in (${list(reports)})`;
}
