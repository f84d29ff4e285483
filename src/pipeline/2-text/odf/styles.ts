import { type Colour, colourOf, isSame } from '../css/lengths.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/tree.ts';

/** What a style says of words; undefined where it says nothing. */
export interface Look {
	isStruck?: boolean;
	isHidden?: boolean;
	isRaised?: boolean;
	colour?: string;
	ground?: string;
	size?: number;
}

/** Another style for cells of which something holds. */
export interface StyleMap {
	condition: string;
	applied: string;
}

export interface Styles {
	/** Of a style by its family and name, with what it has from those it is made of. */
	lookOf: (family: string, name: string | undefined) => Look;
	/** What a style of cells says where it is laid over another. */
	overlayOf: (name: string) => Look;
	/** Of a style of cells, with those of the styles it is made of. */
	mapsOf: (name: string | undefined) => StyleMap[];
	/** Whether a style of cells, or one it is made of, has a format for numbers of its own. */
	hasFormat: (name: string) => boolean;
	/** Of a table that is not shown. */
	isHiddenTable: (name: string | undefined) => boolean;
	/** The rules of a list, by level from 1. */
	list: (name: string | undefined) => Map<number, XmlElement>;
}

const DEEPEST = 30;
/** The style that all of a sheet's are made of. */
export const USUAL = 'Default';

/** Of the parts of a document that define styles. */
export function stylesOf(roots: readonly (XmlElement | null | undefined)[]): Styles {
	const styles = new Map<string, XmlElement>();
	const shown: [string, XmlElement][] = [];
	const lists = new Map<string, Map<number, XmlElement>>();
	const defaults = new Map<string, Look>();
	for (const root of roots)
		for (const group of childrenOf(root))
			if (/^office:(?:automatic-)?styles$/u.test(group.name))
				for (const style of childrenOf(group)) {
					const { 'style:name': name = '', 'style:family': family = '' } = style.attributes;
					if (style.name === 'style:style') {
						styles.set(`${family} ${name}`, style);
						shown.push([`${family} ${style.attributes['style:display-name'] ?? name}`, style]);
					} else if (style.name === 'style:default-style') defaults.set(family, ownLook(style));
					else if (style.name === 'text:list-style') lists.set(name, levelsOf(style));
				}
	// Conditional formats name styles as their users do.
	for (const [key, style] of shown) if (!styles.has(key)) styles.set(key, style);
	const known = new Map<string, Look>();
	const lookOf = (family: string, name: string | undefined, depth = 0): Look => {
		if (name === undefined) return {};
		const key = `${family} ${name}`;
		const found = known.get(key);
		if (found) return found;
		const style = styles.get(key);
		if (!style || depth > DEEPEST) return {};
		const parent = style.attributes['style:parent-style-name'];
		const look = { ...lookOf(family, parent, depth + 1), ...ownLook(style) };
		known.set(key, look);
		return look;
	};
	const chainOf = (name: string | undefined): XmlElement[] => {
		const chain: XmlElement[] = [];
		let style = styles.get(`table-cell ${name ?? ''}`);
		while (style && chain.length < DEEPEST) {
			chain.push(style);
			style = styles.get(`table-cell ${style.attributes['style:parent-style-name'] ?? ''}`);
		}
		return chain;
	};
	return {
		overlayOf: (name) => lookOf('table-cell', name),
		mapsOf: (name) => chainOf(name).flatMap(mapsIn),
		hasFormat: (name) =>
			chainOf(name).some(
				({ attributes }) =>
					attributes['style:name'] !== USUAL && attributes['style:data-style-name'] !== undefined
			),
		lookOf: (family, name) => ({ ...defaults.get(family), ...lookOf(family, name) }),
		isHiddenTable: (name) =>
			childOf(styles.get(`table ${name ?? ''}`), 'style:table-properties')?.attributes[
				'table:display'
			] === 'false',
		list: (name) => lists.get(name ?? '') ?? new Map<number, XmlElement>()
	};
}

const mapsIn = (style: XmlElement): StyleMap[] =>
	childrenOf(style)
		.filter(({ name }) => name === 'style:map')
		.map(({ attributes }) => ({
			condition: attributes['style:condition'] ?? '',
			applied: attributes['style:apply-style-name'] ?? ''
		}));

function levelsOf(style: XmlElement): Map<number, XmlElement> {
	return new Map(
		childrenOf(style).map((level) => [Number(level.attributes['text:level'] ?? 1), level])
	);
}

function ownLook(style: XmlElement): Look {
	const look: Look = {};
	const words = childOf(style, 'style:text-properties')?.attributes ?? {};
	const line = words['style:text-line-through-style'] ?? words['style:text-line-through-type'];
	if (line !== undefined) look.isStruck = line !== 'none';
	if (words['text:display'] !== undefined) look.isHidden = words['text:display'] === 'none';
	const place = words['style:text-position'];
	if (place !== undefined) look.isRaised = isRaised(place);
	if (words['fo:color'] !== undefined) look.colour = words['fo:color'];
	const size = Number.parseFloat(words['fo:font-size'] ?? '');
	if (Number.isFinite(size) && !words['fo:font-size']?.includes('%')) look.size = size;
	const ground =
		words['fo:background-color'] ??
		childOf(style, 'style:table-cell-properties')?.attributes['fo:background-color'] ??
		childOf(style, 'style:paragraph-properties')?.attributes['fo:background-color'];
	if (ground !== undefined) look.ground = ground;
	return look;
}

/** `super 58%`, `-8% 58%`: less than a seventh is a letter set right, unless it is made small as well. */
function isRaised(place: string): boolean {
	const [shift = '', size = '100%'] = place.trim().split(/\s+/u);
	if (shift === 'super' || shift === 'sub') return true;
	const far = Math.abs(Number.parseFloat(shift) || 0);
	return far >= LEAST_SHIFT || (far > 0 && Number.parseFloat(size) <= SMALL);
}
const LEAST_SHIFT = 14;
const SMALL = 80;
const SMALLEST = 2;
const PAPER: Colour = [255, 255, 255];

/** Whether no eye meets words of this look. */
export function isUnseen(look: Look): boolean {
	if (look.isStruck === true || look.isHidden === true) return true;
	if (look.size !== undefined && look.size <= SMALLEST) return true;
	const front = colourOf(look.colour ?? '');
	const back = look.ground === undefined ? PAPER : colourOf(look.ground);
	if (front === null || front === 'transparent' || back === null) return false;
	return isSame(front, back === 'transparent' ? PAPER : back);
}
