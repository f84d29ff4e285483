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
const ENDINGS = /情\s*况|问\s*题|事\s*项|内\s*容|申\s*请/u;

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
	let start = 0;
	while (start < text.length) {
		const feed = text.indexOf('\n', start);
		const end = feed === -1 ? text.length : feed;
		if (end - start >= SHORTEST && end - start <= LONGEST) {
			const line = text.slice(start, end);
			const section = ENDINGS.test(line) ? sectionOf(keyOf(line)) : 0;
			if (section > 0) found.push({ section, heading: line.trim(), start, end });
		}
		start = end + 1;
	}
	return found;
}

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

/** The last heading of each section that still stands before the next section's: contents lists come first. */
function lastOfEach(found: Section[]): Section[] {
	const kept = new Map<number, Section>();
	for (const heading of found.toReversed())
		if (!kept.has(heading.section)) kept.set(heading.section, heading);
	return [...kept.values()].sort((a, b) => a.start - b.start);
}

/** Each section runs from its heading to the next one. */
function closeSections(headings: Section[], end: number): Section[] {
	return headings.map((heading, i) => ({ ...heading, end: headings[i + 1]?.start ?? end }));
}
