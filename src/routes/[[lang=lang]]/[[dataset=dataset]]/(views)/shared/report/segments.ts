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
}

export const passageId = ({ start, end }: Passage) => `p${start}-${end}`;

export function passageOfId(id: string): Passage | null {
	const found = /^p(\d+)-(\d+)$/.exec(id);
	return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}

/** A line that breaks nowhere takes a browser a time that grows with the cube of its length. */
const LONG_LINE = 1000;
const PIECE = 200;

function cutsOf(text: string): number[] {
	const cuts: number[] = [];
	for (let start = 0; start < text.length;) {
		const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
		if (end - start > LONG_LINE)
			for (let at = start + PIECE; at < end; at += PIECE)
				cuts.push(/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);
		start = end + 1;
	}
	return cuts;
}

/**
 * Cuts the text at every bound of a passage, so that each passage is a run of whole segments, and long
 * lines where they may break.
 */
export function segmentsOf(text: string, passages: readonly Passage[]): Segment[] {
	const sound = passages.filter((p) => p.start >= 0 && p.start <= p.end && p.end <= text.length);
	const cuts = new Set(cutsOf(text));
	const bounds = [...new Set([0, text.length, ...cuts, ...sound.flatMap((p) => [p.start, p.end])])];
	bounds.sort((a, b) => a - b);

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
		return {
			start,
			text: steady(text.slice(start, bounds[index + 1] ?? text.length)),
			cut: cuts.has(start),
			ids: [...(starting.get(start) ?? [])],
			marked: open > 0
		};
	});
}
