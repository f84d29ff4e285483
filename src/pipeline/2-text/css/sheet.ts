import { type CssNode, type List, parse } from 'css-tree';
import { kept } from '#text/memo.ts';
import { type Declared, tellingOf } from './declarations.ts';
import { appliesOnScreen } from './media.ts';
import { compileSelector, type CompiledSelector } from './selectors.ts';

export interface Rule extends CompiledSelector {
	declared: readonly Declared[];
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
export const sheetOf = kept(MOST_SHEETS, (css: string): Sheet => {
	const found: Rule[] = [];
	try {
		const sheet = parse(css.slice(0, LONGEST), { parseValue: false, parseCustomProperty: false });
		if (sheet.type === 'StyleSheet') collect(sheet.children, found);
	} catch {
		// Nested deeper than the parser goes: what was found counts.
	}
	const rules = new Map<string, Rule[]>();
	const left = withoutIdle(found);
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

function collect(nodes: List<CssNode>, found: Rule[]): void {
	nodes.forEach((node) => {
		if (node.type === 'Rule') takeRule(node, found);
		else if (node.type === 'Atrule' && node.block && isTaken(node))
			collect(node.block.children, found);
	});
}

type OfRule = Extract<CssNode, { type: 'Rule' }>;
function takeRule({ prelude, block }: OfRule, found: Rule[]): void {
	const declared = tellingOf(block.children);
	if (declared.length === 0 || prelude.type !== 'SelectorList') return;
	prelude.children.forEach((selector) => {
		const compiled = selector.type === 'Selector' ? compileSelector(selector) : null;
		if (compiled) found.push({ ...compiled, declared, order: found.length });
	});
}

type OfAtrule = Extract<CssNode, { type: 'Atrule' }>;
function isTaken({ name, prelude }: OfAtrule): boolean {
	const word = name.toLowerCase();
	if (word === 'media') return appliesOnScreen(prelude);
	// What browsers are asked for there, they have.
	return word === 'supports' || word === 'layer';
}
