import { kept } from '#text/memo.ts';
import type { Section } from '#domain/report.ts';
import { keyOf } from './key.ts';

// By their words: ordinals are lost, doubled or wrong too often (domain.md 2.3).
const HEADINGS: readonly RegExp[] = [
	/^总体情况$/u,
	/^主动公开政府信息的?情况$/u,
	/^(?:收到和)?处理政府信息公开申请的?情况$|^收到和处理政府信息公开申请/u,
	/^(?:因?政府信息公开(?:工作)?)?(?:被申请|被提起|的)?行政复议(?:和|及|与|提起|被提起)?行政诉讼的?情况$/u,
	/^(?:政府信息公开工作)?存在的主?要?问题(?:及|和|与|以及)(?:改进|整改)/u,
	/^其他(?:需要|应当)报告的(?:其他)?(?:事项|情况|内容)$/u
];
const ORDINAL = /^(?:第?[一二三四五六七八九十\d]{1,2}(?:部分|是)?)(?=\D)/u;
const SHORTEST = 4;
const LONGEST = 60;
// A word of every heading, to pass over the thousands of other lines cheaply.
const ENDINGS = /情[^\S\n]*况|问[^\S\n]*题|事[^\S\n]*项|内[^\S\n]*容|申[^\S\n]*请/gu;
// Each heading has one of these, and few of the form's rows do, which end in the same words.
const SIGNS = /[体主处讼存告]/u;

/** Finds the headings of the six sections; a list of contents before them is passed over. */
export function findSections(text: string): Section[] {
	const found = lastOfEach(headingLines(text));
	const all = found.length < HEADINGS.length ? [...found, ...runInHeadings(text, found)] : found;
	return closeSections(
		all.sort((a, b) => a.start - b.start),
		text.length
	);
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

// Text that runs on behind a heading, or the whole report on one line: here the ordinal tells a heading
// from the same words in a sentence.
const RUN_IN =
	/(?:^|[\s。；;|])(?<heading>(?:第[一二三四五六七]部分|[一二三四五六七](?:[、.．，,]|是))[ \t\u3000]*(?:总体情况|主动公开政府信息的?情况|收到和处理政府信息公开申请的?情况|(?:因?政府信息公开(?:工作)?)?(?:被申请|被提起|的)?行政复议(?:[、，和及与]|被?提起){0,2}行政诉讼的?情况|(?:政府信息公开工作)?存在的主?要?问题(?:及|和|与|以及)(?:改进|整改)(?:情况|措施)?|其他(?:需要|应当)报告的(?:其他)?(?:事项|情况|内容)))/gmu;

/** Headings of the sections not `found`, each between its neighbours, that share their line with text. */
function runInHeadings(text: string, found: readonly Section[]): Section[] {
	const known = new Set(found.map((f) => f.section));
	const more: Section[] = [];
	for (const match of text.matchAll(RUN_IN)) {
		const heading = match.groups?.heading ?? '';
		const section = sectionOf(keyOf(heading));
		const start = match.index + match[0].length - heading.length;
		if (section === 0 || known.has(section) || !isInOrder(section, start, found)) continue;
		more.push({ section, heading, start, end: start + heading.length });
	}
	return lastOfEach(more);
}

const isInOrder = (section: number, start: number, found: readonly Section[]): boolean =>
	found.every((f) => (f.section < section ? f.start < start : f.start > start));

const sectionOf = (key: string): number => {
	const bare = key.replace(ORDINAL, '');
	return 1 + HEADINGS.findIndex((h) => h.test(key) || h.test(bare));
};

/** The last heading of each section, of headings in their order: lists of contents come first. */
function lastOfEach(found: readonly Section[]): Section[] {
	const last = new Map(found.map((f) => [f.section, f]));
	return found.filter((f) => last.get(f.section) === f);
}

/** Each section runs from its heading to the next one. */
function closeSections(headings: Section[], end: number): Section[] {
	return headings.map(({ section, heading, start }, i) => ({
		section,
		heading,
		start,
		end: headings[i + 1]?.start ?? end
	}));
}
