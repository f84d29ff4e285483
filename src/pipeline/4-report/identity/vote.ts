import { type Clue, weightOf, type YearSource } from './clue.ts';

export interface Choice<T> {
	chosen: Clue<T, YearSource>;
	/** Clues that say something else. */
	against: Clue<T, YearSource>[];
}

/** What most weight speaks for; between equals the clue given first. */
export function vote<T>(
	clues: readonly Clue<T, YearSource>[],
	agree: (a: T, b: T) => boolean
): Choice<T> | null {
	let chosen: Clue<T, YearSource> | null = null;
	let most = 0;
	for (const clue of clues) {
		let weight = 0;
		for (const other of clues) if (agree(clue.value, other.value)) weight += weightOf(other);
		if (weight > most) {
			chosen = clue;
			most = weight;
		}
	}
	if (chosen === null) return null;
	const { value } = chosen;
	return { chosen, against: clues.filter((clue) => !agree(value, clue.value)) };
}
