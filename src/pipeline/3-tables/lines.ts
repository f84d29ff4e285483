import type { Passage } from '#domain/figure.ts';

export interface Line extends Passage {
	/** Without the line break. */
	text: string;
}

/** The lines of `text` between two offsets, empty ones included. */
export function linesOf(text: string, start = 0, end = text.length): Line[] {
	const lines: Line[] = [];
	let from = start;
	while (from < end) {
		const feed = text.indexOf('\n', from);
		const next = feed === -1 || feed >= end ? end : feed;
		const stop = next > from && text[next - 1] === '\r' ? next - 1 : next;
		lines.push({ text: text.slice(from, stop), start: from, end: stop });
		from = next + 1;
	}
	return lines;
}
