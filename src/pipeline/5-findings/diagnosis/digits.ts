import type { CellChange } from '#domain/finding.ts';

/** What happened to the digits of `expected` so that `stated` was printed. */
export function changeOf(stated: number, expected: number): CellChange {
	const printed = String(stated);
	const meant = String(expected);
	if (stated !== 0 && stated === expected * 10) return 'times_ten';
	if (stated !== 0 && stated * 10 === expected) return 'tenth';
	if (exchanged(printed, meant)) return 'digits_exchanged';
	if (dropped(meant, printed)) return 'digit_dropped';
	if (dropped(printed, meant)) return 'digit_added';
	if (differing(printed, meant).length === 1) return 'digit_differs';
	return 'difference';
}

function exchanged(a: string, b: string): boolean {
	const [first, second, ...more] = differing(a, b);
	if (first === undefined || second === undefined || more.length > 0) return false;
	return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** Where two numbers of the same length differ; nothing for numbers of different length. */
function differing(a: string, b: string): number[] {
	if (a.length !== b.length) return [];
	return [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
}

function dropped(whole: string, rest: string): boolean {
	if (whole.length !== rest.length + 1 || rest === '0') return false;
	return [...whole].some((_, i) => whole.slice(0, i) + whole.slice(i + 1) === rest);
}
