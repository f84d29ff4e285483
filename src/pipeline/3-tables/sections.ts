import { kept } from '#text/memo.ts';
import type { Section } from '#domain/report.ts';
import { isLikeHeading, NUMBERED, SECTION_COUNT, sectionOf } from './headings.ts';
import { keyOf } from './key.ts';

const SHORTEST = 4;
const LONGEST = 60;
// A word of every heading, to pass over the thousands of other lines cheaply.
const ENDINGS = /情[^\S\n]*况|问[^\S\n]*题|事[^\S\n]*项|内[^\S\n]*容|申[^\S\n]*请/gu;
// Each heading has one of these, and few of the form's rows do, which end in the same words.
const SIGNS = /[体主处讼存告]/u;

/**
 * Finds the headings of the six sections: by the words of the form, then, for those not found, within
 * a line, in words like the form's, or by their number and what they are about. A list of contents
 * before or behind them is passed over.
 */
export function findSections(text: string): Section[] {
	let found = lastOfEach(withoutContents(headingLines(text)));
	for (const more of [runInHeadings, likeHeadings])
		if (found.length < SECTION_COUNT) found = [...found, ...more(text, found)];
	return closeSections(withoutItems(found.sort((a, b) => a.start - b.start)), text);
}

function headingLines(text: string): Section[] {
	const found: Section[] = [];
	ENDINGS.lastIndex = 0;
	while (ENDINGS.test(text)) {
		const last = ENDINGS.lastIndex - 1;
		const feed = text.indexOf('\n', last);
		const start = text.lastIndexOf('\n', last) + 1;
		const end = feed === -1 ? text.length : feed;
		if (end - start >= SHORTEST && end - start <= LONGEST) {
			const line = text.slice(start, end);
			const section = SIGNS.test(line) ? sectionOfLine(line) : 0;
			if (section > 0) found.push({ section, heading: line.trim(), start, end });
		}
		ENDINGS.lastIndex = end + 1;
	}
	return found;
}

const MOST_LINES = 5000;
const sectionOfLine = kept(MOST_LINES, (line) => sectionOf(keyOf(line)));

/** So many headings in a row with nothing between them are a list of contents. */
const LIST = 3;

/** Without the headings of a list of contents, where each of them stands elsewhere too. */
function withoutContents(found: readonly Section[]): readonly Section[] {
	let list: Section[] = [];
	for (const heading of found) {
		const last = list.at(-1);
		if (last !== undefined && heading.start <= last.end + 1) list.push(heading);
		else if (list.length >= LIST) break;
		else list = [heading];
	}
	const others = found.filter((heading) => !list.includes(heading));
	const isElsewhere = ({ section }: Section) => others.some((o) => o.section === section);
	return list.length >= LIST && list.every(isElsewhere) ? others : found;
}

