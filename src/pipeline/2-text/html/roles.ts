/** What an element does to the text, looked up once a tag. */
export interface Role {
	/** Not shown, or furniture of the site around the page. */
	isGone: boolean;
	isBlock: boolean;
	isStruck: boolean;
	isRaised: boolean;
	part: 'table' | 'row' | 'cell' | null;
	/** What it needs of its own, by name. */
	own: Own | null;
}
export type Own =
	| 'title'
	| 'gloss'
	| 'field'
	| 'choices'
	| 'choice'
	| 'entry'
	| 'picture'
	| 'drawing'
	| 'shape'
	| 'object'
	| 'frame'
	| 'fold'
	| 'dialog'
	| 'list'
	| 'item'
	| 'turned'
	| 'formula'
	| 'page';

const OWN: Record<Own, string> = {
	title: 'title h1',
	gloss: 'rt',
	field: 'input',
	choices: 'select',
	choice: 'option',
	entry: 'textarea button',
	picture: 'img',
	drawing: 'svg',
	shape: 'path rect circle ellipse line polygon polyline image use',
	object: 'canvas object embed video audio applet meter progress',
	frame: 'iframe frame',
	fold: 'details',
	dialog: 'dialog',
	list: 'ol',
	item: 'li',
	turned: 'bdo',
	formula: 'msup msub msubsup mfrac msqrt mroot munder mover munderover mtable',
	page: 'html body'
};

// A form is no furniture: many sites wrap the whole page in one.
const GONE = names(
	'script style noscript template nav header footer aside head title datalist rp noembed noframes ' +
		'area annotation annotation-xml desc metadata defs symbol canvas object video audio applet ' +
		'meter progress iframe'
);
const BLOCKS = names(
	'p div section article main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd caption blockquote pre hr br'
);
const STRUCK = names('del s strike');
const RAISED = names('sup sub');
const PARTS = new Map<string, Role['part']>([
	['table', 'table'],
	['tr', 'row'],
	['td', 'cell'],
	['th', 'cell']
]);

const own = new Map(
	Object.entries(OWN).flatMap(([kind, list]) => [...names(list)].map((n) => [n, kind as Own]))
);
const ROLES = new Map(
	[...GONE, ...BLOCKS, ...STRUCK, ...RAISED, ...PARTS.keys(), ...own.keys()].map((name) => [
		name,
		{
			isGone: GONE.has(name),
			isBlock: BLOCKS.has(name),
			isStruck: STRUCK.has(name),
			isRaised: RAISED.has(name),
			part: PARTS.get(name) ?? null,
			own: own.get(name) ?? null
		}
	])
);

/** Undefined for the many that only hold text. */
export const roleOf = (name: string): Role | undefined => ROLES.get(name);

function names(list: string) {
	return new Set(list.split(' '));
}
