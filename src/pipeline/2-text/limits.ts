/** Largest document read, in bytes; beyond it lie archives and scans, not reports. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Thrown where a document says more than a report: formats let a few bytes stand for any number of cells, signs or pages. */
export class TooLarge extends Error {}

/** Counts what is taken of `most`, and throws `TooLarge` where that is not enough. */
export function allowance(most: number, what: string): (count: number) => void {
	let left = most;
	return (count) => {
		left -= count;
		if (left < 0) throw new TooLarge(`more than ${most} ${what}`);
	};
}
