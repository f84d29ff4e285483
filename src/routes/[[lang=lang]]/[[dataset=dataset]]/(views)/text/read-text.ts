import type { Database } from '#lib/db/database.ts';
import { textsOf } from '#lib/queries/passages.ts';
import { mentionsByYear, textSearch } from '#lib/queries/text-search.ts';
import type { FoundSection, MentionRow } from '#lib/queries/text-search.ts';
import { everyScope } from '#lib/queries/where.ts';
import { termsOf } from '#text/words.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { excerptOf } from './excerpt.ts';
import type { Excerpt } from './excerpt.ts';
import { PAGE_SIZE, sectionsIn } from './state.ts';
import type { State } from './state.ts';

export interface TextRow extends FoundSection {
	excerpt: Excerpt;
}

export interface Text {
	context: Context;
	/** What the reader wrote comes to. */
	terms: string[];
	rows: TextRow[];
	/** On all pages together. */
	found: number;
	/** None where nothing is looked for. */
	mentions: MentionRow[];
	/** The selection has more texts than a browser can read through. */
	isTooMuch: boolean;
}

/** A report's text is some 10 kB: more of them than this no browser fetches for one question. */
const MOST_REPORTS = 40_000;

export async function readText(database: Database, state: State): Promise<Text> {
	const selection = everyScope(state.selection);
	const terms = termsOf(state.words);
	const asked = { terms, phrase: state.words, sections: sectionsIn(state) };
	const context = await readContext(database, selection);
	if (terms.length > 0 && context.reports > MOST_REPORTS)
		return { context, terms, rows: [], found: 0, mentions: [], isTooMuch: true };
	const [found, mentions] = await Promise.all([
		database.query(textSearch(selection, asked, { page: state.page - 1, size: PAGE_SIZE })),
		terms.length === 0 ? [] : database.query(mentionsByYear(selection, asked))
	]);
	const documents = [...new Set(found.map((row) => row.document))];
	const texts = new Map(
		(await Promise.all(textsOf(documents).map((question) => database.query(question))))
			.flat()
			.map((one) => [one.document, one.text])
	);
	return {
		context,
		terms,
		rows: found.map((row) => ({
			...row,
			excerpt: excerptOf(
				texts.get(row.document) ?? '',
				{ start: row.text_start, end: row.text_end },
				terms.length > 0 && row.is_phrase ? [state.words, ...terms] : terms
			)
		})),
		found: found[0]?.found ?? 0,
		mentions,
		isTooMuch: false
	};
}
