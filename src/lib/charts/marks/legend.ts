import type { Colour } from './palette.ts';
import { fitText, textWidth } from './text.ts';

export interface LegendEntry {
	key: string;
	label: string;
	colour?: Colour | undefined;
	edge?: Colour | undefined;
	/** Hatched: a value that is not there. */
	hatched?: boolean | undefined;
}

export const LEGEND_LINE = 22;
const SIZE = 14;
const MARK = 12;

/** Swatches with names, in as many rows as they need; `height` is 0 without entries. */
export function legendModel(entries: readonly LegendEntry[], width: number) {
	let x = 0;
	let y = 0;
	const placed = entries.map((entry) => {
		const text = fitText(entry.label, SIZE, width - MARK - 6);
		const wide = MARK + 6 + textWidth(text, SIZE);
		if (x > 0 && x + wide > width) {
			x = 0;
			y += LEGEND_LINE;
		}
		const at = { ...entry, text, x, y };
		x += wide + 16;
		return at;
	});
	return { entries: placed, height: entries.length === 0 ? 0 : y + LEGEND_LINE };
}

export type LegendModel = ReturnType<typeof legendModel>;
