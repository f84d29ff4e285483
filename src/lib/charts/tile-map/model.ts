import { max, min } from 'd3';
import { px } from '../marks/axis.ts';
import { classLabel, classOf, roundClasses } from '../marks/classes.ts';
import { legendModel } from '../marks/legend.ts';
import type { Spot } from '../marks/spot.ts';
import { textWidth, wrapText } from '../marks/text.ts';

export interface Tile {
	key: string;
	label: string;
	/** For a tile too small for the label. */
	short?: string;
	column: number;
	row: number;
	value: number | null;
	/** The counts behind the value, or why there is none. */
	note?: string;
	href?: string;
}

export interface TileOptions {
	width: number;
	format: (value: number) => string;
	/** The same with every digit, on the card. */
	exact?: ((value: number) => string) | undefined;
	missing: string;
	/** Names the hatched tiles. */
	absentLabel: string;
}

const GAP = 3;

export function tileModel(tiles: readonly Tile[], options: TileOptions) {
	const { width, format, missing } = options;
	const classes = roundClasses(tiles.flatMap((t) => (t.value === null ? [] : [t.value])));
	const legend = legendModel(
		[
			...classes.map((c) => ({
				key: String(c.low),
				label: classLabel(c, format),
				colour: c.colour
			})),
			...(tiles.some((t) => t.value === null)
				? [{ key: ' ', label: options.absentLabel, hatched: true }]
				: [])
		],
		width
	);
	const [firstColumn, lastColumn] = [
		min(tiles, (t) => t.column) ?? 0,
		max(tiles, (t) => t.column) ?? 0
	];
	const [firstRow, lastRow] = [min(tiles, (t) => t.row) ?? 0, max(tiles, (t) => t.row) ?? 0];
	const columns = lastColumn - firstColumn + 1;
	const wide = Math.floor(Math.min(112, (width - (columns - 1) * GAP) / columns));
	const high = Math.min(wide, 64);
	const top = legend.height + 10;

	const drawn = tiles.map((tile) => {
		const kind = tile.value === null ? undefined : classOf(classes, tile.value);
		const value = tile.value === null ? '' : format(tile.value);
		const valued = high >= 44 && textWidth(value, 12) <= wide - 4 && value !== '';
		const { name, size } = nameLines(tile, wide - 4, high - (valued ? 18 : 4));
		const block = name.length * (size + 2) + (valued ? 15 : 0);
		const x = (tile.column - firstColumn) * (wide + GAP);
		const y = top + (tile.row - firstRow) * (high + GAP);
		return {
			key: tile.key,
			tile,
			x,
			y,
			colour: kind?.colour,
			on: kind?.on ?? ('ink' as const),
			name,
			centre: px(x + wide / 2),
			nameY: px(y + (high - block) / 2 + size - 1),
			pitch: size + 2,
			size,
			value: valued ? value : '',
			valueY: px(y + (high + block) / 2 - 4),
			words: `${tile.label}: ${tile.value === null ? (tile.note ?? missing) : `${value}${tile.note ? `, ${tile.note}` : ''}`}`
		};
	});

	return {
		width,
		height: top + (lastRow - firstRow + 1) * (high + GAP),
		wide,
		high,
		legend,
		tiles: drawn,
		spots: drawn.map(({ tile, x, y }): Spot => ({
			key: tile.key,
			column: tile.column,
			row: tile.row,
			x,
			y,
			width: wide,
			height: high,
			card: {
				title: tile.label,
				lines: [],
				note:
					tile.value === null
						? (tile.note ?? missing)
						: [(options.exact ?? format)(tile.value), tile.note].filter(Boolean).join(' · ')
			}
		}))
	};
}

/** The name, in smaller type if need be, else its short form; a name is never cut, nor parted within a word. */
function nameLines(tile: Tile, width: number, height: number): { name: string[]; size: number } {
	for (const text of [tile.label, tile.short ?? '']) {
		for (const size of [14, 12]) {
			const name = wrapText(text, size, width);
			const unparted = name.join(' ') === text || !/[A-Za-z]/.test(text);
			const fits = name.every((line) => textWidth(line, size) <= width + 1);
			if (name.length > 0 && unparted && fits && name.length * (size + 2) <= height + 2)
				return { name, size };
		}
	}
	return { name: [], size: 12 };
}
