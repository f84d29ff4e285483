import { type CssNode, ident, type Nth, type Selector, type SelectorList, walk } from 'css-tree';

/** An element as selectors see it while a page is read from its beginning. */
export interface Seen {
	name: string;
	id: string;
	classes: readonly string[];
	attribute: (name: string) => string | null;
	parent: Seen | null;
	previous: Seen | null;
	/** Its place among its siblings, from 1. */
	place: number;
}

/** `unsure`: it may match, by what comes later on the page or is not known here. */
export type Match = 'yes' | 'no' | 'unsure';
type Test = (element: Seen) => Match;

/** How many looks at an element the rules of one page may take; then all is unsure. */
export interface Budget {
	left: number;
}

interface Step {
	/** How the element left of it lies to it; null for the first. */
	combinator: string | null;
	tests: Test[];
	/** What a look by it takes of the budget. */
	cost: number;
}

export interface CompiledSelector {
	steps: Step[];
	specificity: number;
	/** What its last element must be, to find it by: `#id`, `.class`, a name, or `*`. */
	key: string;
	/** Whether it styles what is put before or behind the element. */
	isGenerated: boolean;
}

const BEFORE_OR_AFTER = new Set(['before', 'after']);
const [ID, CLASS, NAME] = [1_000_000, 1000, 1];

/** Null for one that never matches a page that nobody touches, as `:hover`. */
export function compileSelector(selector: Selector): CompiledSelector | null {
	const steps: Step[] = [{ combinator: null, tests: [], cost: 1 }];
	let [specificity, key, isGenerated] = [0, '*', false];
	for (const node of selector.children.toArray()) {
		const step = steps.at(-1);
		if (!step) return null;
		if (node.type === 'Combinator') {
			steps.push({ combinator: node.name.trim() || ' ', tests: [], cost: 1 });
			key = '*';
			continue;
		}
		const pseudo = pseudoElementOf(node);
		if (pseudo !== null) {
			if (!BEFORE_OR_AFTER.has(pseudo)) return null;
			isGenerated = true;
			continue;
		}
		const test = testOf(node);
		if (test === null) return null;
		step.tests.push(test);
		step.cost += choicesIn(node);
		specificity += weightOf(node);
		key = keyOf(node, key);
	}
	return { steps, specificity, key, isGenerated };
}

export function matches({ steps }: CompiledSelector, element: Seen, budget: Budget): Match {
	return matchFrom(steps, steps.length - 1, element, budget);
}

function matchFrom(steps: readonly Step[], at: number, element: Seen, budget: Budget): Match {
	const step = steps[at];
	budget.left -= step?.cost ?? 1;
	if (budget.left < 0) return 'unsure';
	const own = step ? all(step.tests, element) : 'no';
	if (own === 'no' || at === 0) return own;
	const left = step?.combinator;
	let best: Match = 'no';
	const isSibling = left === '+' || left === '~';
	const isNext = left === '+' || left === '>';
	let other = isSibling ? element.previous : element.parent;
	while (other) {
		const found = matchFrom(steps, at - 1, other, budget);
		if (found === 'yes') return own;
		if (found === 'unsure') best = 'unsure';
		if (isNext || budget.left < 0) break;
		other = isSibling ? other.previous : other.parent;
	}
	return best;
}

function all(tests: readonly Test[], element: Seen): Match {
	let least: Match = 'yes';
	for (const test of tests) {
		const match = test(element);
		if (match === 'no') return 'no';
		if (match === 'unsure') least = 'unsure';
	}
	return least;
}

/** How many selectors stand in the lists of a part of a selector: each look tries them all. */
function choicesIn(node: CssNode): number {
	if (node.type !== 'PseudoClassSelector') return 0;
	let choices = 0;
	walk(node, { visit: 'Selector', enter: () => void choices++ });
	return choices;
}

const said = (isSo: boolean): Match => (isSo ? 'yes' : 'no');

function pseudoElementOf(node: CssNode): string | null {
	if (node.type === 'PseudoElementSelector') return node.name.toLowerCase();
	const isOldWay = node.type === 'PseudoClassSelector' && OLD_ELEMENTS.has(node.name.toLowerCase());
	return isOldWay ? node.name.toLowerCase() : null;
}
const OLD_ELEMENTS = new Set(['before', 'after', 'first-line', 'first-letter']);

function keyOf(node: CssNode, key: string): string {
	if (node.type === 'IdSelector') return `#${ident.decode(node.name)}`;
	if (node.type === 'ClassSelector' && !key.startsWith('#')) return `.${ident.decode(node.name)}`;
	if (node.type === 'TypeSelector' && key === '*') return node.name.toLowerCase();
	return key;
}

