import { childOf, type XmlElement } from '../xml/tree.ts';

/** What the properties of a run say that is seen; undefined where they say nothing. */
export interface RunProperties {
	strike?: boolean;
	dstrike?: boolean;
	vanish?: boolean;
	isRaised?: boolean;
	/** Half points above the line, or below. */
	position?: number;
	/** Half points. */
	size?: number;
	/** Six digits, or `auto`. */
	colour?: string;
	ground?: string;
	style?: string;
}

const HIGHLIGHTS: Readonly<Record<string, string>> = {
	white: 'FFFFFF',
	black: '000000',
	yellow: 'FFFF00',
	green: '00FF00',
	cyan: '00FFFF',
	magenta: 'FF00FF',
	red: 'FF0000',
	blue: '0000FF',
	none: 'auto'
};

/** The first ground of a theme is the paper's; the themes' other colours are not followed. */
const colourOfTheme = ({ attributes }: XmlElement): string =>
	/^(?:background1|light1|bg1|lt1)$/u.test(attributes['w:themeColor'] ?? '') &&
	attributes['w:themeShade'] === undefined
		? 'FFFFFF'
		: 'auto';

/** Whether a property that is on or off is on; it is where nothing else is said. */
export function isOn({ attributes }: XmlElement): boolean {
	const value = attributes['w:val'] ?? attributes.val ?? 'true';
	return !/^(?:0|false|off|none)$/iu.test(value);
}

/** Of `w:rPr`. */
export function runPropertiesOf(element: XmlElement | undefined): RunProperties {
	const found: RunProperties = {};
	for (const child of element?.children ?? []) if (typeof child !== 'string') take(child, found);
	return found;
}

function take(child: XmlElement, found: RunProperties): void {
	const value = child.attributes['w:val'] ?? '';
	switch (child.name) {
		case 'w:strike':
			found.strike = isOn(child);
			break;
		case 'w:dstrike':
			found.dstrike = isOn(child);
			break;
		case 'w:vanish':
		case 'w:specVanish':
			found.vanish = isOn(child);
			break;
		case 'w:vertAlign':
			found.isRaised = value === 'superscript' || value === 'subscript';
			break;
		case 'w:position':
			found.position = Number.parseInt(value, 10) || 0;
			break;
		case 'w:sz':
			found.size = Number.parseInt(value, 10) || 0;
			break;
		case 'w:color':
			found.colour ??= value === 'auto' || value === '' ? colourOfTheme(child) : value;
			break;
		case 'w14:textFill':
			if (childOf(child, 'w14:noFill')) found.vanish = true;
			break;
		case 'w:highlight':
			found.ground = HIGHLIGHTS[value] ?? 'other';
			break;
		case 'w:shd':
			found.ground ??= shadeOf(child);
			break;
		case 'w:rStyle':
			found.style = value;
	}
}

/** The colour under what stands there, `auto` for none, `other` for a pattern. */
export function shadeOf(shade: XmlElement | undefined): string | undefined {
	if (shade === undefined) return undefined;
	const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto' } = shade.attributes;
	if (pattern === 'solid') return shade.attributes['w:color'] ?? 'other';
	return pattern === 'clear' || pattern === 'nil' ? fill : 'other';
}

/** Of two, what the nearer says and else the farther. */
export const over = (farther: RunProperties, nearer: RunProperties): RunProperties => ({
	...farther,
	...Object.fromEntries(Object.entries(nearer).filter(([, value]) => value !== undefined))
});
