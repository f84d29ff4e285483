import type { LabelledRow } from './labels.ts';
import { isLike, isUnlabelled } from './likeness.ts';
import type { RowLabel } from '../templates/template.ts';

/** A row of the document and which of the form it is. */
export interface AlignedRow<Row> {
	row: LabelledRow;
	of: Row;
	/** What told it, where it is not its own label: the label off by a word, or the place of a row without any. */
	by: 'label' | 'likeness' | 'place';
}

/** Of a form's labels so many must be found, or the rows are not in its order. */
const FOUND = 0.7;

/**
 * Which row of the form each row is where lines broke the labels: a row's numbers may stand on any
 * line of its label, so that what stands before them is the end of one label and the beginning of
 * the next. Put behind one another all labels are whole again and in the form's order, and numbers are
 * of the label within which, or at whose end, they stand. Null where too few labels are found so.
 */
export function alignRows<Row>(
	rows: readonly LabelledRow[],
	labels: readonly RowLabel<Row>[],
	matchOf: (row: LabelledRow) => Row | null
): AlignedRow<Row>[] | null {
	let text = '';
	const groups: Group[] = [];
	for (const row of rows) {
		text += row.label;
		if (row.values.length > 0) groups.push({ row, at: text.length, isPrinted: isPrinted(row) });
	}
	const starts = startsOf(text, labels);
	const found = starts.flatMap((start, i) => (start === null ? [] : [{ start, i }]));
	if (found.length < FOUND * labels.length) return null;
	return found.flatMap(({ start, i }, n) => {
		const next = found[n + 1] ?? { start: Infinity, i: labels.length };
		const own = groups.filter(({ at }) => at > start && at <= next.start);
		return rowsOfStretch(own, labels.slice(i, next.i), start, matchOf);
	});
}

interface Group {
	row: LabelledRow;
	/** Where in the labels its values stand. */
	at: number;
	isPrinted: boolean;
}

const isPrinted = ({ values }: LabelledRow): boolean =>
	values.some(({ printed }) => printed.kind !== 'blank');

/** How many labels further on are asked whether one is found behind them. */
const AHEAD = 3;

/** Where each label begins, in the order of the form; null for one that is not found between its neighbours. */
function startsOf(text: string, labels: readonly RowLabel<unknown>[]): (number | null)[] {
	let from = 0;
	const find = (label: RowLabel<unknown> | undefined): number => {
		const at = label ? text.slice(from).search(label.head) : -1;
		return at === -1 ? Infinity : from + at;
	};
	return labels.map((label, i) => {
		const at = find(label);
		if (at === Infinity) return null;
		for (let n = 1; n <= AHEAD; n++) if (find(labels[i + n]) < at) return null;
		from = at + 1;
		return at;
	});
}

/** Names of groups may stand among the lines of a label. */
const LONGEST_GROUP = 12;

/** The rows from one label found to the next; `labels` are that one and those after it that were not found. */
function rowsOfStretch<Row>(
	groups: readonly Group[],
	labels: readonly RowLabel<Row>[],
	start: number,
	matchOf: (row: LabelledRow) => Row | null
): AlignedRow<Row>[] {
	const printed = groups.filter((g) => g.isPrinted);
	const [label, ...missing] = labels;
	const [first, ...others] = printed.length > 0 ? printed : groups.slice(0, 1);
	if (label === undefined || first === undefined) return [];
	const byLabel = (of: Row) => (group: Group) => matchOf(group.row) === of;
	const isFirst =
		byLabel(label.row)(first) ||
		(first.at - start <= label.label.length + LONGEST_GROUP && !isAnother(first, label, start));
	if (isFirst && others.length === missing.length) {
		const rest = others.map(({ row }, n) => likely(row, missing[n]));
		if (rest.every((r) => r !== null))
			return [{ row: first.row, of: label.row, by: 'label' }, ...rest];
	}
	const known = printed.filter((group) => group !== first || !isFirst);
	return [
		...(isFirst ? [{ row: first.row, of: label.row, by: 'label' as const }] : []),
		...known.flatMap(({ row }): AlignedRow<Row>[] => {
			const of = matchOf(row);
			const isOwn = of !== null && labels.some((l) => l.row === of);
			return isOwn ? [{ row, of, by: 'label' }] : [];
		})
	];
}

const NUMBERED = /^[\d一二三四五六七八九十]/u;
const BEGINNING = 3;

/** A row below the label that has a number of its own and words that are none of the label's: 六撤回申请 under 四结转下年度继续办理. */
const isAnother = (group: Group, { label }: RowLabel<unknown>, start: number): boolean =>
	group.at - group.row.label.length > start &&
	NUMBERED.test(group.row.label) &&
	!label.includes(group.row.label.slice(0, BEGINNING));

function likely<Row>(row: LabelledRow, label: RowLabel<Row> | undefined): AlignedRow<Row> | null {
	if (label === undefined) return null;
	if (isUnlabelled(row.label)) return { row, of: label.row, by: 'place' };
	return isLike(row.label, label) ? { row, of: label.row, by: 'likeness' } : null;
}
