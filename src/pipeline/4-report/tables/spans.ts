import type { LabelledRow } from './labels.ts';

/**
 * Rows of a table whose spans were written out, a cell in each place that they cover (行政许可 | 12 | 12 | 12 under
 * a head that is repeated alike): one value for each head. Rows in which such cells differ stay as they are.
 */
export function withoutRepeatedSpans(rows: readonly LabelledRow[]): readonly LabelledRow[] {
	let head: LabelledRow | null = null;
	return rows.map((row) => {
		if (row.values.length === 0) head = row;
		else if (head !== null) return ofEachHead(row, head);
		return row;
	});
}

function ofEachHead(row: LabelledRow, head: LabelledRow): LabelledRow {
	const [first, ...named] = head.cells.map(({ text }) => text);
	// A line that is one span from end to end heads no column.
	if (row.blanks !== 'placed' || head.cells.length !== row.cells.length || named[0] === first)
		return row;
	const from = row.cells.length - row.values.length;
	const isRepeated = (i: number) =>
		i > 0 && named[from + i - 1] !== '' && named[from + i - 1] === named[from + i - 2];
	const repeated = row.values.map((_, i) => isRepeated(i));
	if (!repeated.includes(true)) return row;
	const differs = row.values.some(
		({ text }, i) => repeated[i] === true && text !== row.values[i - 1]?.text
	);
	if (differs) return row;
	return { ...row, values: row.values.filter((_, i) => repeated[i] !== true) };
}
