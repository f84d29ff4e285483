import { type Clue, weightOf } from './clue.ts';

export interface Choice<T> {
	chosen: Clue<T>;
	/** Clues that say something else. */
	against: Clue<T>[];
}

/** What most weight speaks for; between equals the clue given first. */
export function vote<T>(
	clues: readonly Clue<T>[],
	agree: (a: T, b: T) => boolean,
	trust: (value: T) => number = () => 1
): Choice<T> | null {
	let chosen: Clue<T> | null = null;
	let most = 0;
	for (const clue of clues) {
		let weight = 0;
		for (const other of clues) if (agree(clue.value, other.value)) weight += weightOf(other);
		weight *= trust(clue.value);
		if (weight > most) {
			chosen = clue;
			most = weight;
		}
	}
	if (chosen === null) return null;
	const { value } = chosen;
	return { chosen, against: clues.filter((clue) => !agree(value, clue.value)) };
}
