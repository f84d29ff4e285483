import type { CellState } from '#domain/figure.ts';
import { CELL_TABLE_NAMES, CELL_TABLES, partsOf } from '#domain/place.ts';
import { TABLES } from '#domain/schema.ts';
import type { DocumentKind } from '#domain/report.ts';
import { column, join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

export interface NamedReport {
	report: number;
	report_id: string;
	document: number;
	agency: string | null;
	year: number;
}

/** Which reports bear these ids? */
export const reportsByIds = (ids: readonly string[]) => sql<NamedReport>`
	select r.report, r.report_id, r.document, a.name as agency, r.year::int as year
	from reports r
	left join organs a using (agency_id)
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

/** A place, as a finding writes it, in one report. */
export interface AskedPlace {
	report: number;
	place: string;
}

/** Up to so many reports or documents are asked for one by one: the engine then skips the row groups of all others, which it does not do for a list. */
const MOST_APART = 40;
/** More numbers or places than this are too long a value for the engine, which takes some 64 kB. */
const MOST_AT_ONCE = 1000;

/**
 * Where in their texts do these reports print these places: cells, figures of the prose, sections?
 * As few questions as will do, none where no place is of that kind. A place that its report does
 * not print gives no row; a figure that the prose states twice gives two; of few reports a place may
 * come of one in which nobody asked for it.
 */
export function passagesOf(asked: readonly AskedPlace[]): Query<PlacedPassage>[] {
	const few: Query[] = [];
	const many: Query<PlacedPassage>[] = [];
	for (const source of SOURCES) {
		const its = asked.filter(({ place }) => place.startsWith(`${source.table}/`));
		const reports = distinct(its.map(({ report }) => report));
		if (reports.length <= MOST_APART)
			for (const report of reports) few.push(inOne(source, report, its));
		else for (const piece of piecesOf(its)) many.push(inMany(source, piece));
	}
	return few.length === 0 ? many : [...many, sql<PlacedPassage>`${join(few, ' union all ')}`];
}

function inOne(source: Source, report: number, asked: readonly AskedPlace[]): Query {
	const own = asked.filter((one) => one.report === report);
	const parts = own.map(({ place }) => partsOf(place));
	const { row, column: of } = source;
	const inColumn = of
		? sql`${of} in (${list(distinct(parts.map((part) => part.column ?? '')))})`
		: sql`true`;
	return sql`${passages(source)} where report = ${report} and ${row} in (${list(distinct(parts.map((part) => part.row ?? '')))}) and ${inColumn}`;
}

function inMany(source: Source, asked: readonly AskedPlace[]): Query<PlacedPassage> {
	const reports = asked.map(({ report }) => report);
	const pairs = distinct(asked.map(({ report, place }) => `${report} ${place}`)).join(',');
	return sql<PlacedPassage>`
		select p.*
		from (${passages(source)} where ${between('report', reports)}) p
		semi join (
			select split_part(pair, ' ', 1)::int as report, split_part(pair, ' ', 2) as place
			from (select unnest(string_split(${pairs}::varchar, ',')) as pair)
		) using (report, place)
	`;
}

const passages = ({ table, row, column: of, value, state }: Source): Query => sql`
	select report, ${table} || '/' || ${of ? sql`${row} || '/' || ${of}` : row} as place,
		${value} as value, ${state} as state, text_start, text_end
	from ${{ text: table, params: [] }}
`;

/** How a kind of place is kept. */
interface Source {
	table: 'requests' | 'disputes' | 'proactive' | 'claims' | 'sections';
	row: Query;
	column: Query | null;
	value: Query;
	state: Query;
}

const SOURCES: Source[] = [
	...CELL_TABLE_NAMES.map((table): Source => {
		const names = CELL_TABLES[table];
		const named = (name: string) => column(name, Object.keys(TABLES[table]));
		return {
			table,
			row: named(names.row),
			column: named(names.column),
			value: sql`${named(names.value)}::double`,
			state: sql`state`
		};
	}),
	{ table: 'claims', row: sql`claim`, column: null, value: sql`value`, state: sql`'stated'` },
	{
		table: 'sections',
		row: sql`section::varchar`,
		column: null,
		value: sql`null::double`,
		state: sql`null::varchar`
	}
];

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

export interface TextOf {
	document: number;
	text: string;
	text_kind: DocumentKind;
}

/** What are the texts of these documents? Whole, since offsets count UTF-16 units and the engine’s `substring` does not. */
export function textsOf(documents: readonly number[]): Query<TextOf>[] {
	const texts = (condition: Query) =>
		sql<TextOf>`select document, text, text_kind from documents where ${condition}`;
	if (documents.length > MOST_APART)
		return piecesOf(documents.toSorted((a, b) => a - b)).map((piece) =>
			texts(sql`${between('document', piece)} and document in (
				select unnest(string_split(${piece.join(',')}::varchar, ','))::int
			)`)
		);
	const few = documents.map((document) => texts(sql`document = ${document}`));
	return few.length === 0 ? [] : [sql<TextOf>`${join(few, ' union all ')}`];
}

/** The bounds let the engine skip row groups, which it does not do for a list. */
function between(name: 'report' | 'document', numbers: readonly number[]): Query {
	const first = numbers.reduce((a, b) => Math.min(a, b));
	const last = numbers.reduce((a, b) => Math.max(a, b));
	return sql`${column(name, [name])} between ${first} and ${last}`;
}

function piecesOf<Value>(values: readonly Value[]): Value[][] {
	const count = Math.ceil(values.length / MOST_AT_ONCE);
	return Array.from({ length: count }, (_, i) =>
		values.slice(i * MOST_AT_ONCE, (i + 1) * MOST_AT_ONCE)
	);
}
