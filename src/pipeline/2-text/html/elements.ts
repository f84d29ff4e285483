/** What tells where elements end, as htmlparser2's own parser has it. */
export interface HtmlElement {
	name: string;
	/** Without content, and so without an end. */
	isVoid: boolean;
	/** Those that it ends where it begins directly in them. */
	ends: ReadonlySet<string>;
	/** What its content is written in; null if that is no matter of this element. */
	holds: 'html' | 'foreign' | null;
}

const VOID = names(
	'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'
);
const ENDED_BY: Record<string, string> = {
	tr: 'tr th td',
	th: 'th',
	td: 'thead th td',
	'tbody tfoot': 'thead tbody',
	body: 'head link script',
	a: 'a',
	li: 'li',
	'dd dt': 'dd dt',
	'rt rp': 'rt rp',
	'h1 h2 h3 h4 h5 h6': 'h1 h2 h3 h4 h5 h6 p',
	'p div section article aside header footer main nav address blockquote details': 'p',
	'dl ol ul pre hr table form fieldset figure figcaption': 'p',
	'select input output button datalist textarea':
		'input option optgroup select button datalist textarea',
	option: 'option',
	optgroup: 'optgroup option'
};
const FOREIGN = names('svg math');
const HTML_WITHIN_FOREIGN = names('mi mo mn ms mtext annotation-xml foreignobject desc title');
/** Nothing is said of these, but pages are full of them. */
const PLAIN = names('html head thead tfoot b i em strong span font center script style');

const NONE: ReadonlySet<string> = new Set();
const ends = new Map(
	Object.entries(ENDED_BY).flatMap(([begun, ended]) =>
		[...names(begun)].map((name) => [name, names(ended)])
	)
);
const known = new Map(
	[...VOID, ...ends.keys(), ...FOREIGN, ...HTML_WITHIN_FOREIGN, ...PLAIN].map((name) => [
		name,
		describe(name)
	])
);

/** The known ones by their length and first letter: a page has thousands of tags, and few names of one length begin alike. */
const alike = new Map<number, HtmlElement[]>();
const keyOf = (length: number, first: number): number => length * 128 + first;
for (const element of known.values()) {
	const key = keyOf(element.name.length, element.name.charCodeAt(0));
	alike.set(key, [...(alike.get(key) ?? []), element]);
}

/** The element of a tag that stands there, in small letters nearly always. */
export function elementAt(html: string, start: number, end: number): HtmlElement {
	for (const element of alike.get(keyOf(end - start, html.charCodeAt(start))) ?? [])
		if (html.startsWith(element.name, start)) return element;
	return elementNamed(html.slice(start, end).toLowerCase());
}

export const elementNamed = (name: string): HtmlElement => known.get(name) ?? describe(name);

function describe(name: string): HtmlElement {
	const holds = FOREIGN.has(name) ? 'foreign' : HTML_WITHIN_FOREIGN.has(name) ? 'html' : null;
	return { name, isVoid: VOID.has(name), ends: ends.get(name) ?? NONE, holds };
}

function names(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
