import { blank, type Grey, PAPER } from './picture.ts';
import { type ReadSign, STRIP_HEIGHT } from './recogniser.ts';

/** Several narrow cells side by side, since the model reads one sign alone badly. */
export interface PackedStrip {
	strip: Grey;
	/** Which cells stand on it, by their place among those given, from where to where. */
	cells: { place: number; left: number; right: number }[];
}

const WIDEST = 320;
/** Between two cells, in pixels of the strip: three of the model's steps. */
const APART = 20;

/** Packs strips of cells one behind the other, in the order of `places`. */
export function packed(strips: readonly Grey[], places: readonly number[]): PackedStrip[] {
	const rows: { places: number[]; width: number }[] = [];
	for (const place of places) {
		const width = (strips[place]?.width ?? 0) + APART;
		const row = rows.at(-1);
		if (row && row.width + width <= WIDEST) {
			row.places.push(place);
			row.width += width;
		} else rows.push({ places: [place], width });
	}
	return rows.map((row) => {
		const strip = blank(row.width, STRIP_HEIGHT, PAPER);
		let left = APART / 2;
		const cells = row.places.flatMap((place) => {
			const own = strips[place];
			if (own === undefined) return [];
			for (let y = 0; y < STRIP_HEIGHT; y++)
				strip.data.set(own.data.subarray(y * own.width, (y + 1) * own.width), y * row.width + left);
			const at = { place, left, right: left + own.width };
			left += own.width + APART;
			return [at];
		});
		return { strip, cells };
	});
}

/** What was read of each cell on a strip. */
export function unpacked(
	{ cells }: PackedStrip,
	signs: readonly ReadSign[]
): { place: number; signs: ReadSign[] }[] {
	return cells.map(({ place, left, right }) => ({
		place,
		signs: signs.filter(({ at }) => at >= left - APART / 2 && at < right + APART / 2)
	}));
}
