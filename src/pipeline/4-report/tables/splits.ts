/** Rows of more digits are no rows of the form, and ways to part them would be too many to try. */
const MOST_DIGITS = 48;
const LONGEST_NUMBER = 9;
/** Steps after which a row is given up: hostile digits must not hold the reader up. */
const MOST_STEPS = 20_000;
const ZERO = 0x30;

/** Numbers that digits without spaces may be, with the ends of each: one way to part them. */
export interface Split {
	values: readonly number[];
	/** Where each number ends in the digits. */
	ends: readonly number[];
}

/**
 * Every way in which digits are `width` numbers of which the last is the sum of the others, and none
 * begins with a 0 but 0 itself. Null where they are too many to tell.
 */
export function splitsOf(digits: string, width: number, most = 400): Split[] | null {
	if (digits.length < width || digits.length > MOST_DIGITS) return [];
	const found: Split[] = [];
	const budget = { steps: MOST_STEPS };
	for (let size = 1; size <= LONGEST_NUMBER && digits.length - size >= width - 1; size++) {
		const at = digits.length - size;
		const total = numberAt(digits, at, digits.length);
		if (total === null) continue;
		const parts = partsOf(digits.slice(0, at), width - 1, total, budget);
		if (parts === null) return null;
		for (const { values, ends } of parts)
			found.push({ values: [...values, total], ends: [...ends, digits.length] });
		if (found.length > most) return null;
	}
	return found;
}

function partsOf(
	digits: string,
	count: number,
	sum: number,
	budget: { steps: number }
): Split[] | null {
	const found: Split[] = [];
	const values: number[] = [];
	const ends: number[] = [];
	const go = (from: number, left: number): boolean => {
		if (budget.steps-- <= 0) return false;
		const numbers = count - values.length;
		if (!isInReach(left, digits.length - from, numbers)) return true;
		if (numbers === 0) {
			if (from === digits.length && left === 0)
				found.push({ values: [...values], ends: [...ends] });
			return true;
		}
		const last = numbers === 1 ? digits.length : from + 1;
		for (let end = last; end <= digits.length - numbers + 1; end++) {
			const value = numberAt(digits, from, end);
			if (value === null || value > left) break;
			values.push(value);
			ends.push(end);
			const goesOn = go(end, left - value);
			values.pop();
			ends.pop();
			if (!goesOn) return false;
		}
		return true;
	};
	return go(0, sum) ? found : null;
}

/** Whether so many digits can be so many numbers of this sum: the longest has its share of the digits at least, and none more than the others leave. */
function isInReach(sum: number, digits: number, numbers: number): boolean {
	if (numbers === 0) return digits === 0 && sum === 0;
	const share = Math.ceil(digits / numbers);
	return (share < 2 || sum >= 10 ** (share - 1)) && sum < numbers * 10 ** (digits - numbers + 1);
}

/** Null for what is printed as no number: 07, or more digits than any count has. */
function numberAt(digits: string, from: number, to: number): number | null {
	if (to - from > LONGEST_NUMBER || to <= from) return null;
	if (to - from > 1 && digits.charCodeAt(from) === ZERO) return null;
	return Number(digits.slice(from, to));
}

/** How many ways there are whatever the sum, counted up to `most`: few leave little room for chance. */
export function waysToSplit(digits: string, width: number, most: number): number {
	let ways = new Array<number>(digits.length + 1).fill(0);
	ways[0] = 1;
	for (let number = 0; number < width; number++) {
		const next = new Array<number>(digits.length + 1).fill(0);
		for (let from = 0; from < digits.length; from++) {
			if (!ways[from]) continue;
			for (let end = from + 1; end <= digits.length; end++) {
				if (numberAt(digits, from, end) === null) break;
				next[end] = Math.min(most, (next[end] ?? 0) + (ways[from] ?? 0));
			}
		}
		ways = next;
	}
	return ways[digits.length] ?? 0;
}

const MOST_RUNS = 2000;

/** The same for several such runs one behind the other, each with its own total: all ways together. */
export function runsOfSplits(digits: string, width: number, runs: number): Split[] | null {
	if (digits.length < width * runs || digits.length > MOST_DIGITS) return [];
	if (runs === 1) return splitsOf(digits, width);
	const found: Split[] = [];
	for (let end = width; end <= digits.length - width * (runs - 1); end++) {
		const first = splitsOf(digits.slice(0, end), width);
		if (first?.length === 0) continue;
		const rest = runsOfSplits(digits.slice(end), width, runs - 1);
		if (first === null || rest === null) return null;
		for (const one of first)
			for (const other of rest) {
				found.push({
					values: [...one.values, ...other.values],
					ends: [...one.ends, ...other.ends.map((at) => at + end)]
				});
				if (found.length > MOST_RUNS) return null;
			}
	}
	return found;
}
