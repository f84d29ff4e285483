import { type Block, type CssNode, generate, parse, type SelectorList } from 'css-tree';
import { kept } from '#text/memo.ts';
import { type Declared, tellingOf } from './declarations.ts';
import { appliesOnScreen } from './media.ts';
import { nestedSelectors, type WrittenOut } from './nesting.ts';
import { variablesOf } from './variables.ts';
import { compileSelector, type CompiledSelector, type Match } from './selectors.ts';

export interface Rule extends CompiledSelector {
	declared: readonly Declared[];
	/** Whether it applies hangs on what is not known here. */
	isUnsure: boolean;
	order: number;
}

/** The rules of a page's style sheets that tell, by what their last element must be. */
export interface Sheet {
	rules: ReadonlyMap<string, readonly Rule[]>;
	size: number;
	/** Some of them ask for attributes beside class and id. */
	asksAttributes: boolean;
}

/** Style sheets of more signs are not a page's own; what they hide is not told. */
const LONGEST = 400_000;
const MOST_SHEETS = 60;

/** The rules of these texts of `<style>`, in their order, on a screen. */
export const sheetOf = kept(MOST_SHEETS, (text: string): Sheet => {
	const css = text.slice(0, LONGEST);
	const found: Rule[] = [];
	const variable = variablesOf(css);
	try {
		const sheet = parse(css, { parseValue: false, parseCustomProperty: false });
		if (sheet.type === 'StyleSheet')
			collect(sheet.children, found, {
				outer: [],
				depth: 0,
				isUnsure: false,
				written: { selectors: 0 }
			});
	} catch {
		// Nested deeper than the parser goes: what was found counts.
	}
	const rules = new Map<string, Rule[]>();
	const set = css.includes('var(')
		? found.map((rule) => ({ ...rule, declared: rule.declared.map(variable) }))
		: found;
	const left = withoutIdle(set);
	for (const rule of left) {
		const same = rules.get(rule.key);
		if (same) same.push(rule);
		else rules.set(rule.key, [rule]);
	}
	return { rules, size: left.length, asksAttributes: ATTRIBUTES.test(css) };
});

const ATTRIBUTES = /\[|:(?:any-)?link|:checked|:disabled|:enabled/iu;

/** Ways of display tell only where they undo a rule, or are important against a style attribute. */
function withoutIdle(rules: readonly Rule[]): readonly Rule[] {
	const isHiding = rules.some(({ declared }) => declared.some((one) => isDisplay(one, true)));
	if (isHiding) return rules;
	return rules.filter((rule) => rule.declared.some((one) => !isDisplay(one, false)));
}

const isDisplay = ({ property, value, isImportant }: Declared, hides: boolean): boolean =>
	property === 'display' && (value === 'none') === hides && (hides || !isImportant);

/** Where a block of rules stands: within rules of its own, or where it is not known to apply. */
interface Within {
	/** The selectors of the rule around it; none at the top. */
	outer: readonly string[];
	depth: number;
	isUnsure: boolean;
	written: WrittenOut;
}

function collect(nodes: Iterable<CssNode>, found: Rule[], within: Within): void {
	for (const node of nodes)
		if (node.type === 'Rule') takeRule(node, found, within);
		else if (node.type === 'Atrule' && node.block) {
			const taken = isTaken(node);
			if (taken === 'no') continue;
			const own = taken === 'unsure' ? { ...within, isUnsure: true } : within;
			if (within.outer.length > 0) take(within.outer, node.block, found, own);
			collect(node.block.children, found, own);
		}
}

/** Each depth of rules is parsed anew. */
const DEEPEST = 16;

type OfRule = Extract<CssNode, { type: 'Rule' }>;
function takeRule({ prelude, block }: OfRule, found: Rule[], within: Within): void {
	if (prelude.type !== 'SelectorList') return;
	const { outer, depth } = within;
	const inner = depth < DEEPEST ? block.children.toArray().flatMap(rulesIn) : [];
	if (outer.length === 0 && inner.length === 0) return declare(prelude, block, found, within);
	const own = prelude.children.toArray().map((selector) => generate(selector));
	const selectors = outer.length === 0 ? own : nestedSelectors(outer, own, within.written);
	take(selectors, block, found, within);
	if (inner.length > 0) collect(inner, found, { ...within, outer: selectors, depth: depth + 1 });
}

/** What a rule holds of other rules; those that do not begin with `&` are left as they are written. */
function rulesIn(node: CssNode): CssNode[] {
	if (node.type === 'Rule' || node.type === 'Atrule') return [node];
	if (node.type !== 'Raw' || !node.value.includes('{')) return [];
	const sheet = parse(node.value, { parseValue: false });
	return sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
}

function take(selectors: readonly string[], block: Block, found: Rule[], within: Within): void {
	const list = parse(selectors.join(','), { context: 'selectorList' });
	if (list.type === 'SelectorList') declare(list, block, found, within);
}

function declare(list: SelectorList, block: Block, found: Rule[], { isUnsure }: Within): void {
	const declared = tellingOf(block.children);
	if (declared.length === 0) return;
	list.children.forEach((selector) => {
		const compiled = selector.type === 'Selector' ? compileSelector(selector) : null;
		if (compiled) found.push({ ...compiled, declared, isUnsure, order: found.length });
	});
}

type OfAtrule = Extract<CssNode, { type: 'Atrule' }>;
function isTaken({ name, prelude }: OfAtrule): Match {
	const word = name.toLowerCase();
	if (word === 'media') return appliesOnScreen(prelude) ? 'yes' : 'no';
	if (word === 'container' || word === 'scope') return 'unsure';
	// What browsers are asked for there, they have.
	return word === 'supports' || word === 'layer' ? 'yes' : 'no';
}
