import type { PrintedLine } from './lines.ts';

const NUMBER =
	/^\s*(?:[-—–－·]{0,2}\s*\d{1,3}\s*[-—–－·]{0,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/u;
/** Of the page's height: running heads and numbers of pages stand no further in. */
const MARGIN = 0.12;
/** On so many pages a head must stand before it is one. */
const SHARE = 0.6;
const FEWEST_PAGES = 3;

/** The lines outside of tables, page by page, without the numbers of pages and what each page repeats. */
export function withoutFurniture(
	pages: readonly { height: number; lines: readonly PrintedLine[] }[]
): PrintedLine[][] {
	const times = new Map<string, number>();
	for (const { height, lines } of pages)
		for (const key of new Set(lines.filter((l) => isAtEdge(l, height)).map(keyOf)))
			times.set(key, (times.get(key) ?? 0) + 1);
	const repeated = (line: PrintedLine) =>
		pages.length >= FEWEST_PAGES && (times.get(keyOf(line)) ?? 0) >= pages.length * SHARE;
	return pages.map(({ height, lines }) =>
		lines.filter((l) => !isAtEdge(l, height) || !(NUMBER.test(l.text) || repeated(l)))
	);
}

const isAtEdge = ({ top, bottom }: PrintedLine, height: number): boolean =>
	bottom < height * MARGIN || top > height * (1 - MARGIN);

const keyOf = ({ text }: PrintedLine): string => text.replace(/\d+/gu, '0').replace(/\s+/gu, '');