function weightOf(node: CssNode): number {
	if (node.type === 'IdSelector') return ID;
	if (node.type === 'TypeSelector') return node.name === '*' ? 0 : NAME;
	if (node.type !== 'PseudoClassSelector') return CLASS;
	const name = node.name.toLowerCase();
	if (name === 'where') return 0;
	const list = node.children?.toArray()[0];
	if (LISTS.has(name) && list?.type === 'SelectorList')
		return Math.max(0, ...list.children.toArray().map(weightOfSelector));
	return CLASS;
}
const weightOfSelector = (node: CssNode): number =>
	node.type === 'Selector' ? node.children.toArray().reduce((sum, n) => sum + weightOf(n), 0) : 0;

function testOf(node: CssNode): Test | null {
	if (node.type === 'TypeSelector') {
		const name = node.name.toLowerCase().replace(/^.*\|/u, '');
		return (element) => said(name === '*' || element.name === name);
	}
	if (node.type === 'IdSelector') {
		const id = ident.decode(node.name);
		return (element) => said(element.id === id);
	}
	if (node.type === 'ClassSelector') {
		const name = ident.decode(node.name);
		return (element) => said(element.classes.includes(name));
	}
	if (node.type === 'AttributeSelector') return attributeTest(node);
	if (node.type === 'PseudoClassSelector') return pseudoTest(node);
	return () => 'unsure';
}

type OfAttribute = Extract<CssNode, { type: 'AttributeSelector' }>;
function attributeTest({ name, matcher, value, flags }: OfAttribute): Test {
	const attribute = name.name.toLowerCase();
	const fold = (text: string) => (flags?.toLowerCase() === 'i' ? text.toLowerCase() : text);
	const wanted = value === null ? '' : fold(value.type === 'String' ? value.value : value.name);
	return (element) => {
		const given = element.attribute(attribute);
		if (given === null) return 'no';
		return said(matcher === null || compare(fold(given), matcher, wanted));
	};
}

function compare(given: string, matcher: string, wanted: string): boolean {
	if (matcher === '=') return given === wanted;
	if (wanted === '') return false;
	if (matcher === '^=') return given.startsWith(wanted);
	if (matcher === '$=') return given.endsWith(wanted);
	if (matcher === '*=') return given.includes(wanted);
	if (matcher === '~=') return given.split(/\s+/u).includes(wanted);
	return given === wanted || given.startsWith(`${wanted}-`);
}

/** States of a page that somebody uses. */
const TOUCHED = new Set(
	'hover focus active visited target focus-within focus-visible fullscreen modal popover-open'.split(
		' '
	)
);
const LISTS = new Set(['not', 'is', 'where', 'matches', '-webkit-any', '-moz-any']);

type OfPseudo = Extract<CssNode, { type: 'PseudoClassSelector' }>;
function pseudoTest({ name, children }: OfPseudo): Test | null {
	const word = name.toLowerCase();
	if (TOUCHED.has(word)) return null;
	if (word === 'root') return (element) => said(element.parent === null);
	if (word === 'first-child') return (element) => said(element.place === 1);
	if (word === 'checked')
		return (e) => said(e.attribute('checked') !== null || e.attribute('selected') !== null);
	if (word === 'link' || word === 'any-link') return (e) => said(e.attribute('href') !== null);
	if (word === 'disabled') return (e) => said(e.attribute('disabled') !== null);
	if (word === 'enabled') return (e) => said(e.attribute('disabled') === null);
	const inner = children?.toArray()[0];
	if (word === 'nth-child' && inner?.type === 'Nth') return nthTest(inner);
	if (LISTS.has(word) && inner?.type === 'SelectorList') return listTest(inner, word === 'not');
	return () => 'unsure';
}

function nthTest({ nth, selector }: Nth): Test {
	if (selector) return () => 'unsure';
	if (nth.type === 'Identifier')
		return ({ place }) => said(nth.name === 'even' ? place % 2 === 0 : place % 2 === 1);
	const [a, b] = [Number(nth.a ?? 0), Number(nth.b ?? 0)];
	return ({ place }) => {
		const rest = place - b;
		return said(a === 0 ? rest === 0 : rest % a === 0 && rest / a >= 0);
	};
}

/** Lists of compound selectors; those with combinators are rare in them. */
function listTest(list: SelectorList, isNegated: boolean): Test {
	const tests = list.children.toArray().map((selector): Test => {
		if (selector.type !== 'Selector') return () => 'unsure';
		const parts = selector.children.toArray().map((node) => testOf(node));
		if (parts.includes(null)) return () => 'no';
		const own = parts.filter((test) => test !== null);
		return (element) => all(own, element);
	});
	return (element) => {
		const found = tests.map((test) => test(element));
		const any: Match = found.includes('yes') ? 'yes' : found.includes('unsure') ? 'unsure' : 'no';
		if (!isNegated || any === 'unsure') return any;
		return any === 'yes' ? 'no' : 'yes';
	};
}
