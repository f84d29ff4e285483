import {
	type Claim,
	type ClaimCode,
	CLAIMS,
	CUMULATIVE_CLAIMS,
	OF_LOCAL_FORM
} from '#domain/claim.ts';
import type { Passage } from '#domain/figure.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { type LabelledRow, labelRows } from '../tables/labels.ts';
import { LOCAL_ROWS } from './local-rows.ts';

/** What the local form states for the year, and where it stands: the prose begins behind it. */
export interface LocalForm {
	claims: Claim[];
	at: Passage | null;
}

/** The rows of the one table of a form of its time, as claims. */
export function readLocalForm(
	tables: readonly FormTable[],
	keyOf: (text: string) => string,
	year: number
): LocalForm {
	const table = tables.find(({ section }) => section === 'local');
	if (table === undefined) return { claims: [], at: null };
	const rows = labelRows(table.rows, keyOf);
	const valued = rows.filter((r) => r.values.some(isNumber));
	const columns = columnsOf(rows, keyOf);
	const [own, more] = columns.flatMap((c, i) => (isOfYear(c, year) ? [i] : []));
	if (own === undefined || more !== undefined) return { claims: [], at: null };
	const read = valued.flatMap((row) => claimsOf(row, own, columns));
	// A label that stands twice is of two blocks.
	const claims = read.filter((c) => read.every((other) => other === c || other.claim !== c.claim));
	return { claims, at: { start: table.start, end: valued.at(-1)?.end ?? table.start } };
}

/** The claims of the prose outside the form, and of it those that the prose does not make as well. */
export function withLocalForm(prose: readonly Claim[], { claims, at }: LocalForm): Claim[] {
	if (at === null) return [...prose];
	const own = prose.filter((c) => c.start < at.start || c.start >= at.end);
	const isTold = ({ claim, value }: Claim) =>
		claims.some((c) => c.claim === claim && c.value === value);
	return [...own.filter((c) => !isTold(c)), ...claims].sort((a, b) => a.start - b.start);
}

type Column = { year: number } | 'this_year' | 'to_date';

const COLUMN = /(20\d\d)年(?:度|数|合计)*|(本年度?|当年|年度数)|(历年累计|累计)/gu;

/** The columns of numbers as their head names them, in its order. */
function columnsOf(rows: readonly LabelledRow[], keyOf: (text: string) => string): Column[] {
	const head = rows.flatMap(({ cells }) => cells.map((c) => keyOf(c.text))).join(' ');
	const from = head.search(/指标(?:名称)?|统计项目/u);
	const end = head.search(/主动公开/u);
	const named = from === -1 ? '' : head.slice(from, end > from ? end : from + LONGEST_HEAD);
	return [...named.matchAll(COLUMN)].map(([, year, own]) =>
		year !== undefined ? { year: Number(year) } : own !== undefined ? 'this_year' : 'to_date'
	);
}
const LONGEST_HEAD = 80;

const isOfYear = (column: Column, year: number): boolean =>
	column === 'this_year' || (column !== 'to_date' && column.year === year);

/** What a row tells of the year, and since the form is kept. */
function claimsOf(row: LabelledRow, own: number, columns: readonly Column[]): Claim[] {
	const label = row.label.replace(UNIT, '');
	const found = LOCAL_ROWS.find(({ words }) => words.test(label));
	const cells = found && valuesOf(row, columns.length);
	if (!cells) return [];
	const toDate = CUMULATIVE_CLAIMS.find(({ year }) => year === found.claim)?.toDate;
	const since = columns.indexOf('to_date');
	return [
		...claimIn(cells[own], found.claim),
		...(toDate === undefined || since < 0 ? [] : claimIn(cells[since], toDate))
	];
}

function claimIn(cell: TableCell | undefined, of: ClaimCode): Claim[] {
	if (cell?.printed.kind !== 'number') return [];
	const { value, start, end } = cell.printed;
	if (!Number.isInteger(value) || value < 0) return [];
	const { code: claim, unit } = CLAIMS.find(({ code }) => code === of) ?? CLAIMS[0];
	return [
		{
			claim,
			value,
			unit,
			definition: OF_LOCAL_FORM,
			start: cell.start + start,
			end: cell.start + end
		}
	];
}

const UNIT = /(?:条|件|份|宗|次|人次|起|元|万元)$/u;

/** A cell for each column; null where cells were lost, so that one column's may be another's. */
function valuesOf({ values, blanks }: LabelledRow, columns: number): TableCell[] | null {
	if (values.length === columns) return values;
	const beyond = values.slice(columns);
	const isWider = blanks === 'placed' && values.length > columns;
	return isWider && beyond.every((c) => c.printed.kind === 'blank')
		? values.slice(0, columns)
		: null;
}

const isNumber = ({ printed }: TableCell): boolean => printed.kind === 'number';
