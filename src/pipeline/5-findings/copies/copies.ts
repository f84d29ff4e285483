import type { Corpus, ProseColumn } from '../corpus.ts';
import { SKETCH_WORDS, similarity } from './sketch.ts';

export interface Copy {
	row: number;
	/** The like text of another organ, no later than that of `row`. */
	of: number;
	/** See `similarity`. */
	share: number;
}

/** Of the texts that agree in a band, so many are compared, so that work grows with the corpus and not with its square. */
const MOST_COMPARED = 8;
const SHIFT = 2 ** 21;

/**
 * For each text the likest one of another organ that was there before it, if they share at least
 * `least`. Texts meet where one word of their sketches is the same (bands of locality-sensitive
 * hashing): of two that share 80 % all but 3 in 100 pairs do, of two that share 90 % all.
 */
export function findCopies(corpus: Corpus, { words, end }: ProseColumn, least: number): Copy[] {
	const order = byTime(corpus, end);
	if (order.length >= SHIFT) throw new Error(`too many texts: ${order.length}`);
	const copyOf = new Int32Array(corpus.rows).fill(-1);
	const share = new Float32Array(corpus.rows);
	const keys = new Float64Array(order.length);

	function compare(row: number, earlier: number): void {
		const found = similarity(words, words, row * SKETCH_WORDS, earlier * SKETCH_WORDS);
		if (found < least || found <= (share[row] ?? 0)) return;
		share[row] = found;
		copyOf[row] = earlier;
	}

	for (let band = 0; band < SKETCH_WORDS; band++) {
		for (const [rank, row] of order.entries())
			keys[rank] = (words[row * SKETCH_WORDS + band] ?? 0) * SHIFT + rank;
		keys.sort();
		let value = -1;
		let met: number[] = [];
		for (const key of keys) {
			const row = order[key % SHIFT] ?? 0;
			const word = Math.floor(key / SHIFT);
			if (word !== value) met = [];
			value = word;
			for (const earlier of met)
				if (corpus.series[earlier] !== corpus.series[row]) compare(row, earlier);
			if (met.length < MOST_COMPARED && !met.some((m) => corpus.series[m] === corpus.series[row]))
				met.push(row);
		}
	}
	const copies: Copy[] = [];
	for (const [row, of] of copyOf.entries())
		if (of >= 0) copies.push({ row, of, share: share[row] ?? 0 });
	return copies;
}

/** The rows that have a text: by year, then by the date of publication where both are known, then as they came. */
function byTime(corpus: Corpus, end: Int32Array): Int32Array {
	const rows: number[] = [];
	for (let row = 0; row < corpus.rows; row++) if ((end[row] ?? 0) > 0) rows.push(row);
	const time = (row: number) =>
		(corpus.year[row] ?? 0) * 1e8 + (corpus.published[row] || 99_999_999);
	return Int32Array.from(rows).sort((a, b) => time(a) - time(b) || a - b);
}

/** Of each row that is like another: by how many organs its text is shared, the likenesses followed from text to text. */
export function organsSharing(
	{ series }: Pick<Corpus, 'series'>,
	copies: readonly Copy[]
): ReadonlyMap<number, number> {
	const likest = new Map(copies.map(({ row, of }) => [row, of]));
	// The one held against was there before, so that this comes to an end.
	const firstOf = (row: number): number => {
		let first = row;
		for (let of = likest.get(first); of !== undefined; of = likest.get(first)) first = of;
		return first;
	};
	const organs = new Map<number, Set<number>>();
	for (const { row } of copies) {
		const first = firstOf(row);
		const sharing = organs.get(first) ?? new Set([series[first] ?? -1]);
		organs.set(first, sharing.add(series[row] ?? -1));
	}
	return new Map(copies.map(({ row }) => [row, organs.get(firstOf(row))?.size ?? 0]));
}

/** As a cause and a reader have it. */
export const percentOf = (share: number): number => Math.round(100 * share);
