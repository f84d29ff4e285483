import { max } from 'd3';
import { px, valueAxis } from '../marks/axis.ts';
import type { Format, Tick } from '../marks/axis.ts';
import type { Spot } from '../marks/spot.ts';
import { BOLD, textWidth, wrapText } from '../marks/text.ts';

export interface RankedRow {
	key: string;
	label: string;
	value: number | null;
	/** Bounds of the interval the value may lie in. */
	low?: number;
	high?: number;
	/** The counts behind the value. */
	count?: string;
	/** Why there is no value: a word. */
	missing?: string;
	chosen?: boolean;
	href?: string;
}

export interface RankedOptions {
	width: number;
	format: Format;
	/** The same with every digit, on the card. */
	exact?: ((value: number) => string) | undefined;
	missing: string;
	end?: number | undefined;
	/** Words for the value in the card. */
	valueLabel?: string | undefined;
	/** Words for the bounds in the card. */
	intervalLabel?: string | undefined;
}

const SIZE = 14;
const SMALL = 12;
const BAR = 20;

const sizeOf = (row: RankedRow) => (row.chosen ? SIZE * BOLD : SIZE);

/** Draws the rows in the order given: the order is the view's to choose. */
export function rankedModel(rows: readonly RankedRow[], options: RankedOptions) {
	const { width, format, missing } = options;
	const exact = options.exact ?? format;
	const widest = max(rows, (row) => textWidth(row.label, sizeOf(row))) ?? 0;
	const countWidth = max(rows, (row) => textWidth(row.count ?? '', SMALL)) ?? 0;
	const above = widest > width * 0.3 && width < 600;
	const labelWidth = above ? 0 : Math.min(widest, width * 0.34);
	const left = above ? 0 : px(labelWidth + 12);
	const valueWidth =
		max(rows, (r) => textWidth(r.value === null ? '' : format(r.value), SIZE)) ?? 0;
	const right = px(width - valueWidth - 10 - (above || countWidth === 0 ? 0 : countWidth + 14));
	const reaches = rows.flatMap((row) =>
		row.value === null ? [] : [Math.max(row.value, row.high ?? 0)]
	);
	const axis = valueAxis(max(reaches) ?? 0, [left, right], format, {
		whole: reaches.every(Number.isInteger),
		most: right - left < 300 ? 2 : 4,
		...(options.end === undefined ? {} : { end: options.end })
	});
	const pitch = above ? BAR + 30 : BAR + 10;
	const top = 4;
	const drawn = rows.map((row, index) => {
		const labelY = top + index * pitch;
		const y = labelY + (above ? 20 : 0);
		const end = row.value === null ? left : axis.scale(row.value);
		const whisker =
			row.value === null || row.low === undefined || row.high === undefined
				? undefined
				: { from: axis.scale(row.low), to: axis.scale(row.high) };
		return {
			key: row.key,
			row,
			label: wrapText(row.label, sizeOf(row), above ? width - countWidth - 12 : labelWidth, 1),
			count: row.count ?? '',
			labelY,
			y,
			width: px(end - left),
			whisker,
			text: row.value === null ? (row.missing ?? missing) : format(row.value),
			textAt: px(Math.max(end, whisker?.to ?? 0) + 6)
		};
	});
	const bottom = top + rows.length * pitch - 4;

	return {
		width,
		height: bottom + 24,
		left,
		right,
		top,
		bottom,
		bar: BAR,
		above,
		ticks: axis.ticks satisfies Tick[],
		rows: drawn,
		spots: drawn.map((row, index) => spotOf(row, index))
	};

	function spotOf(row: (typeof drawn)[number], index: number): Spot {
		const { low, high, href, value } = row.row;
		const lines = [
			{
				label: options.valueLabel ?? '',
				value: value === null ? row.text : exact(value),
				note: row.count || undefined
			}
		];
		const interval =
			row.whisker && low !== undefined && high !== undefined
				? [{ label: options.intervalLabel ?? '', value: `${format(low)} – ${format(high)}` }]
				: [];
		return {
			key: row.key,
			column: 0,
			row: index,
			x: left,
			y: row.y,
			width: Math.max(row.width, (row.whisker?.to ?? left) - left, 40),
			height: BAR,
			card: { title: row.row.label, href, lines: [...lines, ...interval] }
		};
	}
}
