/** A row of a table in markup as it stands. */
const ROW = /<t[dr][\s>]/iu;
const DEEPEST = 3;

const ENTITIES: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	amp: '&',
	'#60': '<',
	'#62': '>',
	'#34': '"',
	'#39': "'",
	'#38': '&',
	apos: "'"
};
const ENTITY = /&(lt|gt|quot|amp|apos|#60|#62|#34|#39|#38);/gu;
const withoutEntities = (text: string): string =>
	text.replace(ENTITY, (_, name: string) => ENTITIES[name] ?? '');

const SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', b: '', f: '' };
/** What a string of JSON or of a script stands for. */
const withoutEscapes = (text: string): string =>
	text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/giu, (_, four, two, sign: string) =>
		sign === undefined
			? String.fromCharCode(Number.parseInt(four ?? two, 16))
			: (SIGNS[sign] ?? sign)
	);

/** A list of data, or a script that carries one: told by how it begins. */
const LIST = /^\s*(?:[{[]|[\w.$]{1,60}\s*[(=]\s*[{["']|(?:var|let|const|window)[\s.])/u;
const XML = /^\s*<\?xml\s/u;
const ESCAPED = /&(?:amp;){0,2}lt;(?:amp;)?\/?t|\\(?:u003c|x3c)\/?t/iu;

/** Whether a file that is no page carries markup in an escaped form. */
export const carriesMarkup = (text: string): boolean =>
	(LIST.test(text) || XML.test(text)) && ESCAPED.test(text);

/** A page as the text of an element or of a string, as lists of a site's articles have it, also escaped more than once. */
export function unescapedPage(text: string): string {
	// Few pages have the signs at all, and that is told sooner.
	let page = text.includes('\\u') && LIST.test(text) ? withoutEscapes(text) : text;
	for (let depth = 0; depth < DEEPEST && isEscaped(page); depth++) page = withoutEntities(page);
	return page;
}

const isEscaped = (page: string): boolean =>
	(page.includes('lt;/t') || page.includes('&#60;/t')) && !ROW.test(page);

const RECORD = '<![CDATA[';
/** What lists of data hold for scripts to show, one after another. */
export function recordsIn(html: string): string {
	let all = '';
	for (let at = html.indexOf(RECORD); at !== -1; at = html.indexOf(RECORD, at)) {
		const end = html.indexOf(']]>', at);
		if (end === -1) return all + html.slice(at + RECORD.length);
		all += `${html.slice(at + RECORD.length, end)}\n`;
		at = end;
	}
	return all;
}

const HOLDERS = [
	{ opens: /<textarea\b/giu, end: '</textarea', read: withoutEntities },
	{ opens: /<script\b/giu, end: '</script', read: withoutEscapes }
] as const;

/** Markup that a page keeps in a field or in the strings of its scripts, one after another. */
export function heldIn(html: string): string {
	let all = '';
	for (const { opens, end, read } of HOLDERS) {
		let last = 0;
		for (const { index } of html.matchAll(opens)) {
			if (index < last) continue;
			const begin = html.indexOf('>', index);
			const close = begin === -1 ? -1 : indexOfEnd(html, end, begin);
			if (close === -1) break;
			last = close;
			const held = read(html.slice(begin + 1, close));
			if (ROW.test(held)) all += `${held}\n`;
		}
	}
	return all;
}

/** Of an end tag in small or in capital letters. */
function indexOfEnd(html: string, end: string, from: number): number {
	const [small, large] = [html.indexOf(end, from), html.indexOf(end.toUpperCase(), from)];
	return small === -1 || large === -1 ? Math.max(small, large) : Math.min(small, large);
}
