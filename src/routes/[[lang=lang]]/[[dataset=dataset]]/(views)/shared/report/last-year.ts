import type { Passage } from '#domain/figure.ts';
import type { Database } from '#lib/db/database.ts';
import { documentText } from '#lib/queries/report.ts';
import type { SectionRow } from '#lib/queries/report.ts';
import { reportsBefore, sectionOf } from '#lib/queries/text-search.ts';
import type { EarlierReport, OfOrgan } from '#lib/queries/text-search.ts';
import { steady } from '#text/steady.ts';
import { wordsOf } from '#text/words.ts';

/** A stretch of this year's text, or of last year's where it is gone. */
export interface Change {
	kind: 'same' | 'added' | 'gone';
	text: string;
}

/** The problems and measures of one report beside those of the report before it. */
export interface BesideLastYear {
	report_id: string;
	year: number;
	changes: Change[];
	/** Of this year's characters, those that last year's has too: 0 to 1. */
	kept: number;
}

/** 存在的主要问题及改进情况. */
export const PROBLEMS = 5;

/** Null where either report has no such section. */
export async function readLastYear(
	database: Database,
	report: OfOrgan,
	sections: readonly SectionRow[],
	text: string
): Promise<BesideLastYear | null> {
	const section = sections.find((one) => one.section === PROBLEMS);
	if (!section) return null;
	const before = await readBefore(database, report);
	if (!before) return null;
	const [document] = await database.query(documentText(before.document));
	if (!document) return null;
	const now = { start: section.text_start, end: section.text_end };
	const changes = await changesOf(proseOf(document.text, before.section), proseOf(text, now));
	return { report_id: before.report_id, year: before.year, changes, kept: keptOf(changes) };
}

/** The latest report before this one that has such a section: nearly always the first that is asked. */
async function readBefore(
	database: Database,
	report: OfOrgan
): Promise<(EarlierReport & { section: Passage }) | null> {
	for (const before of await database.query(reportsBefore(report))) {
		const [section] = await database.query(sectionOf(before.report, PROBLEMS));
		if (section) return { ...before, section };
	}
	return null;
}

/** The section without its heading and without blanks, which differ from year to year by layout alone. */
export function proseOf(text: string, { start, end }: Passage): string {
	const [, ...lines] = text.slice(start, end).split('\n');
	return lines
		.map((line) =>
			line
				.replace(/(?<=\p{Script=Han}|[，。；：、])\s+|\s+(?=\p{Script=Han}|[，。；：、])/gu, '')
				.trim()
		)
		.filter((line) => line !== '')
		.join('\n');
}

/** Longer sections are compared by their lines: by words it would take longer than a reader waits. */
const MOST_WORDS = 4000;

/** What of a text is new and what of the one before is gone, word by word. */
export async function changesOf(before: string, now: string): Promise<Change[]> {
	const { diffArrays } = await import('diff');
	const isLong = before.length + now.length > MOST_WORDS;
	const parts = (text: string) => (isLong ? text.split(/(?<=[。；\n])/u) : wordsOf(text));
	return diffArrays(parts(before), parts(now)).map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'gone' : 'same',
		text: steady(value.join(''))
	}));
}

function keptOf(changes: readonly Change[]): number {
	const length = (kinds: readonly Change['kind'][]) =>
		changes.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0);
	const whole = length(['same', 'added']);
	return whole === 0 ? 0 : length(['same']) / whole;
}