/** The number of an item of a section: （一）, 1. */
const ITEM = /^[\s#*|]*(?:[(（][一二三四五六][)）]|[1-6][.．、])/u;

/**
 * The first section has items that are called as the sections are. One of them is no section where those of
 * its own rank behind the first were cut off, or go back behind it to a section before.
 */
function withoutItems(found: readonly Section[]): readonly Section[] {
	const [first] = found;
	if (first?.section !== 1 || !NUMBERED.test(first.heading)) return found;
	const next = found.findIndex((f, i) => i > 0 && !ITEM.test(f.heading));
	const behind = next < 0 ? null : (found[next]?.section ?? 0);
	return found.filter(
		({ section }, i) => i === 0 || (next >= 0 && i >= next) || (behind !== null && section < behind)
	);
}

// Text that runs on behind a heading, or the whole report on one line: here the ordinal tells a heading
// from the same words in a sentence.
const RUN_IN =
	/(?<![第十（(〔])(?<heading>(?:第[一二三四五六七]部分|[一二三四五六七](?:[、.．，,]|是))[ \t\u3000]*(?:(?:政府信息公开)?(?:工作)?总体(?:工作)?情况|(?:[\p{Script=Han}]{0,6}?)主动公开政府信息的?(?:工作)?情况|收到和处理政府信息公开申请的?(?:工作)?情况|(?:因?政府信息公开(?:工作)?)?(?:被申请|被提起|的)?行政法?复议(?:[、，和及与]|被?提起){0,2}行政诉讼的?情况|(?:政府信息公开)?(?:工作)?(?:中)?存在的?主?要?(?:问题|不足)(?:及|和|与|以及)(?:下一步)?(?:改进|整改)(?:情况|措施|打算)?|其[他它](?:需要|应当)?报告的?(?:其他)?(?:事项|情况|内容)))/gmu;

/** Headings of the sections not `found`, each between its neighbours, that share their line with text. */
function runInHeadings(text: string, found: readonly Section[]): Section[] {
	const more: Section[] = [];
	for (const match of text.matchAll(RUN_IN)) {
		const heading = match.groups?.heading ?? '';
		const line = heading.replace(/\s/gu, '');
		const section = missingFrom(found).find(
			(s) => sectionOf(keyOf(line)) === s || isLikeHeading(line, s)
		);
		const start = match.index + match[0].length - heading.length;
		if (section === undefined || !isInOrder(section, start, found)) continue;
		more.push({ section, heading, start, end: start + heading.length });
	}
	return lastOfEach(more);
}

// Nothing is asked of a line that does not begin with a number, unless it has a word of the headings.
const MAYBE =
	/^[ \t\u3000#*|]*(?:第?[一二三四五六七](?:部分)?[、.．，,：: \t\u3000]|[^\n]{0,20}(?:情况|事项|问题))[^\n]{0,40}$/gmu;

/** Lines that are headings of the sections not `found` in words like the form's, each between its neighbours. */
function likeHeadings(text: string, found: readonly Section[]): Section[] {
	const missing = missingFrom(found);
	const more: Section[] = [];
	for (const { 0: line, index: start } of text.matchAll(MAYBE)) {
		if (line.trim().length < SHORTEST || line.length > LONGEST) continue;
		const section = missing.find(
			(s) => isInOrder(s, start, [...found, ...more]) && isLikeHeading(line, s)
		);
		if (section === undefined || found.some((f) => f.start <= start && start < f.end)) continue;
		more.push({ section, heading: line.trim(), start, end: start + line.length });
	}
	return numberedFirst(more);
}

/** Of several lines that might be the heading of a section, the numbered one. */
function numberedFirst(found: readonly Section[]): Section[] {
	const best = new Map<number, Section>();
	for (const heading of found) {
		const known = best.get(heading.section);
		const better = NUMBERED.test(heading.heading) && !NUMBERED.test(known?.heading ?? '');
		if (known === undefined || better) best.set(heading.section, heading);
	}
	return [...best.values()];
}

const missingFrom = (found: readonly Section[]): number[] =>
	Array.from({ length: SECTION_COUNT }, (_, i) => i + 1).filter((section) =>
		found.every((f) => f.section !== section)
	);

const isInOrder = (section: number, start: number, found: readonly Section[]): boolean =>
	found.every(
		(f) => f.section === section || (f.section < section ? f.start < start : f.start > start)
	);

/** The last heading of each section, of headings in their order: lists of contents come first. */
function lastOfEach(found: readonly Section[]): Section[] {
	const last = new Map(found.map((f) => [f.section, f]));
	return found.filter((f) => last.get(f.section) === f);
}

/** Each section runs from its heading to the next one. */
function closeSections(headings: readonly Section[], text: string): Section[] {
	return headings.map(({ section, heading, start }, i) => ({
		section,
		heading,
		start,
		end: endBefore(text, headings[i + 1]?.start ?? text.length)
	}));
}

/** Within a line, what parts a section from the heading behind it is no blank cell of a table. */
function endBefore(text: string, next: number): number {
	let end = next;
	while (' \t\u3000'.includes(text[end - 1] ?? '\n')) end--;
	return text[end - 1] === '\n' ? next : end;
}
