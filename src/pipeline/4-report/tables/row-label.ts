import { copied } from '#text/memo.ts';
import type { TableCell } from '#domain/table.ts';

/** What the first cells of a row print, and the label that it comes to. */
interface Label {
	words: readonly string[];
	text: string;
	/** The row that stood below the last time, and the other that did before. */
	below: Label | null;
	other: Label | null;
}

type LabelOf = (cells: readonly TableCell[], count: number) => string;

const MOST_LABELS = 5000;
const labellers = new WeakMap<(text: string) => string, LabelOf>();

/** Labels as `keyOf` has their words, kept as long as it is. */
export function labelsBy(keyOf: (text: string) => string): LabelOf {
	const known = labellers.get(keyOf);
	if (known) return known;
	const labelOf = labeller(keyOf);
	labellers.set(keyOf, labelOf);
	return labelOf;
}

/**
 * The words of so many cells in one. Rows come in the form's order, so the label that followed the
 * one above in other documents is tried first; to look up each word costs more than the rest of a row.
 */
function labeller(keyOf: (text: string) => string): LabelOf {
	const known = new Map<string, Label>();
	// The same string for the same label: it is looked up by its rows next.
	const texts = new Map<string, string>();
	let above = labelAs([], '');
	const lookUp = (words: readonly string[]): Label => {
		const raw = words.join('\0');
		const met = known.get(raw);
		if (met) return met;
		if (known.size >= MOST_LABELS) {
			known.clear();
			texts.clear();
			above = labelAs([], '');
		}
		const own = words.map(copied);
		const text = own.map(keyOf).join('');
		const label = labelAs(own, texts.get(text) ?? text);
		texts.set(label.text, label.text);
		known.set(own.join('\0'), label);
		return label;
	};
	return (cells, count) => {
		if (count === 0) return '';
		const label = expected(above, cells, count) ?? lookUp(wordsOf(cells, count));
		if (label !== above.below) {
			above.other = above.below;
			above.below = label;
		}
		above = label;
		return label.text;
	};
}

const labelAs = (words: readonly string[], text: string): Label => ({
	words,
	text,
	below: null,
	other: null
});

function expected({ below, other }: Label, cells: readonly TableCell[], count: number) {
	if (below && prints(cells, count, below)) return below;
	return other && prints(cells, count, other) ? other : null;
}

function prints(cells: readonly TableCell[], count: number, { words }: Label): boolean {
	let met = 0;
	for (let i = 0; i < count; i++) {
		const text = cells[i]?.text ?? '';
		if (text !== '' && text !== words[met++]) return false;
	}
	return met === words.length;
}

function wordsOf(cells: readonly TableCell[], count: number): string[] {
	const words: string[] = [];
	for (let i = 0; i < count; i++) {
		const text = cells[i]?.text ?? '';
		if (text !== '') words.push(text);
	}
	return words;
}
