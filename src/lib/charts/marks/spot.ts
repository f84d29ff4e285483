import type { Colour } from './palette.ts';
import type { SummaryWords } from './summary.ts';

export interface CardLine {
	label: string;
	value: string;
	/** Counts, state of the cell: what stands behind the value. */
	note?: string | undefined;
	colour?: Colour | undefined;
	href?: string | undefined;
}

/** What hover, focus and tap show. */
export interface Card {
	title: string;
	href?: string | undefined;
	lines: CardLine[];
	note?: string | undefined;
}

/** A place of the chart one can point at; `column` and `row` are where the arrow keys find it. */
export interface Spot {
	key: string;
	column: number;
	row: number;
	x: number;
	y: number;
	width: number;
	height: number;
	card: Card;
}

/** Words of the page that charts print; charts know no language. */
export interface ChartWords {
	/** For a value that is missing and whose point says no more. */
	missing: string;
	/** How to read the chart with the keyboard, one sentence. */
	keys: string;
	/** What the figures say, in sentences; without it a chart tells its form alone. */
	say?: SummaryWords;
}

/** The spot under the pointer, or the nearest within `reach` pixels. */
export function spotAt(spots: readonly Spot[], x: number, y: number, reach = 24): number {
	let best = -1;
	let least = reach * reach;
	for (const [index, spot] of spots.entries()) {
		const dx = Math.max(spot.x - x, 0, x - spot.x - spot.width);
		const dy = Math.max(spot.y - y, 0, y - spot.y - spot.height);
		const distance = dx * dx + dy * dy;
		if (distance < least) {
			best = index;
			least = distance;
		}
	}
	return best;
}

const MOVES: Record<string, readonly [columns: number, rows: number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** Where a key leads from the spot `from` (-1: none yet); -1 where the key does not move. */
export function spotByKey(spots: readonly Spot[], from: number, key: string): number {
	if (spots.length === 0) return -1;
	if (key === 'Home') return 0;
	if (key === 'End') return spots.length - 1;
	const move = MOVES[key];
	if (!move) return -1;
	const start = spots[from];
	if (!start) return 0;
	const [columns, rows] = move;
	let best = from;
	let least = Infinity;
	for (const [index, spot] of spots.entries()) {
		const ahead = (spot.column - start.column) * columns + (spot.row - start.row) * rows;
		const aside = Math.abs((spot.column - start.column) * rows + (spot.row - start.row) * columns);
		if (ahead <= 0) continue;
		const far = ahead + aside * (columns === 0 ? 1.5 : 50);
		if (far < least) {
			best = index;
			least = far;
		}
	}
	return best;
}

const CLEAR = 12;
/** A spot as tall as this is a column of the chart: a card above it would hang far from what it tells. */
const TALL = 80;

/** Where a card stands so that it hides neither its spot nor, if it can, the chart. */
export function besideSpot(
	spot: Spot,
	cardWidth: number,
	cardHeight: number,
	width: number
): { left: number; top: number } {
	const middle = spot.x + spot.width / 2;
	const left = Math.max(0, Math.min(middle - cardWidth / 2, width - cardWidth));
	const below = spot.y + spot.height + CLEAR;
	if (spot.height >= TALL) {
		if (middle + CLEAR + cardWidth <= width) return { left: middle + CLEAR, top: spot.y };
		if (middle - CLEAR - cardWidth >= 0) return { left: middle - CLEAR - cardWidth, top: spot.y };
		return { left, top: below + 16 };
	}
	const above = spot.y - cardHeight - CLEAR;
	return { left, top: above > -cardHeight / 2 ? above : below };
}
