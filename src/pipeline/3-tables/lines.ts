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

/** Longer than any row of the form in any shape, turned tables aside, which have pipes or tabs. */
const LONGEST_ROW = 400;
const ROW_ENDS = /(?<=[\d/／—])[ \u00a0\u3000]+(?=[^\d\s.,，/／—\-–])/gu;

/** Where line breaks were lost, a line for each run of labels and numbers; other lines as they are. */
export function rowLinesOf(lines: readonly Line[]): readonly Line[] {
	if (!lines.some(isRunOn)) return lines;
	return lines.flatMap((line) => {
		if (!isRunOn(line)) return [line];
		const rows: Line[] = [];
		let from = 0;
		for (const { index, 0: gap } of line.text.matchAll(ROW_ENDS)) {
			rows.push(partOfLine(line, from, index));
			from = index + gap.length;
		}
		return [...rows, partOfLine(line, from, line.text.length)];
	});
}

const isRunOn = ({ text }: Line): boolean =>
	text.length > LONGEST_ROW && !text.includes('|') && !text.includes('\t');

const partOfLine = ({ text, start }: Line, from: number, to: number): Line => ({
	text: text.slice(from, to),
	start: start + from,
	end: start + to
});
