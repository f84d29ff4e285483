import type { Scope } from '#domain/report.ts';
import { matchesIn } from '#text/matches.ts';
import { findTitleYear } from './dates.ts';
import { fold, type Folded, type Stretch } from './fold.ts';
import { isOfSite, isTrail, lastStepOf } from './furniture.ts';
import { readOwner } from './offices.ts';
import type { Organ } from './organ.ts';
import { readPlace } from './places.ts';
import type { RegistryIndex } from './registry-index.ts';
import { countedName } from './system.ts';
import { withoutCountry } from './zones.ts';

/** A title as read: what it names, null for what it leaves out. */
export interface Title {
	title: string;
	organ: Organ | null;
	year: number | null;
	/** For whom it says that the report counts. */
	scope: Exclude<Scope, 'unknown'> | null;
	/** The organ stands alone on the line above, as a banner may. */
	headed: boolean;
	/** The title without that line. */
	alone: string;
	at: Stretch | null;
}

interface Line {
	text: string;
	start: number;
}

const REPORT =
	/(?:政府|政务)?信息(?:与政务)?公开[^，。；,;《》]{0,24}?(?:报告|年报)|政务公开(?:工作)?年度(?:工作)?(?:报告|年报)/u;
const REPORTS = new RegExp(REPORT.source, 'gu');
const PROSE = /[。；;]|根据|按照|要求|编制|查阅|如下/u;
/** The field of a header block that tells of which class a document is, in the words that a title has. */
const OF_CLASS = /(?:分类|类别|栏目|体裁|主题词?)[|:]+[^|:]*$/u;
const CUT_OFF = /信息公开(?:工作)?(?:情况)?(?:的)?$|年度?(?:政府|政务)?$|年度工作$/u;
const YEAR_WORDS =
	/(?:20\d{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})(?:年度?|年年度)?|年度(?=政府|信息|$)/gu;
const BEFORE_NAME =
	/^.*[>:：|_*#•·《]|^关于(?:[公发]布|印发|编制|报[送告备批]|[上呈]报|公开|转发|下发|做好)?|^[-—\w.、]+/u;
/** Who signs a document, on the line of its title. */
const SIGNED_BY = /^.*(?:签发|签发人|审核|审核人|编辑|作者):.{2,4}(?=20\d{2}年)/u;
const AFTER_NAME =
	/(?:关于|公布|发布|公开|(?:编制|制作)了?|本级(?:行政机关)?|面?向全?社会(?:公众)?|的|[-—_:：,，])+$/u;
/** What a system calls its information, behind its own name and the year: 甲海关2015年海关信息公开. */
const SYSTEMS: ReadonlySet<string> = new Set([
	'海关',
	'税务',
	'气象',
	'统计',
	'邮政',
	'烟草',
	'海事'
]);
function withoutSystemAgain(name: string): string {
	const system = name.slice(-2);
	if (!SYSTEMS.has(system)) return name;
	const before = name.slice(0, -2);
	return before.includes(system) && /年度?$/u.test(before) ? before : name;
}
/** A banner and the title's own name, where a page came as one line. */
const TWICE = /^(.{4,})\1$/u;
const onceIn = (name: string): string =>
	name.length % 2 === 0 && name.length >= 8 ? name.replace(TWICE, '$1') : name;
const IN_BRACKETS = /\([^()]*\)|\[[^\]]*\]/gu;
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

/** The title that a line is, or begins where the next goes on with it, or that is glued into it. */
function titleAt(
	head: Folded,
	before: Line | null,
	line: Line,
	next: Line | null,
	index: RegistryIndex
): Title | null {
	const { text } = line;
	if (isTrail(text)) return endOfTrail(head, line, index);
	if (text.length > MAX_LINE) return gluedTitle(head, line, index);
	const said = REPORT.exec(text);
	if (said && OF_CLASS.test(text.slice(0, said.index))) return gluedTitle(head, line, index);
	const whole = said !== null;
	if (!whole && (!CUT_OFF.test(text) || isOwnTitle(text, next))) return null;
	const joined = next && !whole ? text + next.text : text;
	if (joined.length > MAX_LINE || !(whole || REPORT.test(joined))) return null;
	if (PROSE.test(text)) return gluedTitle(head, line, index);
	const last = joined === text ? line : next!;
	const { from, ...read } = titleOver(before, line, joined, index);
	const at = { folded: head, from: from.start, to: last.start + last.text.length };
	return { at, ...read };
}

/** The name of a site or a column ends as the first line of a title may; the title below it has its own year. */
const isOwnTitle = (text: string, next: Line | null): boolean =>
	next !== null &&
	findTitleYear(text) === null &&
	REPORT.test(next.text) &&
	findTitleYear(next.text) !== null;

/** A trail names site and columns; only its last step may be the report, where it says the year. */
function endOfTrail(head: Folded, { text, start }: Line, index: RegistryIndex): Title | null {
	const from = lastStepOf(text);
	const step = text.slice(from);
	// Where the page runs on behind the trail, its last sign is one of the page.
	const runsOn = text.length > MAX_LINE && !REPORT.test(step);
	if (runsOn || step.length > MAX_LINE) return gluedTitle(head, { text, start }, index);
	if (!REPORT.test(step) || PROSE.test(step)) return null;
	const said = saidIn(step, index);
	if (said.year === null) return null;
	const at = { folded: head, from: start + from, to: start + text.length };
	return { title: step, ...said, headed: false, alone: step, at };
}

