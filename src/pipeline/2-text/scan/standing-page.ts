import { type InkedCell, inkedCells } from './inked-cells.ts';
import { linesOutside } from './lines-outside.ts';
import type { PixelBox } from './picture.ts';
import { QUARTERS, type Quarters, turned } from './quarter-turns.ts';
import type { PictureOfPage } from './read-pages.ts';
import type { Recogniser } from './recogniser.ts';
import { type StraightPage, straightPage } from './straight-page.ts';
import { stripOf } from './strips.ts';

/** A page whose words stand upright, and what of it is inked. */
export interface StandingPage {
	/** By how much it was turned. */
	quarters: Quarters;
	straight: StraightPage;
	cells: InkedCell[];
	/** Lines of text that stand in no cell. */
	outside: PixelBox[];
}

/** Words that stand upright are read with this much certainty, from 0 to 1; others with half of it. */
const SURE = 0.8;
const BETTER = 0.2;
/** Longer than so many of their heights, lines of text are told from numbers. */
const LONG = 5;
const SAMPLE = 6;
const FEWEST_SIGNS = 12;

/** Sheets lie in a scanner as they come: a page whose words cannot be read is turned until they can, or left as it lies. */
export async function standingPage(
	page: PictureOfPage,
	recogniser: Recogniser
): Promise<StandingPage> {
	const asItLies = inked(page, 0);
	const certainty = await certaintyOf(asItLies, recogniser);
	if (certainty >= SURE) return asItLies;
	let best = { standing: asItLies, certainty: certainty + BETTER };
	for (const quarters of QUARTERS.slice(1)) {
		const standing = inked(turned(page, quarters), quarters);
		const own = await certaintyOf(standing, recogniser);
		if (own > best.certainty) best = { standing, certainty: own };
	}
	return best.standing;
}

function inked(page: PictureOfPage, quarters: Quarters): StandingPage {
	const straight = straightPage(page);
	const cells = inkedCells(straight).flat();
	return { quarters, straight, cells, outside: linesOutside(straight, cells) };
}

/** With how much certainty the longest lines are read; 0 where next to nothing is. */
async function certaintyOf(
	{ straight, cells, outside }: StandingPage,
	recogniser: Recogniser
): Promise<number> {
	const lines = [...outside, ...cells.flatMap((cell) => cell.lines)]
		.filter((line) => widthOf(line) > LONG * (line.bottom - line.top))
		.sort((a, b) => widthOf(b) - widthOf(a))
		.slice(0, SAMPLE);
	const read = await recogniser.read(lines.map((line) => stripOf(straight.white, line)));
	const signs = read.flatMap((strip) => strip.signs);
	if (signs.length < FEWEST_SIGNS) return 0;
	return signs.reduce((sum, { certainty }) => sum + certainty, 0) / signs.length;
}

const widthOf = ({ left, right }: PixelBox): number => right - left;
