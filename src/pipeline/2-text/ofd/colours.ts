import { childOf, type XmlElement } from '../xml/tree.ts';
import { isOff, isOn, numbersIn } from './values.ts';

/** How an object is painted, as far as the eye can tell words by it. 0 is black, 1 is white; null for a pattern. */
export interface Ink {
	light: number | null;
	alpha: number;
}

/** What objects may have in common, by id: `DrawParam` of the resources. */
export type DrawParams = ReadonlyMap<string, XmlElement>;

const BLACK: Ink = { light: 0, alpha: 1 };

/** Of `FillColor` or `StrokeColor`, the object's own or that of its parameters. */
export function inkOf(
	object: XmlElement,
	name: 'FillColor' | 'StrokeColor',
	params: DrawParams,
	layer: string | undefined
): Ink {
	const alpha = alphaOf(object.attributes.Alpha);
	for (const given of [object, ...chainOf(object.attributes.DrawParam ?? layer, params)]) {
		const colour = childOf(given, name);
		if (!colour) continue;
		const own = alphaOf(colour.attributes.Alpha);
		return { light: lightOf(colour), alpha: alpha * own };
	}
	return { ...BLACK, alpha };
}

function chainOf(id: string | undefined, params: DrawParams): XmlElement[] {
	const chain: XmlElement[] = [];
	for (let at = id; at !== undefined && chain.length < 8;) {
		const found = params.get(at);
		if (!found) break;
		chain.push(found);
		at = found.attributes.Relative;
	}
	return chain;
}

const alphaOf = (value: string | undefined): number => (numbersIn(value)[0] ?? 255) / 255;

function lightOf(colour: XmlElement): number | null {
	const values = (colour.attributes.Value ?? '')
		.split(/\s+/u)
		.map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)))
		.filter((value) => Number.isFinite(value));
	if (values.length === 0) return colour.children.length > 0 ? null : 0;
	if (values.length === 4) {
		const [c = 0, m = 0, y = 0, k = 0] = values.map((value) => value / 255);
		return Math.max(0, 1 - Math.min(1, (c + m + y) / 3 + k));
	}
	return values.reduce((sum, value) => sum + value, 0) / values.length / 255;
}

export const isStroked = ({ attributes }: XmlElement): boolean => !isOff(attributes.Stroke);
export const isFilled = ({ attributes }: XmlElement): boolean => isOn(attributes.Fill);
