/** Files handed over at once: a browser takes up to a millisecond for each, and the page answers nothing meanwhile. */
const MOST_HANDED = 40;

/** What is handed to a thread, in portions between which the page can answer. */
export function* portionsOf<File>(files: readonly File[]): Generator<File[]> {
	for (let from = 0; from < files.length; from += MOST_HANDED)
		yield files.slice(from, from + MOST_HANDED);
}
