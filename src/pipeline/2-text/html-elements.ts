/** What an element is to the text of a page. */
type Part = 'table' | 'row' | 'cell' | 'block' | 'skipped' | 'inline';
/** How what it holds is read: as markup, as characters with entities, or as it stands. */
type Content = 'markup' | 'characters' | 'raw' | 'rest';

export interface ElementKind {
	name: string;
	part: Part;
	isTitle: boolean;
	isVoid: boolean;
	content: Content;
	/** The language of what it holds, where that may be another than around it. */
	language: 'svg' | 'math' | 'html' | null;
	/** The elements that it ends where they are the innermost. */
	ends: ReadonlySet<string> | null;
}

const PARTS = byName<Part>([
	['table', 'table'],
	['row', 'tr'],
	['cell', 'td th'],
	[
		'block',
		'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd caption blockquote pre hr br'
	],
	// A form is no furniture: many sites wrap the whole page in one.
	[
		'skipped',
		'script style noscript template nav header footer aside select textarea button iframe svg title'
	]
]);
const TITLES = names('title h1');
const VOID = names(
	'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'
);
const CONTENTS = byName<Content>([
	['characters', 'textarea title'],
	['raw', 'iframe noembed noframes script style xmp'],
	['rest', 'plaintext']
]);
const LANGUAGES = byName<'svg' | 'math' | 'html'>([
	['svg', 'svg'],
	['math', 'math'],
	['html', 'mi mo mn ms mtext annotation-xml foreignObject desc title']
]);
const ENDS = byName<string>([
	['tr th td', 'tr'],
	['th', 'th'],
	['thead th td', 'td'],
	['head link script', 'body'],
	['a', 'a'],
	['li', 'li'],
	['h1 h2 h3 h4 h5 h6 p', 'h1 h2 h3 h4 h5 h6'],
	[
		'input option optgroup select button datalist textarea',
		'select input output button datalist textarea'
	],
	['option', 'option'],
	['optgroup option', 'optgroup'],
	['dd dt', 'dd dt'],
	['rt rp', 'rt rp'],
	['thead tbody', 'tbody tfoot'],
	[
		'p',
		'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
	]
]);

// A page has a few dozen kinds of elements, and writes each of them hundreds of times.
const known = new Map<string, ElementKind>();
const MOST_KNOWN = 1000;

/** The kind of element that a name means, in capitals or not. */
export function kindOf(written: string): ElementKind {
	const found = known.get(written);
	if (found) return found;
	if (known.size >= MOST_KNOWN) known.clear();
	const name = written.toLowerCase();
	const kind = newKind(name);
	known.set(written, kind);
	return kind;
}

const newKind = (name: string): ElementKind => {
	const ends = ENDS.get(name);
	return {
		name,
		part: PARTS.get(name) ?? 'inline',
		isTitle: TITLES.has(name),
		isVoid: VOID.has(name),
		content: CONTENTS.get(name) ?? 'markup',
		language: LANGUAGES.get(name) ?? null,
		ends: ends === undefined ? null : names(ends)
	};
};

/** Whether a name, cut as it is, may have been that of an element which holds no markup. */
export const mayHoldText = (cut: string): boolean =>
	[...CONTENTS.keys()].some((name) => name.startsWith(cut.toLowerCase()));

/** In drawings alone this element has a name in capitals, and holds HTML. */
export const FOREIGN_OBJECT = newKind('foreignObject');

function names(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

function byName<T>(lists: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
	return new Map(lists.flatMap(([value, list]) => list.split(' ').map((name) => [name, value])));
}