/** Up to this far into a line the words of a page may be glued to its title. */
const GLUED = 400;
const SENTENCE_ENDS = /[。；;，,《》:：|>]/gu;
/** The columns of a site between its name and the year of the title: 甲县人民政府政府信息公开2023年…. */
const COLUMN = /^.*(?:政府信息公开|政务公开|年度报告|年报|首页)(?=20\d\d年)/u;
const CITED = /通知|要求|根据|按照|关于做好|如下|现[将公]|特编|编制|查阅|下载|格式/u;

/** A title in the midst of a long line: between the ends of sentences, with its year, and no words of one; columns of the site may be called alike before it. */
function gluedTitle(head: Folded, line: Line, index: RegistryIndex): Title | null {
	const text = line.text.slice(0, GLUED);
	let done = 0;
	for (const report of matchesIn(text, REPORTS)) {
		const to = report.index + report[0].length;
		const start = Math.max(done, report.index - MAX_LINE + 20);
		const ends = matchesIn(text.slice(start, report.index), SENTENCE_ENDS);
		const last = ends.at(-1);
		const from = last ? start + last.index + 1 : start;
		done = to;
		const title = text.slice(from, to).replace(COLUMN, '');
		if (CITED.test(title) || text[from - 1] === '《') continue;
		const said = saidIn(title, index);
		if (said.year === null || !said.organ?.regions.length) continue;
		const at = { folded: head, from: line.start + from, to: line.start + to };
		return { title, ...said, headed: false, alone: title, at };
	}
	return null;
}

/** A title of the format or of an address, which may carry the names of site and column beside it. */
export function readTitle(text: string, index: RegistryIndex): Title | null {
	const parts = fold(text)
		.text.split(PARTS)
		.filter((part) => REPORT.test(part) && part.length <= MAX_LINE);
	return fullestOf(
		parts.map((part) => ({
			title: part,
			...saidIn(part, index),
			headed: false,
			alone: part,
			at: null
		}))
	);
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
export const nameIn = (text: string, index: RegistryIndex): Organ | null =>
	namedIn(text, index).organ;

function namedIn(text: string, index: RegistryIndex): Pick<Title, 'organ' | 'scope'> {
	const unsigned = text.includes(':') ? text.replace(SIGNED_BY, '') : text;
	const once = withoutSystemAgain(unsigned);
	const words = once.replace(YEAR_WORDS, '').replace(BEFORE_NAME, '').replace(AFTER_NAME, '');
	const { name: counted, scope } = countedName(withoutCountry(words));
	const plain = /[([]/u.test(counted) ? counted.replace(IN_BRACKETS, '') : counted;
	const name = onceIn(plain.replace(AFTER_NAME, ''));
	const organ = readOwner(name, index) ?? (scope === 'aggregate' ? bureauOf(name, index) : null);
	if (organ?.regions.length) return { organ, scope };
	// Copies on hijacked sites put their own name before the place, and menus theirs.
	for (let i = 1; i < name.length - 2; i++)
		if (readPlace(name.slice(i), index))
			return { organ: readOwner(name.slice(i), index) ?? organ, scope };
	return { organ, scope };
}

/** 甲市税务系统 is that of a bureau, which other systems call by longer names. */
function bureauOf(system: string, index: RegistryIndex): Organ | null {
	const bureau = readOwner(`${system}局`, index);
	return bureau?.kind === 'vertical' ? bureau : null;
}

function titleOver(before: Line | null, line: Line, text: string, index: RegistryIndex) {
	const said = { title: text, from: line, headed: false, alone: text, ...saidIn(text, index) };
	if (!before || before.text.length > 40) return said;
	if (said.organ && !isPlaced(said.organ))
		return brokenOver(before, text, said.organ, index) ?? said;
	if (said.organ || PROSE.test(before.text) || isOfSite(before.text)) return said;
	const { organ, scope } = namedIn(before.text, index);
	if (!organ) return said;
	const year = said.year ?? findTitleYear(before.text)?.value ?? null;
	return { ...said, title: before.text + text, from: before, organ, year, scope, headed: true };
}

const isPlaced = ({ regions, national }: Organ): boolean => regions.length > 0 || national;

/** What ends a name: behind it a line begins anew. */
const ENDS_NAME = /(?:政府|委|委员会|局|厅|办|办公[厅室]|中心|网站?|公开|年报|报告)$/u;

/** A title that breaks within its organ's name: 甲市人力资源和 and, below it, 社会保障局2022年…. */
function brokenOver(before: Line, text: string, rest: Organ, index: RegistryIndex) {
	if (ENDS_NAME.test(before.text)) return null;
	const title = before.text + text;
	const said = saidIn(title, index);
	const { organ } = said;
	const isWhole =
		organ !== null &&
		isPlaced(organ) &&
		organ.name.startsWith(before.text) &&
		organ.name.endsWith(rest.name);
	return isWhole ? { title, from: before, headed: false, alone: title, ...said } : null;
}

function saidIn(title: string, index: RegistryIndex): Pick<Title, 'organ' | 'year' | 'scope'> {
	const report = REPORT.exec(title);
	if (!report) return { organ: null, year: null, scope: null };
	const before = title.slice(0, report.index);
	// 宿迁市人民政府信息公开: the two words share 政府.
	const shared = before.endsWith('人民') && report[0].startsWith('政府') ? '政府' : '';
	const after = title.slice(report.index + report[0].length).replace(/[()—-]/gu, '');
	const first = namedIn(before + shared, index);
	const named = first.organ || after === '' ? first : namedIn(after, index);
	return { year: findTitleYear(title)?.value ?? null, ...named };
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
