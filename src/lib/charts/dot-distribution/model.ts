import { max, median } from 'd3';
import { dodge, px, valueAxis } from '../marks/axis.ts';
import type { Colour } from '../marks/palette.ts';
import { SERIES_COLOURS } from '../marks/palette.ts';
import type { Spot } from '../marks/spot.ts';
import { fitText, textWidth } from '../marks/text.ts';

export interface DotItem {
	key: string;
	label: string;
	value: number | null;
	note?: string;
	chosen?: boolean;
	href?: string;
}

export interface DotOptions {
	width: number;
	format: (value: number) => string;
	end?: number | undefined;
	medianLabel: string;
}

const RADIUS = 4.5;
const NAME = 14;
/** Beyond this pile, dots overlap rather than push the chart off the screen. */
const MOST = 24;

/** One dot an item, piled where values are close; the chosen ones in colour, named above. */
export function dotModel(items: readonly DotItem[], options: DotOptions) {
	const { width, format } = options;
	const stated = items.flatMap((item) =>
		item.value === null ? [] : [{ ...item, value: item.value }]
	);
	const left = 12;
	const right = width - 24;
	const axis = valueAxis(max(stated, (s) => s.value) ?? 0, [left, right], format, {
		whole: stated.every((s) => Number.isInteger(s.value)),
		most: width < 480 ? 3 : 4,
		...(options.end === undefined ? {} : { end: options.end })
	});

	const piles = new Map<number, number>();
	const bin = RADIUS * 2 + 1;
	const placed = stated
		// The chosen ones lie on top of their pile, so that the line to the name crosses no other.
		.toSorted((a, b) => Number(a.chosen ?? false) - Number(b.chosen ?? false) || a.value - b.value)
		.map((item) => {
			const slot = Math.round((axis.scale(item.value) - left) / bin);
			const level = piles.get(slot) ?? 0;
			piles.set(slot, level + 1);
			return { item, x: px(left + slot * bin), level };
		});
	const highest = Math.max(1, ...piles.values());
	const rise = highest > MOST ? ((MOST - 1) * bin) / (highest - 1) : bin;

	const chosen = placed
		.filter((dot) => dot.item.chosen)
		.sort((a, b) => a.x - b.x)
		.map((dot, index) => {
			const value = format(dot.item.value);
			const room = width * 0.6 - textWidth(value, NAME) - 8;
			return { ...dot, index, value, text: fitText(dot.item.label, NAME, room) };
		});
	const head = chosen.length * 20 + 8;
	const bottom = head + Math.min(highest, MOST) * bin + 24;
	const middle = median(stated, (s) => s.value);
	const y = (level: number) => px(bottom - 10 - level * rise);

	const dots = placed.map((dot) => ({
		key: dot.item.key,
		x: dot.x,
		y: y(dot.level),
		colour: colourOf(chosen.findIndex((c) => c.item.key === dot.item.key)),
		item: dot.item
	}));
	const order = dots.toSorted((a, b) => a.item.value - b.item.value);

	return {
		width,
		height: bottom + 42,
		left,
		right,
		top: head,
		bottom,
		radius: RADIUS,
		ticks: axis.ticks,
		dots,
		labels: labelled(),
		median:
			middle === undefined
				? undefined
				: {
						at: axis.scale(middle),
						text: `${options.medianLabel} ${format(middle)}`,
						y: bottom + 36
					},
		spots: order.map((dot, column): Spot => ({
			key: dot.key,
			column,
			row: 0,
			x: dot.x - RADIUS,
			y: dot.y - RADIUS,
			width: RADIUS * 2,
			height: RADIUS * 2,
			card: {
				title: dot.item.label,
				href: dot.item.href,
				lines: [],
				note: [format(dot.item.value), dot.item.note].filter(Boolean).join(' · ')
			}
		}))
	};

	function labelled() {
		const ys = dodge(
			chosen.map((_, i) => 14 + i * 20),
			20,
			14,
			head
		);
		return chosen.map((dot, i) => {
			const wide = textWidth(dot.text, NAME) + textWidth(dot.value, NAME) + 8;
			const toLeft = dot.x + 6 + wide > width;
			return {
				key: dot.item.key,
				text: dot.text,
				value: dot.value,
				x: toLeft ? dot.x - 6 : dot.x + 6,
				anchor: toLeft ? ('end' as const) : ('start' as const),
				y: ys[i] ?? 14,
				stem: { x: dot.x, from: (ys[i] ?? 14) - 10, to: y(dot.level) - RADIUS },
				colour: colourOf(dot.index)
			};
		});
	}
}

const colourOf = (index: number): Colour =>
	index < 0 ? 'series-rest' : (SERIES_COLOURS[index % SERIES_COLOURS.length] ?? 'series-1');
