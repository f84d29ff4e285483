import type { Blanks, TableCell, TableRow } from '#domain/table.ts';
import { keptBy } from '#text/memo.ts';
import { labelsBy } from './row-label.ts';
import type { RowLabel } from '../templates/template.ts';

/** A row cut where its label ends. `context` holds labels of rows above that had no values of their own. */
export interface LabelledRow {
	label: string;
	context: string;
	/** How many cells the label took, empty ones before its words included. */
	labelCells: number;
	values: TableCell[];
	/** All of the row's cells. */
	cells: readonly TableCell[];
	blanks: Blanks;
	isParted: boolean;
	/** Of a parted row, its cells as they are printed. */
	whole: readonly TableCell[] | undefined;
	isLine: boolean;
	start: number;
	end: number;
}

/** Divides each row into label and values: the values begin after the last cell of words. */
export function labelRows(
	rows: readonly TableRow[],
	keyOf: (text: string) => string
): LabelledRow[] {
	const labelOf = labelsBy(keyOf);
	const labelled: LabelledRow[] = [];
	let context = '';
	const isUsual = usualBuild(rows);
	for (const row of rows) {
		const { blanks, isLine = false } = row;
		const whole = row.whole && isUsual(row.whole) ? row.whole : undefined;
		const cells = whole ?? row.cells;
		const isParted = whole === undefined && row.isParted === true;
		const first = cells[0];
		const last = cells.at(-1);
		if (!first || !last) continue;
		let lastWords = cells.length - 1;
		while (lastWords >= 0 && cells[lastWords]?.printed.kind !== 'words') lastWords--;
		const values = cells.slice(lastWords + 1);
		const label = labelOf(cells, lastWords + 1);
		labelled.push({
			label,
			context,
			labelCells: lastWords + 1,
			values,
			cells,
			blanks,
			isParted,
			whole: row.whole,
			isLine,
			start: first.start,
			end: last.end
		});
		context = isBare(cells, values) ? context + label : '';
	}
	return labelled;
}

const FEWEST_ALIKE = 3;

/**
 * Tells of a row in which numbers share a cell whether it has as many cells as most rows, or as many
 * behind its label: then it has its columns, and only that cell is in doubt.
 */
function usualBuild(rows: readonly TableRow[]): (cells: readonly TableCell[]) => boolean {
	if (rows.every((r) => r.whole === undefined)) return () => false;
	const others = rows.filter(({ whole, blanks }) => whole === undefined && blanks === 'placed');
	const whole = mostOf(others.map(({ cells }) => cells.length));
	const values = mostOf(others.map(({ cells }) => valuesIn(cells)).filter((count) => count > 0));
	return (cells) => cells.length === whole || valuesIn(cells) === values;
}

/** How many cells stand behind the last of words. */
const valuesIn = (cells: readonly TableCell[]): number =>
	cells.length - 1 - cells.findLastIndex(({ printed }) => printed.kind === 'words');

/** The number that stands there most often, if often enough. */
function mostOf(numbers: readonly number[]): number | null {
	const counts = new Map<number, number>();
	for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most && most[1] >= FEWEST_ALIKE ? most[0] : null;
}

/** Holds a label alone. Where a number that cannot be told took the last place, the row's others still show that it had values. */
function isBare(cells: readonly TableCell[], values: readonly TableCell[]): boolean {
	if (values.some((v) => v.printed.kind !== 'blank')) return false;
	let numbers = 0;
	for (const { printed } of cells) if (printed.kind === 'number') numbers++;
	return numbers < 2;
}

const MOST_LABELS = 5000;
const matches = keptBy(MOST_LABELS, (label, rows: readonly RowLabel<unknown>[]) =>
	lastMatch(rows, label)
);

/** The row whose words end last in the label, since group names stand before the row's own. */
export const matchLabel = <Row>(rows: readonly RowLabel<Row>[], label: string): Row | null =>
	matches(label, rows) as Row | null;

function lastMatch<Row>(rows: readonly RowLabel<Row>[], label: string): Row | null {
	let best: Row | null = null;
	let bestEnd = -1;
	for (const { row, words } of rows)
		for (const match of label.matchAll(words)) {
			const end = match.index + match[0].length;
			if (end > bestEnd) {
				best = row;
				bestEnd = end;
			}
		}
	return best !== null && NEXT_BEGINS.test(label.slice(bestEnd)) ? null : best;
}

/** Behind the end of a label that a line broke, the number and the first words of the next, whose values they are: 法规禁止公开 and 3危及三安全. */
const NEXT_BEGINS = /^\D*\d\D{2}/u;
