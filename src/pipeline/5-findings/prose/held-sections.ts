import type { ReadReport } from '#domain/report.ts';
import { MEASURE, NOT_YET, PROBLEM } from './problems.ts';

const TABLES = [
	{ section: 2, state: 'proactive_state' },
	{ section: 3, state: 'requests_state' },
	{ section: 4, state: 'disputes_state' }
] as const;

/** What one heading may name together: 主动公开、依申请公开情况. */
const NAMED: readonly (readonly [number, RegExp])[] = [
	[2, /主动公开/u],
	[3, /依申请|公开申请/u],
	[4, /复议|诉讼/u]
];

/** What an overview speaks of; two of these in the prose before the first heading are one. */
const WORK = [/公开/u, /申请/u, /网站|平台|栏目/u, /培训|考核|监督|保障/u];
const OVERVIEW = 100;
// From the beginning of a run alone: tried from each of its characters, a megabyte without a stop would take hours.
const SENTENCE = /(?<![^\n|\t。；])[^\n|\t。；]{6,}[。；]/gu;
/** Where a text turns from one to the other: 存在的问题 … 下一步. */
const FROM = /问题|不足|差距|短板/u;
const TO = /下一步|今后|改进|整改|将/u;
/** Characters between the two at the least. */
const APART = 10;
const OTHERS = /处理费|其[他它](?:需要|应当)?报告|(?:建议|提案)[^。；\n]{0,20}\d/u;

/**
 * The sections that a report has, known by their headings, of which one may name several, or, where one is lost or put in words of its
 * own, by what they hold: the tables, an overview before the first heading, problems and measures
 * behind the disputes, the fee behind the problems.
 */
export function heldSections(report: ReadReport, text: string): ReadonlySet<number> {
	const held = new Set(report.sections.map(({ section }) => section));
	for (const { heading } of report.sections)
		for (const [section, words] of NAMED) if (words.test(heading)) held.add(section);
	for (const { section, state } of TABLES) if (report[state] !== 'absent') held.add(section);
	const [first] = report.sections;
	if (first === undefined) return held;
	if (!held.has(1) && isOverview(text.slice(0, first.start))) held.add(1);
	if (!held.has(5) && isHeldBehind(report, text, [3, 4], speaksOfProblems)) held.add(5);
	if (!held.has(6) && isHeldBehind(report, text, [4, 5], (said) => OTHERS.test(said))) held.add(6);
	return held;
}

export const lastOf = (held: ReadonlySet<number>): number => Math.max(0, ...held);

function isHeldBehind(
	{ sections }: ReadReport,
	text: string,
	behind: readonly number[],
	holds: (said: string) => boolean
): boolean {
	const before = sections.filter(({ section }) => behind.includes(section)).at(-1);
	return before !== undefined && holds(sentencesOf(text.slice(before.start, before.end)));
}

const sentencesOf = (text: string): string => (text.match(SENTENCE) ?? []).join('');

function isOverview(text: string): boolean {
	const said = sentencesOf(text);
	return said.length >= OVERVIEW && WORK.filter((words) => words.test(said)).length >= 2;
}

const speaksOfProblems = (said: string): boolean =>
	PROBLEM.test(said) && MEASURE.test(said.replace(NOT_YET, '')) && turns(said);

/** In two searches: one pattern for both would try every end for every beginning. */
function turns(said: string): boolean {
	const from = FROM.exec(said);
	return from !== null && TO.test(said.slice(from.index + from[0].length + APART));
}
