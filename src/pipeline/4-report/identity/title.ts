import { findTitleYear } from './dates.ts';
import { fold, type Folded, type Stretch } from './fold.ts';
import { type Organ, readOrgan } from './organ.ts';
import { readPlace } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';

/** A title as read: what it names, null for what it leaves out. */
export interface Title {
	title: string;
	organ: Organ | null;
	year: number | null;
	at: Stretch | null;
}

interface Line {
	text: string;
	start: number;
}

const REPORT = /(?:政府|政务)?信息(?:与政务)?公开[^，。；,;《》]{0,24}?(?:报告|年报)/u;
const PROSE = /[。；;]|根据|按照|要求|编制|查阅|如下/u;
const CUT_OFF = /信息公开(?:工作)?(?:情况)?(?:的)?$|年度?$|年度工作$/u;
const YEAR_WORDS =
	/(?:20\d{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})(?:年度?|年年度)?|年度(?=政府|信息|$)/gu;
const BEFORE_NAME = /^.*[>:：|_*#•·]|^关于(?:公布|发布|印发|编制)?|^[-—\d.、]+/u;
const AFTER_NAME = /(?:关于|公布|发布|的|[-—_:：,，])+$/u;
const PARTS = /[|_>»\n-]|—+/u;
const MAX_LINE = 70;
const MAX_LINES = 40;

/** The title of the report among the first lines, over one, two or three of them; the one that says most wins, the first among equals. */
export function findTitle(head: Folded, index: RegistryIndex): Title | null {
	let best: Title | null = null;
	let before: Line | null = null;
	let line = lineAt(head.text, 0);
	for (let n = 1; line && n <= MAX_LINES; n++) {
		const next = n < MAX_LINES ? lineAt(head.text, line.start + line.text.length + 1) : null;
		const title = titleAt(head, before, line, next, index);
		if (title && (best === null || sayingOf(title) > sayingOf(best))) best = title;
		if (best && sayingOf(best) === 3) break;
		before = line;
		line = next;
	}
	return best;
}

/** The title that a line is, or begins where the next goes on with it. */
function titleAt(
	head: Folded,
	before: Line | null,
	line: Line,
	next: Line | null,
	index: RegistryIndex
): Title | null {
	const { text } = line;
	if (text.length > MAX_LINE) return null;
	const whole = REPORT.test(text);
	if (!whole && !CUT_OFF.test(text)) return null;
	const joined = next && !whole ? text + next.text : text;
	if (joined.length > MAX_LINE || PROSE.test(text) || !(whole || REPORT.test(joined))) return null;
	const last = joined === text ? line : next!;
	const read = titleOver(before, line, joined, index);
	const at = { folded: head, from: read.from.start, to: last.start + last.text.length };
	return { title: read.title, organ: read.organ, year: read.year, at };
}

/** A title of the format or of an address, which may carry the names of site and column beside it. */
export function readTitle(text: string, index: RegistryIndex): Title | null {
	const parts = fold(text)
		.text.split(PARTS)
		.filter((part) => REPORT.test(part) && part.length <= MAX_LINE);
	return fullestOf(parts.map((part) => ({ title: part, ...saidIn(part, index), at: null })));
}

/** The title that says most, the first among equals. */
export function fullestOf(titles: readonly Title[]): Title | null {
	let best: Title | null = null;
	for (const title of titles) if (best === null || sayingOf(title) > sayingOf(best)) best = title;
	return best;
}

/** The site or column that a title of the format names beside the report: `…年度报告_临沂市大数据局`. */
export function readSite(text: string, index: RegistryIndex): Organ | null {
	const parts = fold(text)
		.text.split(PARTS)
		.filter((part) => part.length <= MAX_LINE && !REPORT.test(part));
	return parts.map((part) => nameIn(part, index)).find((organ) => organ?.regions.length) ?? null;
}

/** A name with years and the words around it taken off; a place alone is its government. */
export function nameIn(text: string, index: RegistryIndex): Organ | null {
	const name = text
		.replace(/\([^()]*\)|\[[^\]]*\]/gu, '')
		.replace(YEAR_WORDS, '')
		.replace(BEFORE_NAME, '')
		.replace(AFTER_NAME, '');
	const organ = readOrgan(name, index);
	if (organ?.regions.length) return organ;
	// Copies on hijacked sites put their own name before the place.
	for (let i = 1; i < name.length - 3; i++)
		if (readPlace(name.slice(i), index)) return readOrgan(name.slice(i), index) ?? organ;
	return organ;
}

function titleOver(before: Line | null, line: Line, text: string, index: RegistryIndex) {
	const said = saidIn(text, index);
	if (said.organ || !before || before.text.length > 40 || PROSE.test(before.text))
		return { title: text, from: line, ...said };
	const organ = nameIn(before.text, index);
	if (!organ) return { title: text, from: line, ...said };
	const year = said.year ?? findTitleYear(before.text)?.value ?? null;
	return { title: before.text + text, from: before, organ, year };
}

function saidIn(title: string, index: RegistryIndex): Pick<Title, 'organ' | 'year'> {
	const report = REPORT.exec(title);
	if (!report) return { organ: null, year: null };
	const before = title.slice(0, report.index);
	// 宿迁市人民政府信息公开: the two words share 政府.
	const shared = before.endsWith('人民') && report[0].startsWith('政府') ? '政府' : '';
	const after = title.slice(report.index + report[0].length).replace(/[()—-]/gu, '');
	return {
		organ: nameIn(before + shared, index) ?? (after === '' ? null : nameIn(after, index)),
		year: findTitleYear(title)?.value ?? null
	};
}

/** How much of organ and year a title tells. */
const sayingOf = ({ organ, year }: Title) =>
	(organ?.regions.length || organ?.national ? 2 : organ ? 1 : 0) + (year === null ? 0 : 1);

/** The line that begins at `start`; null behind the last. */
function lineAt(text: string, start: number): Line | null {
	if (start > text.length) return null;
	const end = text.indexOf('\n', start);
	return { text: text.slice(start, end < 0 ? text.length : end), start };
}
