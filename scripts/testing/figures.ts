import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What `npm run faults` tells beside what passed and failed. */
const FIGURES = {
	faults: 'faults played',
	hosts: 'ways of other hosts',
	payloads: 'payloads, in all their places',
	requests: 'requests, hostile ones or those played with',
	killed: 'builds killed',
	lost: 'datasets lost'
} as const;

export type Figure = keyof typeof FIGURES;

/** Names the file that tests add to; none where nobody wants to know. */
export const FIGURES_FILE = 'FAULT_FIGURES';

/** Adds to a figure, from whichever process a test runs in. */
export function count(what: Figure, times = 1): void {
	const file = process.env[FIGURES_FILE];
	if (file !== undefined) appendFileSync(file, `${what} ${times}\n`);
}

/** A line for each figure that was counted, in one order. */
export function figuresIn(file: string): string[] {
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	const sums = new Map<string, number>();
	for (const [what = '', times = ''] of lines.map((line) => line.split(' ')))
		if (times !== '') sums.set(what, (sums.get(what) ?? 0) + Number(times));
	return Object.entries(FIGURES).flatMap(([what, words]) => {
		const sum = sums.get(what);
		return sum === undefined ? [] : [`${sum.toLocaleString('en').padStart(8)} ${words}`];
	});
}
