import { type Gallery, type Shape, shapesIn } from './glyphs.ts';
import { type PackedStrip, packed, unpacked } from './packed.ts';
import type { Grey, PixelBox } from './picture.ts';
import type { ReadSign, Recogniser } from './recogniser.ts';
import type { StraightPage } from './straight-page.ts';
import { stripOf } from './strips.ts';

/** A cell of one short line, read twice: beside those of its row and beside those of its column. */
export interface TwiceRead {
	box: PixelBox;
	/** Without a restriction to numbers, beside its row. */
	words: ReadSign[];
	readings: [ReadSign[], ReadSign[]];
	/** Of the digits of the first reading; null where there are not as many. */
	shapes: Shape[] | null;
	/** Points and commas, of which the shapes are not kept. */
	points: number;
}

/** Wider lines hold no number that any report prints, in heights. */
const WIDEST = 7;
export const isShort = ({ left, right, top, bottom }: PixelBox): boolean =>
	right - left < WIDEST * Math.max(bottom - top, 1);

/** Of the usual height: what is lower (a dash) stands in the middle of its line. */
const LOW = 0.75;

/** `boxes` in the order of rows. */
export async function readTwice(
	{ white, ink }: StraightPage,
	boxes: readonly PixelBox[],
	recogniser: Recogniser
): Promise<TwiceRead[]> {
	const heights = boxes.map((b) => b.bottom - b.top).sort((a, b) => a - b);
	const usual = heights[heights.length >> 1] ?? 0;
	const lines = boxes.map((box) => madeHigh(box, usual));
	const strips = lines.map((box) => stripOf(white, box));
	const byRow = boxes.map((_, place) => place);
	const byColumn = byRow.toSorted((a, b) => {
		const [one, other] = [boxes[a], boxes[b]];
		return middleOf(one) - middleOf(other) || a - b;
	});
	const [first, second] = [
		await readPacked(strips, byRow, recogniser),
		await readPacked(strips, byColumn, recogniser)
	];
	const apart = byRow.filter(
		(place) => textOf(first[place]?.figures ?? []) !== textOf(second[place]?.figures ?? [])
	);
	await decide(apart, strips, first, second, recogniser);
	return boxes.map((box, place) => {
		const figures = first[place]?.figures ?? [];
		const digits = certainSigns(figures).filter(({ sign }) => isDigit(sign));
		const { shapes, points } = shapesIn(white, ink, box, digits.length);
		return {
			box,
			words: first[place]?.signs ?? [],
			readings: [figures, second[place]?.figures ?? []],
			shapes,
			points
		};
	});
}

/** A third reading, each cell alone, takes the place of the one that it does not bear out. Mutates `first` and `second`. */
async function decide(
	places: readonly number[],
	strips: readonly Grey[],
	first: Read[],
	second: Read[],
	recogniser: Recogniser
): Promise<void> {
	const third = await recogniser.read(places.flatMap((place) => strips[place] ?? []));
	places.forEach((place, i) => {
		const look = third[i];
		if (look === undefined) return;
		const text = textOf(look.figures);
		if (text === textOf(first[place]?.figures ?? [])) second[place] = look;
		else if (text === textOf(second[place]?.figures ?? [])) {
			const signs = first[place]?.signs ?? [];
			first[place] = { signs, figures: look.figures };
		}
	});
}

/** Columns are wider apart than the ends of numbers in them. */
const middleOf = (box: PixelBox | undefined): number => (box ? (box.left + box.right) / 2 : 0);

function madeHigh(box: PixelBox, usual: number): PixelBox {
	const missing = usual - (box.bottom - box.top);
	if (missing <= (1 - LOW) * usual) return box;
	return { ...box, top: box.top - missing / 2, bottom: box.bottom + missing / 2 };
}

interface Read {
	signs: ReadSign[];
	figures: ReadSign[];
}

async function readPacked(
	strips: readonly Grey[],
	order: readonly number[],
	recogniser: Recogniser
): Promise<Read[]> {
	const packs: PackedStrip[] = packed(strips, order);
	const answers = await recogniser.read(packs.map(({ strip }) => strip));
	const found: Read[] = [];
	packs.forEach((pack, i) => {
		const answer = answers[i] ?? { signs: [], figures: [] };
		const figures = unpacked(pack, answer.figures);
		for (const [n, { place, signs }] of unpacked(pack, answer.signs).entries())
			found[place] = { signs, figures: figures[n]?.signs ?? [] };
	});
	return found;
}

/** Less certain signs are nothing but the edge of a strip. */
const LEAST_CERTAIN = 0.1;
const CERTAIN = 0.9;
const LIKELY = 0.6;

export const textOf = (signs: readonly ReadSign[]): string =>
	signs
		.filter(({ certainty }) => certainty >= LEAST_CERTAIN)
		.map(({ sign }) => sign)
		.join('');

/** Words where the model sees letters or Han characters and is surer of them than of digits. */
export function isWords({ words, readings: [figures] }: TwiceRead): boolean {
	const letters = words.filter(({ sign }) => /[\p{L}（）()、。：]/u.test(sign.normalize('NFKC')));
	const certain = letters.filter(({ certainty }) => certainty >= LIKELY);
	if (certain.length === 0) return false;
	const unsure = figures.filter(({ certainty }) => certainty < LIKELY).length;
	return unsure > 0 || figures.length === 0 || certain.length > figures.length;
}

const NUMBER = /^(?:\d{1,9}(?:\.\d{1,6})?|\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?)$/u;
const NOTHING = /^[-/]$/u;

/**
 * Whether the readings agree, and so do the shapes: as many as digits were read, and each most like
 * the others that were read as the same digit. Where there are too few of them to tell, both
 * readings must be certain.
 */
export function isAgreed(cell: TwiceRead, gallery: Gallery): boolean {
	const { readings, shapes, points } = cell;
	const [one, other] = readings.map(certainSigns) as [ReadSign[], ReadSign[]];
	const text = textOf(one);
	if (text !== textOf(other)) return false;
	if (NOTHING.test(text)) return leastOf(one) >= LIKELY && leastOf(other) >= LIKELY;
	if (!NUMBER.test(text) || shapes === null) return false;
	const digits = one.filter(({ sign }) => isDigit(sign));
	const seconds = other.filter(({ sign }) => isDigit(sign));
	if (text.length - digits.length !== points) return false;
	return digits.every(({ sign, certainty }, i) => {
		const shape = shapes[i];
		const sure = Math.min(certainty, seconds[i]?.certainty ?? 0);
		const likest = shape ? gallery.likest(shape, sign) : null;
		if (likest === null || !likest.isKnown) return sure >= CERTAIN;
		return likest.sign === sign && sure >= LIKELY;
	});
}

/** Adds the shapes of a cell whose readings agree and are certain. */
export function addTo(gallery: Gallery, { readings, shapes }: TwiceRead): void {
	const [one, other] = readings.map(certainSigns) as [ReadSign[], ReadSign[]];
	const digits = one.filter(({ sign }) => isDigit(sign));
	if (textOf(one) !== textOf(other) || shapes === null) return;
	digits.forEach(({ sign }, i) => {
		const shape = shapes[i];
		if (shape) gallery.add(sign, shape);
	});
}

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
const certainSigns = (signs: readonly ReadSign[]): ReadSign[] =>
	signs.filter(({ certainty }) => certainty >= LEAST_CERTAIN);
const leastOf = (signs: readonly ReadSign[]): number =>
	Math.min(1, ...signs.map(({ certainty }) => certainty));
