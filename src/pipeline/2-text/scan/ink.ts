import { blank, type Grey, type Mask, PAPER, type Picture } from './picture.ts';

/** A seal is red: what is redder than this by so much is not what the text is printed with. */
const REDDER = 48;
/** Side of the fields in which the light of the paper is told, in pixels. */
const FIELD = 32;
/** Of the pixels of a field so many are darker than its paper. */
const DARKER = 0.85;
/** Darker paper than this is a picture, or a field of ink. */
const DARKEST_PAPER = 96;

/**
 * The picture without its colours. Where it is red it is as light as its red is: a seal vanishes, and
 * what is printed below stays. `red` tells where.
 */
export function greyOf({ width, height, channels, data }: Picture): { grey: Grey; red: Mask } {
	const grey = blank(width, height, PAPER);
	const red = blank(width, height, 0);
	for (let at = 0, from = 0; at < grey.data.length; at++, from += channels) {
		const [r = 0, g = 0, b = 0] = [data[from], data[from + 1], data[from + 2]];
		if (channels === 1) grey.data[at] = r;
		else if (r - Math.max(g, b) > REDDER) {
			grey.data[at] = r;
			red.data[at] = 1;
		} else grey.data[at] = (r * 77 + g * 150 + b * 29) >> 8;
	}
	return { grey, red };
}

/** The same with its paper evenly white: shadows and yellow paper are gone. */
export function onWhite(grey: Grey): Grey {
	const columns = Math.max(1, Math.ceil(grey.width / FIELD));
	const rows = Math.max(1, Math.ceil(grey.height / FIELD));
	const papers = new Float32Array(columns * rows);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++)
			papers[row * columns + column] = paperOf(grey, column * FIELD, row * FIELD);
	const white = blank(grey.width, grey.height, PAPER);
	for (let y = 0; y < grey.height; y++) {
		const v = clamped(y / FIELD - 0.5, rows - 1);
		const [top, down] = [Math.floor(v), v - Math.floor(v)];
		const next = Math.min(top + 1, rows - 1);
		for (let x = 0; x < grey.width; x++) {
			const u = clamped(x / FIELD - 0.5, columns - 1);
			const [left, over] = [Math.floor(u), u - Math.floor(u)];
			const right = Math.min(left + 1, columns - 1);
			const above = mixed(papers, top * columns, left, right, over);
			const below = mixed(papers, next * columns, left, right, over);
			const paper = above + (below - above) * down;
			const at = y * grey.width + x;
			white.data[at] = Math.min(PAPER, ((grey.data[at] ?? 0) * PAPER) / paper);
		}
	}
	return white;
}

const clamped = (value: number, most: number): number => Math.max(0, Math.min(most, value));

const mixed = (
	papers: Float32Array,
	row: number,
	left: number,
	right: number,
	over: number
): number => {
	const [a = PAPER, b = PAPER] = [papers[row + left], papers[row + right]];
	return a + (b - a) * over;
};

function paperOf({ width, height, data }: Grey, left: number, top: number): number {
	const counts = new Uint32Array(256);
	const [right, bottom] = [Math.min(left + FIELD, width), Math.min(top + FIELD, height)];
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++) {
			const value = data[y * width + x] ?? 0;
			counts[value] = (counts[value] ?? 0) + 1;
		}
	let darker = (right - left) * (bottom - top) * DARKER;
	let value = 0;
	while (value < PAPER && (darker -= counts[value] ?? 0) > 0) value++;
	return value < DARKEST_PAPER ? PAPER : value;
}

/** Between these the light lies that parts ink from paper, on white. */
const LIGHTS = { lowest: 120, highest: 185 };

/** Where ink is, by the light that parts two kinds of pixels best (Otsu 1979). */
export function inkOf(white: Grey): Mask {
	const light = clampedLight(otsu(white));
	const mask = blank(white.width, white.height, 0);
	for (let at = 0; at < mask.data.length; at++)
		if ((white.data[at] ?? PAPER) < light) mask.data[at] = 1;
	return mask;
}

const clampedLight = (light: number): number =>
	Math.max(LIGHTS.lowest, Math.min(LIGHTS.highest, light));

function otsu({ data }: Grey): number {
	const counts = new Float64Array(256);
	for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
	let sum = 0;
	counts.forEach((count, value) => void (sum += count * value));
	let [below, belowSum, best, light] = [0, 0, -1, LIGHTS.highest];
	for (let value = 0; value < 256; value++) {
		below += counts[value] ?? 0;
		belowSum += (counts[value] ?? 0) * value;
		const above = data.length - below;
		if (below === 0 || above === 0) continue;
		const apart = belowSum / below - (sum - belowSum) / above;
		const score = below * above * apart * apart;
		if (score > best) [best, light] = [score, value + 1];
	}
	return light;
}
