import { CELL_TABLES, inReport, partsOf, type PlaceParts } from '#domain/place.ts';
import type { ListedFinding } from './finding-list.ts';

type Told = Pick<ListedFinding, 'finding_id' | 'report_id' | 'rule' | 'place' | 'against'>;

/** A place of a finding, taken apart. */
interface Side extends PlaceParts {
	report_id: string;
}

/** The columns of a table that name a cell, and the one that holds its number. */
const CELLS: Record<string, { row: string; column: string | null; value: string }> = {
	...CELL_TABLES,
	claims: { row: 'claim', column: null, value: 'value' }
};
/** Rules whose `against` adds up to what `place` should be, with the signs of those that do not. */
const SUMS: Record<string, { minus: RegExp | null }> = {
	'applicants-sum': { minus: null },
	'outcomes-sum': { minus: null },
	'disputes-sum': { minus: null },
	'requests-balance': { minus: /\/carried_out\// },
	'stock-over-years': { minus: /\/repealed$/ },
	'carry-over': { minus: null }
};
const FACTS: Record<string, string> = {
	'report/period': 'period_start, period_end',
	'report/published': 'published',
	'report/template': 'template'
};

/**
 * SQL for a reader to run over the tables of the dataset: it shows both sides of one finding and,
 * where the check is a sum, does the sum. It stands alone, so values are written into it: every one
 * quoted. The site itself never runs it.
 */
export function reproduction(finding: Told): string {
	const place = sideOf(finding.report_id, finding.place);
	const against = (finding.against?.split(',') ?? []).map((text) => sideIn(finding, text));
	const sum = SUMS[finding.rule];
	const counted = [place, ...against].every(isCell);
	if (sum && counted && against.length > 0) return sumOf(place, against, sum.minus);
	const named = [place, ...against].some(isNamed);
	return named ? sidesOf(place, against) : factsOf(finding);
}

/** Stated beside expected, each from the cells as printed. */
function sumOf(place: Side, against: readonly Side[], minus: RegExp | null): string {
	const { value } = cellOf(place);
	const reports = [...new Set([place, ...against].map((side) => side.report_id))];
	const total = (sides: readonly Side[]) =>
		`sum(${value}) filter (\n\t\twhere ${reports.length === 1 ? cellsOf(sides) : inReports(sides)}\n\t)`;
	const less = against.filter(({ row, column }) => minus?.test(`/${row ?? ''}/${column ?? ''}`));
	const plus = against.filter((side) => !less.includes(side));
	const expected = `coalesce(${total(plus)}, 0)${less.length > 0 ? ` - coalesce(${total(less)}, 0)` : ''}`;
	return `select
	${total([place])} as stated,
	${expected} as expected
from ${place.table}
join reports using (report)
where report_id ${among(reports)}`;
}

/** One row for each cell of either side. */
function sidesOf(place: Side, against: readonly Side[]): string {
	const parts = [
		{ name: 'place', sides: [place] },
		{ name: 'against', sides: against }
	].flatMap(({ name, sides }) =>
		Object.entries(CELLS).flatMap(([table, { row, column, value }]) => {
			const here = sides.filter((side) => side.table === table && isNamed(side));
			if (here.length === 0) return [];
			const named = column === null ? row : `${row} || '/' || ${column}`;
			return `select
	${quoted(name)} as side,
	report_id,
	${quoted(`${table}/`)} || ${named} as place,
	${value === 'value' ? value : `${value} as value`},
	${table === 'claims' ? "'stated' as state" : 'state'},
	text_start,
	text_end
from ${table}
join reports using (report)
where ${inReports(here)}`;
		})
	);
	return `${parts.join('\nunion all\n')}\norder by side desc, report_id, text_start, place`;
}

/** What the dataset keeps of the report as a whole, else the finding itself. */
function factsOf({ finding_id, report_id, place }: Told): string {
	const facts = FACTS[place];
	if (facts !== undefined)
		return `select report_id, year, ${facts}\nfrom reports\nwhere report_id = ${quoted(report_id)}`;
	if (/^(requests|disputes|proactive)$/.test(place))
		return `select report_id, ${place}_state\nfrom reports\nwhere report_id = ${quoted(report_id)}`;
	if (place.startsWith('sections'))
		return `select section, heading, text_start, text_end\nfrom sections\njoin reports using (report)\nwhere report_id = ${quoted(report_id)}\norder by section`;
	return `select *\nfrom findings\nwhere finding_id = ${quoted(finding_id)}`;
}

/** A condition on one table that leaves these cells of their reports. */
function inReports(sides: readonly Side[]): string {
	const reports = grouped(sides, (side) => side.report_id);
	return either([...reports].map(([id, here]) => `report_id = ${quoted(id)} and ${cellsOf(here)}`));
}

/** The same whatever their report: row by row or column by column, as is shorter. */
function cellsOf(sides: readonly Side[]): string {
	const [first] = sides;
	if (!first) throw new Error('no cell');
	const { row, column } = cellOf(first);
	const byRow = grouped(sides, (side) => side.row ?? '');
	const byColumn = grouped(sides, (side) => side.column ?? '');
	const groups = byRow.size < byColumn.size ? byRow : byColumn;
	return either(
		[...groups.values()].map((here) => {
			const rows = [...new Set(here.flatMap((side) => side.row ?? []))];
			const columns = [...new Set(here.flatMap((side) => side.column ?? []))];
			const parts = [
				...(rows.length === 0 ? [] : [`${row} ${among(rows)}`]),
				...(columns.length === 0 || column === null ? [] : [`${column} ${among(columns)}`])
			];
			return parts.join(' and ');
		})
	);
}

const either = (conditions: readonly string[]) =>
	conditions.length === 1
		? (conditions[0] ?? '')
		: `(${conditions.map((c) => `(${c})`).join(' or ')})`;

const among = (values: readonly string[]) =>
	values.length === 1 ? `= ${quoted(values[0] ?? '')}` : `in (${values.map(quoted).join(', ')})`;

function sideIn(finding: Told, text: string): Side {
	const { report_id, place } = inReport(text);
	return sideOf(report_id ?? finding.report_id, place);
}

const sideOf = (report_id: string, place: string): Side => ({ report_id, ...partsOf(place) });

const isNamed = ({ table, row, column }: Side) =>
	table in CELLS && (row !== undefined || column !== undefined);

const isCell = (side: Side) =>
	side.table in CELLS && side.row !== undefined && side.column !== undefined;

function cellOf(side: Side) {
	const names = CELLS[side.table];
	if (!names) throw new Error(`not a cell: ${JSON.stringify(side)}`);
	return names;
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string) {
	const groups = new Map<string, Value[]>();
	for (const value of values)
		groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
	return groups;
}

/** A value as SQL text. */
const quoted = (text: string) => `'${text.replaceAll("'", "''").replace(/\p{Cc}/gu, '')}'`;
