import type { PrintedLine } from '../lines.ts';
import type { Label, Piece } from './labels.ts';

/** Where on a label of several lines its row's values stand. */
type Hold = 'first' | 'last' | 'middle';

/** The labels of rows: each that a row's values stand beside, and the others, which are names of groups or stand alone. */
export interface Assigned {
	/** For each row of values its own label; null where none or no certain one is. */
	own: (Label | null)[];
	others: Label[];
	/** Whether two rows stand beside one label. */
	isShared: (row: PrintedLine, other: PrintedLine) => boolean;
}

/** Of the size: type of another font on the same line stands so much higher or lower. */
const OFF = 0.55;

/** Gives each row of values the rightmost label whose lines span its place. */
export function assignLabels(labels: readonly Label[], rows: readonly PrintedLine[]): Assigned {
	const beside = labels.map(() => [] as PrintedLine[]);
	for (const row of rows) {
		const spanning = labels
			.map((label, i) => ({ label, i }))
			.filter(({ label }) => spans(label, row))
			.sort((a, b) => b.label.left - a.label.left);
		const own = spanning[0];
		if (own) beside[own.i]?.push(row);
	}
	const hold = usualHold(labels, beside);
	const own = new Map<PrintedLine, Label>();
	const others: Label[] = [];
	for (const [i, label] of labels.entries()) {
		const its = beside[i] ?? [];
		const [only] = its;
		if (!only) others.push(label);
		else if (its.length === 1) own.set(only, label);
		else for (const [row, part] of divided(label, its, hold) ?? []) own.set(row, part);
	}
	const isShared = (row: PrintedLine, other: PrintedLine) =>
		beside.some((its) => its.includes(row) && its.includes(other));
	return { own: rows.map((row) => own.get(row) ?? null), others, isShared };
}

const spans = (label: Label, row: PrintedLine): boolean => {
	const [first, last] = [label.pieces[0], label.pieces.at(-1)];
	if (!first || !last) return false;
	return (
		row.bottom >= first.bottom - OFF * first.size && row.bottom <= last.bottom + OFF * last.size
	);
};

const isAt = (piece: Piece | undefined, row: PrintedLine): boolean =>
	piece !== undefined && Math.abs(piece.bottom - row.bottom) <= OFF * piece.size;

/** Read off the labels of several lines beside one row. */
function usualHold(labels: readonly Label[], beside: readonly PrintedLine[][]): Hold | null {
	const counts = { first: 0, last: 0, middle: 0 };
	for (const [i, { pieces }] of labels.entries()) {
		const [row, other] = beside[i] ?? [];
		if (!row || other || pieces.length < 2) continue;
		if (isAt(pieces[0], row)) counts.first++;
		else if (isAt(pieces.at(-1), row)) counts.last++;
		else counts.middle++;
	}
	const [most] = (Object.keys(counts) as Hold[]).sort((a, b) => counts[b] - counts[a]);
	return most && counts[most] > 0 ? most : null;
}

/** The lines of labels that follow one another without a sign, shared out to the rows beside them; null where that is not certain. */
function divided(
	label: Label,
	rows: readonly PrintedLine[],
	hold: Hold | null
): [PrintedLine, Label][] | null {
	const { pieces } = label;
	const at = rows.map((row) => pieces.findIndex((piece) => isAt(piece, row)));
	const isFirst = at[0] === 0;
	const isLast = at.at(-1) === pieces.length - 1;
	if (at.includes(-1) || hold === 'middle') return null;
	if (!isFirst && !isLast) return null;
	if (isFirst && isLast && at.length < pieces.length && hold === null) return null;
	const byFirst = isFirst && (hold === 'first' || !isLast || at.length === pieces.length);
	if (!byFirst && !isLast) return null;
	return rows.map((row, i): [PrintedLine, Label] => {
		const [from, to] = byFirst
			? [at[i] ?? 0, at[i + 1] ?? pieces.length]
			: [(at[i - 1] ?? -1) + 1, (at[i] ?? 0) + 1];
		return [row, labelFrom(pieces.slice(from, to))];
	});
}

const labelFrom = (pieces: Piece[]): Label => ({
	pieces,
	left: Math.min(...pieces.map((p) => p.left)),
	right: Math.max(...pieces.map((p) => p.right)),
	top: Math.min(...pieces.map((p) => p.top)),
	bottom: Math.max(...pieces.map((p) => p.bottom))
});
