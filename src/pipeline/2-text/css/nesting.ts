/** What of a sheet's nested rules was written out so far. */
export interface WrittenOut {
	selectors: number;
}

/** Each `&` may double a selector at every depth: longer ones are no person's, and are left out. */
const LONGEST = 400;
const MOST_OF_A_RULE = 200;
const MOST_OF_A_SHEET = 20_000;

/** The selectors of a rule within rules of the selectors `outer`, as they read where they are written out. */
export function nestedSelectors(
	outer: readonly string[],
	own: readonly string[],
	written: WrittenOut
): string[] {
	const found: string[] = [];
	for (const inner of own)
		for (const around of outer) {
			if (found.length === MOST_OF_A_RULE || written.selectors === MOST_OF_A_SHEET) return found;
			written.selectors++;
			if (lengthOf(inner, around) <= LONGEST) found.push(writtenOut(inner, around));
		}
	return found;
}

const writtenOut = (inner: string, outer: string): string =>
	inner.includes('&') ? inner.replaceAll('&', () => outer) : `${outer} ${inner}`;

const lengthOf = (inner: string, outer: string): number =>
	inner.length + Math.max(1, inner.split('&').length - 1) * outer.length;
