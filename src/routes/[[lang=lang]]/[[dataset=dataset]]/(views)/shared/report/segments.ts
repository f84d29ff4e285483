import type { Passage } from '#domain/figure.ts';
import { steady } from '#text/steady.ts';

/** A stretch of the text between two bounds of passages. */
export interface Segment {
	start: number;
	/** As shown: without characters that turn words round. */
	text: string;
	/** Goes on a line too long to be laid out whole: the line may break before it. */
	cut: boolean;
	/** Ids of the passages that begin here; an empty passage begins a segment of its own. */
	ids: string[];
	/** Lies within at least one passage. */
	marked: boolean;
	/** How many characters it stands for and does not show. */
	leftOut: number;
}

export const passageId = ({ start, end }: Passage) => `p${start}-${end}`;

export function passageOfId(id: string): Passage | null {
	const found = /^p(\d+)-(\d+)$/.exec(id);
	return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

/** A line that breaks nowhere takes a browser a time that grows with the cube of its length. */
const LONG_LINE = 1000;
const PIECE = 200;

/**
 * No report is so long between two of its numbers; what is (a paste of megabytes, a cell full of them)
 * would hold up the page, so only its beginning and end are shown.
 */
const LONG_STRETCH = 200_000;
const SHOWN = { first: 100_000, last: 10_000 };

const isWhole = (text: string, at: number) => !/[\udc00-\udfff]/.test(text[at] ?? '');

/** The starts of what is left out, with the ends. `bounds` in their order. */
function gapsIn(text: string, bounds: readonly number[]): Map<number, number> {
	const gaps = new Map<number, number>();
	bounds.forEach((start, i) => {
		const end = bounds[i + 1] ?? start;
		if (end - start <= LONG_STRETCH) return;
		const [from, to] = [start + SHOWN.first, end - SHOWN.last];
		gaps.set(isWhole(text, from) ? from : from + 1, isWhole(text, to) ? to : to + 1);
	});
	return gaps;
}

/** Where lines from `first` to `last` may break that are too long. */
function cutsOf(text: string, first: number, last: number): number[] {
	const cuts: number[] = [];
	for (let start = first; start < last;) {
		const broken = text.indexOf('\n', start);
		const end = broken < 0 || broken > last ? last : broken;
		if (end - start > LONG_LINE)
			for (let at = start + PIECE; at < end; at += PIECE)
				cuts.push(isWhole(text, at) ? at : at + 1);
		start = end + 1;
	}
	return cuts;
}

/**
 * Cuts the text at every bound of a passage, so that each passage is a run of whole segments, and long
 * lines where they may break; what is far too long between two bounds is one segment, left out.
 */
export function segmentsOf(text: string, passages: readonly Passage[]): Segment[] {
	const sound = passages.filter((p) => p.start >= 0 && p.start <= p.end && p.end <= text.length);
	const inOrder = (places: Iterable<number>) => [...new Set(places)].sort((one, two) => one - two);
	const ends = inOrder([0, text.length, ...sound.flatMap((p) => [p.start, p.end])]);
	const gaps = gapsIn(text, ends);
	const shown = [0, ...gaps.values()].map((start, i) => [
		start,
		[...gaps.keys()][i] ?? text.length
	]);
	const cuts = new Set(shown.flatMap(([start = 0, end = 0]) => cutsOf(text, start, end)));
	const bounds = inOrder([...ends, ...cuts, ...gaps.keys(), ...gaps.values()]);

	const starting = new Map<number, Set<string>>();
	const depth = new Map<number, number>();
	const step = (at: number, by: number) => depth.set(at, (depth.get(at) ?? 0) + by);
	for (const passage of sound) {
		const ids = starting.get(passage.start) ?? new Set<string>();
		starting.set(passage.start, ids.add(passageId(passage)));
		step(passage.start, 1);
		step(passage.end, -1);
	}

	let open = 0;
	return bounds.slice(0, Math.max(1, bounds.length - 1)).map((start, index) => {
		open += depth.get(start) ?? 0;
		const leftOut = (gaps.get(start) ?? start) - start;
		return {
			start,
			text: leftOut > 0 ? '' : steady(text.slice(start, bounds[index + 1] ?? text.length)),
			cut: cuts.has(start),
			ids: [...(starting.get(start) ?? [])],
			marked: open > 0,
			leftOut
		};
	});
}
