/** Reads one of a list of words from an address; the first stands for anything else. */
export const oneOf = <Word extends string>(
	text: string | null,
	words: readonly [Word, ...Word[]]
): Word => words.find((word) => word === text) ?? words[0];

export const yearIn = (text: string | null): number | null =>
	/^\d{4}$/.test(text ?? '') ? Number(text) : null;

/** An id of a report or an organ as the dataset writes them; null for anything else. */
export const idIn = (text: string | null): string | null =>
	/^[\p{L}\p{N}_.:-]{1,120}$/u.test(text ?? '') ? text : null;

/** A page of a list, from 1. */
export const pageIn = (text: string | null): number =>
	/^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : 1;
