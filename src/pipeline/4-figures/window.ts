import type { TableCell } from '#domain/table.ts';
import type { LabelledRow } from './labels.ts';

/**
 * Which of a row's cells are the form's columns: a row may carry empty cells of spans before or
 * after them. Null where more than one answer would fit, since then a blank's place is a guess.
 */
export function valueCells(
	row: Pick<LabelledRow, 'values' | 'aligned'>,
	width: number,
	usualStart: ReadonlyMap<number, number>
): TableCell[] | null {
	const { values, aligned } = row;
	if (values.length < width) return null;
	if (!aligned) return values.length === width ? values : null;
	const starts = possibleStarts(values, width);
	const start = starts.length === 1 ? starts[0] : usualStart.get(values.length);
	if (start !== undefined && starts.includes(start)) return values.slice(start, start + width);
	if (values.every((v) => v.printed.kind === 'blank')) return values.slice(0, width);
	return values.length === width ? values : null;
}

/** For each count of cells, where the columns begin in the rows that leave no doubt; counts whose rows disagree are left out. */
export function usualStarts(
	rows: readonly Pick<LabelledRow, 'values' | 'aligned'>[],
	width: number
): Map<number, number> {
	const usual = new Map<number, number>();
	const disputed = new Set<number>();
	for (const { values, aligned } of rows) {
		if (!aligned || values.length < width) continue;
		const [start, other] = possibleStarts(values, width);
		if (start === undefined || other !== undefined) continue;
		const known = usual.get(values.length);
		if (known !== undefined && known !== start) disputed.add(values.length);
		usual.set(values.length, start);
	}
	for (const count of disputed) usual.delete(count);
	return usual;
}

function possibleStarts(values: readonly TableCell[], width: number): number[] {
	const first = values.findIndex((v) => v.printed.kind !== 'blank');
	const last = values.findLastIndex((v) => v.printed.kind !== 'blank');
	const starts: number[] = [];
	for (let start = 0; start + width <= values.length; start++)
		if (first === -1 || (start <= first && last < start + width)) starts.push(start);
	return starts;
}
