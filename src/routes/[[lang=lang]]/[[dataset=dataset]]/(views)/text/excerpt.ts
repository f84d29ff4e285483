import type { Passage } from '#domain/figure.ts';
import { steady } from '#text/steady.ts';

/** A run of an excerpt: a term that was looked for, or what stands around it. */
export interface Run {
	text: string;
	isTerm: boolean;
}

export interface Excerpt {
	runs: Run[];
	/** Where the first term stands in the text of the document; the section's start where nothing was looked for. */
	passage: Passage;
	isCutBefore: boolean;
	isCutAfter: boolean;
}

/** Characters before the first term, and in all. */
const BEFORE = 40;
const LENGTH = 180;

/** The part of a section around the first of the terms, each of them marked. */
export function excerptOf(
	text: string,
	{ start, end }: Passage,
	terms: readonly string[]
): Excerpt {
	const section = text.slice(start, end);
	const hits = hitsIn(section, terms);
	const first = hits[0];
	const from = wholeAt(section, Math.max(0, (first?.start ?? 0) - BEFORE));
	const to = wholeAt(section, Math.min(section.length, from + LENGTH));
	const runs: Run[] = [];
	let at = from;
	for (const hit of hits.filter((one) => one.start >= from && one.end <= to)) {
		if (hit.start < at) continue;
		if (hit.start > at) runs.push({ text: section.slice(at, hit.start), isTerm: false });
		runs.push({ text: section.slice(hit.start, hit.end), isTerm: true });
		at = hit.end;
	}
	if (at < to) runs.push({ text: section.slice(at, to), isTerm: false });
	return {
		runs: runs.map((run) => ({ ...run, text: steady(run.text) })),
		passage: first
			? { start: start + first.start, end: start + first.end }
			: { start, end: Math.min(end, start + (section.split('\n')[0]?.length ?? 0)) },
		isCutBefore: from > 0,
		isCutAfter: to < section.length
	};
}

/** Every place of every term in order, the longer one first where two begin together. */
function hitsIn(section: string, terms: readonly string[]): Passage[] {
	const plain = section.toLowerCase();
	// A letter whose small form is longer would move all that follows.
	const within = plain.length === section.length ? plain : section;
	const hits = terms.flatMap((term) => {
		const found: Passage[] = [];
		const wanted = within === plain ? term.toLowerCase() : term;
		if (wanted === '') return found;
		for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
			found.push({ start: at, end: at + wanted.length });
		return found;
	});
	return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Never between the two units of one character. */
const wholeAt = (text: string, at: number): number =>
	/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
