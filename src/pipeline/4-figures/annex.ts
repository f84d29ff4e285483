import type { Figure } from '#domain/figure.ts';
import { writeCause } from '#domain/finding.ts';
import type { ReadingNote } from '#domain/report.ts';
import type { FormTable, TableCell } from '#domain/table.ts';
import { figureOf, unreadable } from './cell.ts';
import type { LabelledRow } from './labels.ts';
import type { TableReading } from './reading.ts';
import { BLOCKS } from './templates/annex.ts';
import type { FormTemplate, Indicator } from './templates/template.ts';
import { isWithoutRepeats } from './window.ts';

interface NamedRow extends LabelledRow {
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
		named.every((r) => r.blanks === 'lost') && isWithoutRepeats(named) ? null : columnOf(named);
	const figures: Figure[] = [];
	const notes: ReadingNote[] = [];
	for (const indicator of indicators) {
		const found = named.filter(
			({ block, name, values }) =>
				block === indicator.block && values.length > 0 && ends(name, indicator.words)
		);
		const values = found.map((row) => valueOf(row, column));
		const [row] = found;
		const [value] = values;
		if (indicator.isHead && !found.some((r) => numbersIn(r).length > 0)) continue;
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
		const opened = BLOCKS.map((words) => ({ words, at: name.lastIndexOf(words) }));
		const last = opened.reduce((a, b) => (b.at > a.at ? b : a));
		if (last.at !== -1) block = last.words;
		return { ...row, name, block };
	});
}

/** Where a name that ends with the words stands, the number behind it is theirs. */
const ends = (name: string, words: RegExp): boolean =>
	[...name.matchAll(words)].some((m) => m.index + m[0].length === name.length);

/** Whether the rows name the indicator, though another name may stand between it and a number. */
const isNamed = (rows: readonly NamedRow[], { block, words }: Indicator): boolean =>
	rows.some((r) => r.block === block && r.name.search(words) !== -1);

const numbersIn = (row: LabelledRow) => row.values.filter((v) => v.printed.kind === 'number');

/** Rows of several numbers up to which they are damage, and not columns. */
const MOST_TORN = 1;

/**
 * Which of a row's numbers counts: the only one, or the last of so many where the head calls it the
 * sum. Null where there are columns for several bodies, whose sum is not printed.
 */
function columnOf(rows: readonly NamedRow[]): number | null {
	const several = rows.filter((r) => numbersIn(r).length > 1);
	if (several.length <= MOST_TORN) return 0;
	const head = rows.find((r) => r.name.includes('统计指标'))?.name ?? '';
	if (!/(?:合计|总计)(?:一主动公开情况)?$/u.test(head)) return null;
	return Math.max(...several.map((r) => r.values.length)) - 1;
}

function valueOf(row: NamedRow, column: number | null): TableCell | null {
	if (column === null) return null;
	const numbers = numbersIn(row);
	if (column === 0 ? numbers.length > 1 : numbers.length !== column + 1) return null;
	const value = column === 0 ? row.values[0] : numbers.at(-1);
	// An empty cell before the number may be a column of another body.
	return value && (numbers.length === 0 || value.printed.kind === 'number') ? value : null;
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
	found: readonly NamedRow[]
): ReadingNote => ({
	rule: 'cell-unreadable',
	place,
	cause:
		found.length > 1 ? 'row_twice' : writeCause('cells', found[0] ? numbersIn(found[0]).length : 0),
	start,
	end
});
