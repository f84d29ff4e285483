import esX from 'eslint-plugin-es-x';

/**
 * What browsers at the floor (`src/routes/floor.ts`) lack and the code that they run may therefore not
 * use: ECMAScript of 2023 and later, and what the web platform got since.
 */

const YEARS = ['2023', '2024', '2025', 'esnext'];
/** At the floor already, or added by `src/routes/later-arrays.ts`. */
const THERE = /-array-prototype-(?:findlast|toreversed|tosorted|tospliced|with)|-hashbang$/;
/** The methods of iterators are called as those of arrays are: told apart by what they are called on. */
const BY_NAME = /-iterator-prototype-/;

const edition = (/** @type {string} */ year) =>
	Object.keys(esX.configs[`flat/no-new-in-${/^\d/.test(year) ? 'es' : ''}${year}`]?.rules ?? {});

const METHODS = 'drop|every|filter|find|flatMap|forEach|map|reduce|some|take|toArray';
const ITERATOR = 'CallExpression[callee.property.name=/^(?:values|keys|entries|matchAll)$/]';

/** Patterns for `no-restricted-syntax`. */
export const LATER_SYNTAX = [
	{
		// `Object.keys(x)` and its like give arrays.
		selector: `CallExpression > MemberExpression.callee[property.name=/^(?:${METHODS})$/] > ${ITERATOR}.object:not([callee.object.name='Object'])`,
		message: 'Iterators have no methods at the floor: Array.from it first'
	},
	{
		selector: 'ForOfStatement[await=true] > MemberExpression.right[property.name="body"]',
		message: 'Streams cannot be iterated at the floor: use a reader'
	}
];

/** Places and names for `no-restricted-properties`. */
export const LATER_PROPERTIES = [
	['URL', 'canParse'],
	['URL', 'parse'],
	['AbortSignal', 'any'],
	['AbortSignal', 'timeout'],
	['Intl', 'DurationFormat'],
	['document', 'startViewTransition'],
	['navigation', 'navigate']
].map(([object, property]) => ({
	object,
	property,
	message: 'Browsers at the floor lack it (src/routes/floor.ts)'
}));

/** For files that browsers run. */
export const floor = {
	plugins: { 'es-x': esX },
	settings: { 'es-x': { aggressive: true } },
	rules: {
		...Object.fromEntries(
			YEARS.flatMap(edition)
				.filter((rule) => !THERE.test(rule) && !BY_NAME.test(rule))
				.map((rule) => [rule, 'error'])
		),
		'no-restricted-properties': ['error', ...LATER_PROPERTIES]
	}
};
