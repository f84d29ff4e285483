const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|ex|ch|cm|mm|in|pc|vw|vh|%)?$/u;
const PIXELS: Readonly<Record<string, number>> = {
	px: 1,
	pt: 4 / 3,
	em: 16,
	rem: 16,
	ex: 8,
	ch: 8,
	cm: 38,
	mm: 3.8,
	in: 96,
	pc: 16,
	vw: 12.8,
	vh: 8,
	'%': 10
};

/** A length in about so many CSS pixels; null for a word. */
export function pixelsOf(value: string | undefined): number | null {
	const found = LENGTH.exec(value?.trim() ?? '');
	if (!found) return null;
	return Number(found[1]) * (PIXELS[found[2] ?? 'px'] ?? 1);
}

export type Colour = readonly [red: number, green: number, blue: number];

const NAMED: Readonly<Record<string, string>> = {
	white: '#ffffff',
	black: '#000000',
	red: '#ff0000',
	green: '#008000',
	blue: '#0000ff',
	yellow: '#ffff00',
	gray: '#808080',
	grey: '#808080',
	silver: '#c0c0c0',
	snow: '#fffafa',
	ivory: '#fffff0',
	whitesmoke: '#f5f5f5'
};
const HEX = /#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-z])/u;
const FUNCTION = /rgba?\(([^)]{5,60})\)/u;

const HSL = /hsla?\(\s*[\d.]+(?:deg)?[\s,]+[\d.]+%[\s,]+([\d.]+)%(?:[\s,/]+([\d.]+%?))?\s*\)/u;

/** Black, white, or nothing: of the others only what stands beside them would tell. */
function ofHsl(word: string): Colour | 'transparent' | null {
	const found = HSL.exec(word);
	if (!found) return null;
	if (found[2] !== undefined && Number.parseFloat(found[2]) === 0) return 'transparent';
	const light = Number(found[1]);
	return light === 100 ? [255, 255, 255] : light === 0 ? [0, 0, 0] : null;
}

/** The colour in a value; `transparent` where nothing is painted, null where none is known. */
export function colourOf(value: string): Colour | 'transparent' | null {
	const word = value.trim();
	if (word === 'transparent' || word === 'none') return 'transparent';
	const hex = HEX.exec(NAMED[word.split(/\s/u)[0] ?? ''] ?? word)?.[1];
	if (hex !== undefined) return ofHex(hex);
	const numbers = FUNCTION.exec(word)?.[1]
		?.split(/[\s,/]+/u)
		.filter((part) => part !== '');
	if (!numbers) return ofHsl(word);
	if (numbers.length > 3 && Number.parseFloat(numbers[3] ?? '1') === 0) return 'transparent';
	const [red = 0, green = 0, blue = 0] = numbers.map((n) =>
		n.endsWith('%') ? Number.parseFloat(n) * 2.55 : Number.parseFloat(n)
	);
	return [red, green, blue];
}

function ofHex(hex: string): Colour | 'transparent' {
	const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
	if (wide.length === 8 && wide.endsWith('00')) return 'transparent';
	const part = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16);
	return [part(0), part(2), part(4)];
}

/** As far apart as no eye tells in small print. */
const SAME = 12;
export const isSame = (a: Colour, b: Colour): boolean =>
	a.every((part, i) => Math.abs(part - (b[i] ?? 0)) <= SAME);
