import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';

const LONGEST_SEARCH = 60;

/**
 * Whether a name of `organs` or `places` holds every word of a search, in any order: in Chinese, in
 * English, spelled in pinyin with or without blanks, or by its first letters. Accents and
 * apostrophes need not be typed; for ü both u and v will do.
 */
export const nameHolds = (search: string): Query => {
	const words = foldedWords(search);
	if (words.length === 0) return sql`true`;
	return join(
		words.map((word) => sql`contains(${SEARCHED}, ${word})`),
		' and '
	);
};

/** The same of a text that was asked for as `SEARCHED`. */
export const textHolds = (searched: string, search: string): boolean =>
	foldedWords(search).every((word) => searched.includes(word));

/** The name in every way in which it is looked for, of a row with `name_zh`, `name_en` and `pinyin`. */
export const SEARCHED = sql`lower(replace(replace(strip_accents(concat_ws(' ',
	name_zh,
	name_en,
	pinyin,
	replace(pinyin, ' ', ''),
	replace(replace(pinyin, ' ', ''), 'ü', 'v'),
	regexp_replace(pinyin, '(\\S)\\S* ?', '\\1', 'g')
)), '’', ''), '''', ''))`;

const foldedWords = (search: string): string[] =>
	search
		.slice(0, LONGEST_SEARCH)
		.normalize('NFD')
		.replace(/[\p{M}’']/gu, '')
		.toLowerCase()
		.split(/\s+/u)
		.filter((word) => word !== '');
