import { readFile } from 'node:fs/promises';
import { runsOf } from './split.ts';

/** The functions of the engine that the site's questions use, written by `scripts/profile-engine.ts`. */
export const USED = 'scripts/engine/used-functions.txt';

/** The numbers of functions out of lines of one number or of the first and the last of a run. */
export function usedIn(text: string): Set<number> {
	const used = new Set<number>();
	for (const line of text.trim().split('\n')) {
		const [first, last = first] = line.split('-').map(Number);
		if (first === undefined || last === undefined || !(first <= last))
			throw new Error(`not a run of functions: ${line}`);
		for (let number = first; number <= last; number++) used.add(number);
	}
	return used;
}

export const readUsed = async (): Promise<Set<number>> => usedIn(await readFile(USED, 'utf8'));

export const asText = (used: ReadonlySet<number>): string =>
	runsOf([...used].sort((a, b) => a - b))
		.map(([start, count]) => (count > 1 ? `${start}-${start + count - 1}\n` : `${start}\n`))
		.join('');
