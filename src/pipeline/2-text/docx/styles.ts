import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';
import { over, type RunProperties, runPropertiesOf } from './properties.ts';

/** What a paragraph's style says of its number. */
export interface NumberOf {
	list: string;
	level: number | null;
}

export type StyleKind = 'paragraph' | 'character' | 'table' | 'numbering';

export interface Styles {
	/** What all text is, before any style. */
	defaults: RunProperties;
	/** The properties of a style with those it is based on; none for a name that is not there, or not of this kind. */
	run: (kind: StyleKind, id: string | undefined) => RunProperties;
	number: (kind: StyleKind, id: string | undefined) => NumberOf | null;
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
		const kind = style.attributes['w:type'] ?? 'paragraph';
		byId.set(`${kind} ${id}`, style);
		const isDefault = /^(?:1|true|on)$/u.test(style.attributes['w:default'] ?? '');
		if (isDefault && kind === 'paragraph') paragraph = id;
	}
	/** From the style itself to the one that all the others are based on, which is of its kind. */
	const chainOf = (kind: StyleKind, id: string | undefined): XmlElement[] => {
		const chain: XmlElement[] = [];
		let style = byId.get(`${kind} ${id ?? ''}`);
		while (style && chain.length < LONGEST_CHAIN) {
			chain.push(style);
			style = byId.get(`${kind} ${childOf(style, 'w:basedOn')?.attributes['w:val'] ?? ''}`);
		}
		return chain;
	};
	const runs = new Map<string, RunProperties>();
	const numbers = new Map<string, NumberOf | null>();
	const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
	return {
		defaults: runPropertiesOf(defaults),
		run(kind, id) {
			if (id === undefined) return {};
			const key = `${kind} ${id}`;
			const known = runs.get(key);
			if (known) return known;
			let found: RunProperties = {};
			for (const style of chainOf(kind, id).reverse())
				found = over(found, runPropertiesOf(childOf(style, 'w:rPr')));
			runs.set(key, found);
			return found;
		},
		number(kind, id) {
			const key = `${kind} ${id ?? ''}`;
			const known = numbers.get(key);
			if (known !== undefined) return known;
			let found: NumberOf | null = null;
			for (const style of chainOf(kind, id)) found ??= numberIn(childOf(style, 'w:pPr'));
			numbers.set(key, found);
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
