import { FIELDS, FORMS } from './organ-words.ts';
import { type Spelling, wordOf } from './syllables.ts';

interface Token {
	kind: 'place' | 'field' | 'form' | 'name';
	zh: string;
	en: string;
}

/** A place as it may stand in the name of an organ. */
export interface NamedPlace {
	zh: string;
	en: string;
}

const JOINS = /^[和与及、·（）()]/u;
/** Those stand before their field: Department of Education. */
const DEPARTMENT = '厅';

/** The name of an organ in English where it is made of standard words, what is not being spelled in pinyin. */
export function organName(name: string, places: readonly NamedPlace[], spelling: Spelling): string {
	return phrased(tokensOf(name, places, spelling.syllables(name)));
}

function tokensOf(
	name: string,
	places: readonly NamedPlace[],
	syllables: readonly string[]
): Token[] {
	const tokens: Token[] = [];
	let spelled = 0;
	let at = 0;
	const flush = () => {
		if (spelled < at) tokens.push(namedBy(name, syllables, spelled, at));
	};
	while (at < name.length) {
		const token = tokenAt(name, at, places);
		const length = token?.zh.length ?? (JOINS.test(name.slice(at)) ? 1 : 0);
		if (length === 0) {
			at += 1;
			continue;
		}
		flush();
		if (token) tokens.push(token);
		at += length;
		spelled = at;
	}
	flush();
	return tokens;
}

function tokenAt(name: string, at: number, places: readonly NamedPlace[]): Token | null {
	const field = longestAt(name, at, FIELDS);
	const form = longestAt(name, at, FORMS);
	const place = places
		.filter(({ zh }) => name.startsWith(zh, at))
		.reduce<NamedPlace | null>((a, b) => (a && a.zh.length >= b.zh.length ? a : b), null);
	if (place && place.zh.length >= Math.max(field.length, form.length))
		return { kind: 'place', ...place };
	if (form.length >= field.length && form !== '')
		return { kind: 'form', zh: form, en: FORMS[form] ?? form };
	return field === '' ? null : { kind: 'field', zh: field, en: FIELDS[field] ?? field };
}

const LONGEST = Math.max(...[FIELDS, FORMS].flatMap(Object.keys).map((word) => word.length));

function longestAt(name: string, at: number, words: Readonly<Record<string, string>>): string {
	for (let end = Math.min(name.length, at + LONGEST); end > at; end--) {
		const word = name.slice(at, end);
		if (Object.hasOwn(words, word)) return word;
	}
	return '';
}

function namedBy(name: string, syllables: readonly string[], from: number, to: number): Token {
	const zh = name.slice(from, to);
	// Nobody knows where words of a longer name part: two characters are most often one.
	const size = zh.length > 4 ? 2 : zh.length;
	const words: string[] = [];
	for (let i = from; i < to; i += size)
		words.push(wordOf(syllables.slice(i, Math.min(i + size, to))));
	return { kind: 'name', zh, en: words.join(' ') };
}

function phrased(tokens: readonly Token[]): string {
	const words: string[] = [];
	let fields: string[] = [];
	for (const { kind, zh, en } of tokens) {
		if (kind === 'field') {
			fields.push(en);
			continue;
		}
		if (kind === 'form' && zh === DEPARTMENT && fields.length > 0)
			words.push(`${en} of ${together(fields)}`);
		else words.push(...(fields.length > 0 ? [together(fields)] : []), en);
		fields = [];
	}
	if (fields.length > 0) words.push(together(fields));
	return words.join(' ');
}

/** What qualifies follows at once, what is beside it is listed: Big Data Management, Education and Sports. */
function together(fields: readonly string[]): string {
	const named: string[] = [];
	for (const field of fields) {
		if (QUALIFIES.has(field) && named.length > 0) named.push(`${named.pop() ?? ''} ${field}`);
		else named.push(field);
	}
	const most = named.length - 1;
	return most < 1 ? named.join('') : `${named.slice(0, most).join(', ')} and ${named[most] ?? ''}`;
}

const QUALIFIES = new Set(
	['监督管理', '管理', '服务', '事务', '促进', '发展', '保护', '开发', '编纂'].map(
		(word) => FIELDS[word]
	)
);
