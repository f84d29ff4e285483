import type { Passage } from '#domain/figure.ts';
import type { Section } from '#domain/report.ts';
import type { SourceText } from '#domain/table.ts';
import { keyOf } from './key.ts';
import { findSections } from './sections.ts';

// A title on a line of its own; what it is of may stand on the line before.
const TITLE =
	/^[ \t\u3000#*|]*([^\n。；，;|]{0,50}?(?:20\d{2}|二[〇○零O]二[〇○零一二三四五六七八九])[^\n。；，;|]{0,8}(?:政府|政务)?信息公开[^\n。；，;|]{0,12}(?:报告|年报)|[^\n。；，;|]{2,50}(?:政府|政务)信息公开[^\n。；，;|]{0,6}(?:年度报告|年报)[^\n。；，;|]{0,8})[ \t\u3000*|]*$/gmu;
const OWN_NAME = /^[\p{P}\p{S}\s]*(?:20\d{2}|二[〇○零O]二|关于|政府信息|政务信息|年度)/u;
const FIRST_HEADING = '总体情况';
/** Half of its sections make a report; a list of contents or a reference to another report has none. */
const MIN_SECTIONS = 3;

/**
 * Where each report of a document stands, in order and without overlap; one that is not split is the
 * whole. A new one begins where another title is followed by sections of its own.
 */
export function splitReports({ text }: SourceText, sections: readonly Section[]): Passage[] {
	const whole = [{ start: 0, end: text.length }];
	const heading = text.indexOf(FIRST_HEADING);
	if (sections.length < MIN_SECTIONS || text.indexOf(FIRST_HEADING, heading + 1) < 0) return whole;
	const starts = titlesOf(text);
	if (starts.length < 2) return whole;
	const parts: Passage[] = [];
	for (const [i, start] of starts.entries()) {
		const end = starts[i + 1] ?? text.length;
		const last = parts.at(-1);
		if (findSections(text.slice(start, end)).length >= MIN_SECTIONS) parts.push({ start, end });
		else if (last) last.end = end;
	}
	const [first, second] = parts;
	if (!first || !second) return whole;
	first.start = 0;
	return parts;
}

/** Where titles begin, each once as long as no other one comes between. */
function titlesOf(text: string): number[] {
	const starts: number[] = [];
	let last = '';
	for (const found of text.matchAll(TITLE)) {
		const named = OWN_NAME.test(found[1] ?? '') ? nameBefore(text, found.index) : null;
		const key = keyOf((named?.name ?? '') + found[1]);
		if (key === last) continue;
		last = key;
		starts.push(named?.start ?? found.index);
	}
	return starts;
}

const LONGEST_NAME = 40;

/** The line before a title that does not say whose it is. */
function nameBefore(text: string, title: number): { name: string; start: number } | null {
	const before = text.slice(0, title).trimEnd();
	const start = before.lastIndexOf('\n') + 1;
	const name = before.slice(start);
	return name === '' || name.length > LONGEST_NAME || /[。；，：]/u.test(name)
		? null
		: { name, start };
}

/** One report of a document as a source of its own; offsets begin with it. */
export function partOf(source: SourceText, at: Passage): SourceText {
	if (isWhole(source.text, at)) return source;
	const moved = ({ start, end }: Passage) => ({ start: start - at.start, end: end - at.start });
	return {
		...source,
		text: source.text.slice(at.start, at.end),
		titles: [],
		meta: null,
		grids: source.grids
			.filter((g) => g.start >= at.start && g.end <= at.end)
			.map((grid) => ({ ...grid, ...moved(grid), rows: grid.rows.map((row) => row.map(moved)) })),
		seen: source.seen
			?.filter((s) => s.start >= at.start && s.end <= at.end)
			.map((s) => ({ ...s, ...moved(s) }))
	};
}

/** The text up to the end of one report with empty lines in place of what stands before it, so that offsets stay those of the document. */
export const textOf = (text: string, at: Passage): string =>
	isWhole(text, at) ? text : '\n'.repeat(at.start) + text.slice(at.start, at.end);

const isWhole = (text: string, { start, end }: Passage): boolean =>
	start === 0 && end === text.length;
