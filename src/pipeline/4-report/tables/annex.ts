import type { Figure } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import type { LabelledRow } from './labels.ts';
import type { TableReading } from './reading.ts';
import { BLOCKS } from '../templates/annex.ts';
import type { FormTemplate, Indicator } from '../templates/template.ts';
import { isWithoutRepeats } from './window.ts';

interface NamedRow {
	row: LabelledRow;
	/** Its labels and those above that have no number of their own, without the unit. */
	name: string;
	block: string;
}

/** A table of rows of one number each; rows that join nothing of the later forms are passed over. */
export function readIndicators(
	table: FormTable,
	rows: readonly LabelledRow[],
	{ indicators }: FormTemplate
): TableReading {
	const named = nameRows(rows);
	const column =
		rows.every((r) => r.blanks === 'lost') && isWithoutRepeats(rows) ? null : columnOf(named);
	const figures: Figure[] = [];
	const notes: ReadingNote[] = [];
	for (const indicator of indicators) {
		const found: LabelledRow[] = [];
		for (const { row, block, name } of named)
			if (block === indicator.block && row.values.length > 0 && ends(name, indicator.words))
				found.push(row);
		const values = found.map((row) => valueOf(row, column));
		const [row] = found;
		const [value] = values;
		if (indicator.isHead && !found.some((r) => countNumbers(r) > 0)) continue;
		if (row === undefined && !isNamed(named, indicator)) continue;
		const agree = values.every((v) => v?.text === value?.text);
		if (row && value && agree && isCount(value)) figures.push(figureOf(indicator.place, value));
		else {
			const at = row ?? { start: table.start, end: table.start };
			figures.push(unreadable(indicator.place, at));
			notes.push(unreadNote(indicator, at, found));
		}
	}
	return { figures, notes };
}

const UNIT = /(?:件|条|次|篇|个|人次?|万元)$/u;

function nameRows(rows: readonly LabelledRow[]): NamedRow[] {
	let block = '';
	return rows.map((row) => {
		const name = (row.context + row.label).replace(UNIT, '');
		let last = -1;
		for (const words of BLOCKS) {
			const at = name.lastIndexOf(words);
			if (at <= last) continue;
			block = words;
			last = at;
		}
		return { row, name, block };
	});
}

/** Where a name that ends with the words stands, the number behind it is theirs. */
const ends = (name: string, words: RegExp): boolean =>
	[...name.matchAll(words)].some((m) => m.index + m[0].length === name.length);

/** Whether the rows name the indicator, though another name may stand between it and a number. */
const isNamed = (rows: readonly NamedRow[], { block, words }: Indicator): boolean =>
	rows.some((r) => r.block === block && r.name.search(words) !== -1);

const isNumber = ({ printed }: TableCell): boolean => printed.kind === 'number';

function countNumbers({ values }: LabelledRow): number {
	let count = 0;
	for (const value of values) if (isNumber(value)) count++;
	return count;
}

/** Rows of several numbers up to which they are damage, and not columns. */
const MOST_TORN = 1;

/**
 * Which of a row's numbers counts: the only one, or the last of so many where the head calls it the
 * sum. Null where there are columns for several bodies, whose sum is not printed.
 */
function columnOf(rows: readonly NamedRow[]): number | null {
	const several = rows.filter(({ row }) => countNumbers(row) > 1);
	if (several.length <= MOST_TORN) return 0;
	const head = rows.find((r) => r.name.includes('统计指标'))?.name ?? '';
	if (!/(?:合计|总计)(?:一主动公开情况)?$/u.test(head)) return null;
	return Math.max(...several.map(({ row }) => row.values.length)) - 1;
}

function valueOf(row: LabelledRow, column: number | null): TableCell | null {
	if (column === null) return null;
	const numbers = countNumbers(row);
	if (column === 0 ? numbers > 1 : numbers !== column + 1) return null;
	const value = column === 0 ? row.values[0] : row.values.findLast(isNumber);
	// An empty cell before the number may be a column of another body.
	return value && (numbers === 0 || isNumber(value)) ? value : null;
}

const isCount = ({ printed }: TableCell): boolean =>
	printed.kind === 'blank' ||
	printed.kind === 'not_applicable' ||
	(printed.kind === 'number' &&
		Number.isInteger(printed.value) &&
		printed.value >= 0 &&
		printed.value < 2 ** 31);

const unreadNote = (
	{ place }: Indicator,
	{ start, end }: { start: number; end: number },
	found: readonly LabelledRow[]
): ReadingNote => ({
	rule: 'cell-unreadable',
	place,
	cause:
		found.length > 1 ? 'row_twice' : writeCause('cells', found[0] ? countNumbers(found[0]) : 0),
	start,
	end
});
