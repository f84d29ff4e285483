import type { Passage } from '#domain/figure.ts';

export interface Line extends Passage {
	/** Without the line break. */
	text: string;
	isBlank: boolean;
	/** How many of these signs it has, by which the shapes tell it. */
	tabs: number;
	pipes: number;
	dashes: number;
}

/** The line that begins at `start`, looked through once: to its break, or to `end` where none comes before. */
export function lineAt(text: string, start: number, end: number): Line {
	let tabs = 0;
	let pipes = 0;
	let dashes = 0;
	let isPlain = false;
	let at = start;
	for (; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code > EM_DASH) isPlain ||= code > 0x3000 && code < 0xfe00;
		else if (code === FEED) break;
		else if (code === PIPE) pipes++;
		else if (code === TAB) tabs++;
		else if (code === HYPHEN || code === EM_DASH || code === EN_DASH) dashes++;
		else isPlain ||= code > 0x20 && code < 0x7f;
	}
	if (at > start && text.charCodeAt(at - 1) === RETURN) at--;
	const words = text.slice(start, at);
	const isBlank = !isPlain && pipes === 0 && dashes === 0 && words.trim() === '';
	return { text: words, start, end: at, isBlank, tabs, pipes, dashes };
}

const TAB = 9;
const FEED = 10;
const RETURN = 13;
const PIPE = 0x7c;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;

/** The lines of `text` between two offsets, empty ones included. */
export function linesOf(text: string, start = 0, end = text.length): Line[] {
	const lines: Line[] = [];
	let from = start;
	while (from < end) {
		const line = lineAt(text, from, end);
		lines.push(line);
		from = line.end + (text.charCodeAt(line.end) === RETURN ? 2 : 1);
	}
	return lines;
}

/** Longer than any row of the form in any shape, turned tables aside, which have pipes or tabs. */
const LONGEST_ROW = 400;
const ROW_ENDS =
	/(?<=[\d/／—])[ \u00a0\u3000]+(?=[^\d\s.,，/／—\-–]|\d{1,2}[.．、][ \u3000]?\p{Script=Han})/gu;

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

const isRunOn = ({ text, pipes, tabs }: Line): boolean =>
	text.length > LONGEST_ROW && pipes === 0 && tabs === 0;

/** The part of a line between two places in it. */
export function partOfLine({ text, start }: Line, from: number, to: number): Line {
	const part = lineAt(text, from, to);
	return { ...part, start: start + from, end: start + to };
}
