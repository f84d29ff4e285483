import type { CorpusSketch } from '../rule.ts';

/** So many organs of one level for the examples of rules that hold a report against its peers. */
export const sketchedPeers = (
	count: number,
	sketch: (number: number) => CorpusSketch
): CorpusSketch[] =>
	Array.from({ length: count }, (_, number) => {
		const own = sketch(number);
		return {
			...own,
			agency: { agency_id: `990101-peer${number}`, name: `某县第${number}局`, ...own.agency }
		};
	});

/** The same every time, and scattered about 0 with a standard deviation of 1. */
export function scatter(number: number): number {
	let sum = 0;
	for (let turn = 1; turn <= 3; turn++) {
		let hash = Math.imul(number + 1, 0x9e3779b1) + Math.imul(turn, 0x85ebca77);
		hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d);
		sum += ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 31 - 1;
	}
	return sum;
}
