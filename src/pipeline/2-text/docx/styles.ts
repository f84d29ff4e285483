import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';
import { over, type RunProperties, runPropertiesOf } from './properties.ts';

/** What a paragraph's style says of its number. */
export interface NumberOf {
	list: string;
	level: number | null;
}

export interface Styles {
	/** What all text is, before any style. */
	defaults: RunProperties;
	/** The properties of a style with those it is based on; none for a name that is not there. */
	run: (id: string | undefined) => RunProperties;
	number: (id: string | undefined) => NumberOf | null;
	/** The style that paragraphs without one have. */
	paragraph: string | undefined;
}

/** A chain of styles is no longer; one that is based on itself ends here. */
const LONGEST_CHAIN = 30;

export function stylesOf(root: XmlElement | null | undefined): Styles {
	const byId = new Map<string, XmlElement>();
	let paragraph: string | undefined;
	for (const style of childrenOf(root)) {
		if (style.name !== 'w:style') continue;
		const id = style.attributes['w:styleId'] ?? '';
		byId.set(id, style);
		const isDefault = /^(?:1|true|on)$/u.test(style.attributes['w:default'] ?? '');
		if (isDefault && style.attributes['w:type'] === 'paragraph') paragraph = id;
	}
	/** From the style itself to the one that all the others are based on. */
	const chainOf = (id: string | undefined): XmlElement[] => {
		const chain: XmlElement[] = [];
		let style = byId.get(id ?? '');
		while (style && chain.length < LONGEST_CHAIN) {
			chain.push(style);
			style = byId.get(childOf(style, 'w:basedOn')?.attributes['w:val'] ?? '');
		}
		return chain;
	};
	const runs = new Map<string, RunProperties>();
	const numbers = new Map<string, NumberOf | null>();
	const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
	return {
		defaults: runPropertiesOf(defaults),
		run(id) {
			if (id === undefined) return {};
			const known = runs.get(id);
			if (known) return known;
			let found: RunProperties = {};
			for (const style of chainOf(id).reverse())
				found = over(found, runPropertiesOf(childOf(style, 'w:rPr')));
			runs.set(id, found);
			return found;
		},
		number(id) {
			const known = numbers.get(id ?? '');
			if (known !== undefined) return known;
			let found: NumberOf | null = null;
			for (const style of chainOf(id)) found ??= numberIn(childOf(style, 'w:pPr'));
			numbers.set(id ?? '', found);
			return found;
		},
		paragraph
	};
}

/** Of `w:pPr`; the list 0 is none. */
export function numberIn(properties: XmlElement | undefined): NumberOf | null {
	const number = childOf(properties, 'w:numPr');
	const list = childOf(number, 'w:numId')?.attributes['w:val'];
	if (list === undefined) return null;
	const level = childOf(number, 'w:ilvl')?.attributes['w:val'];
	return { list, level: level === undefined ? null : Number.parseInt(level, 10) || 0 };
}
