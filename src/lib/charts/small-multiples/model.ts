import { max, min, range } from 'd3';
import { px, valueAxis, yearTicks } from '../marks/axis.ts';
import type { Format } from '../marks/axis.ts';
import type { LinePoint, SeriesBreak } from '../marks/points.ts';
import { pathOf, runs } from '../marks/runs.ts';
import type { Spot } from '../marks/spot.ts';
import { BOLD, textWidth, wrapText } from '../marks/text.ts';

export interface Panel {
	key: string;
	label: string;
	points: readonly LinePoint[];
	href?: string;
}

export interface PanelsOptions {
	width: number;
	breaks?: readonly SeriesBreak[] | undefined;
	end?: number | undefined;
	format: Format;
	/** The same with every digit, on the card. */
	exact?: ((value: number) => string) | undefined;
	/** Each panel on a scale of its own: its course is seen, heights do not compare. */
	own?: boolean | undefined;
	missing: string;
}

const SIZE = 12;
const NAME = 14;
const HIGH = 96;
const COLUMN = 24;
const ROW = 28;
/** Between the ends of a panel and its first and last year: half of what a year takes to print. */
const INSET = 16;

/** Every panel has the same two scales, so that heights compare across panels, unless each is given its own. */
export function panelsModel(panels: readonly Panel[], options: PanelsOptions) {
	const { width, format, missing, breaks = [], own = false } = options;
	const exact = options.exact ?? format;
	const every = panels.flatMap((p) => p.points);
	const stated = every.flatMap((p) => (p.value === null ? [] : [p.value]));
	const years = range(min(every, (p) => p.year) ?? 0, (max(every, (p) => p.year) ?? -1) + 1);
	const fitting = Math.max(1, Math.floor((width + COLUMN) / (width < 480 ? 150 : 220)));
	const columns = Math.max(1, Math.min(panels.length, evenly(panels.length, fitting)));
	const highestOf = (points: readonly LinePoint[]) => max(points, (p) => p.value ?? 0) ?? 0;
	const axis = (range: [number, number], highest = highestOf(every)) =>
		valueAxis(highest, range, format, {
			most: 3,
			whole: stated.every(Number.isInteger),
			...(options.end === undefined ? {} : { end: options.end })
		});
	const labels = (own ? panels.map((p) => highestOf(p.points)) : [highestOf(every)]).flatMap(
		(highest) => axis([0, 1], highest).ticks
	);
	const left = px((max(labels, (t) => textWidth(t.label, SIZE)) ?? 0) + 8);
	const between = own ? COLUMN + left : COLUMN;
	const wide = px((width - left - (columns - 1) * between) / columns);
	const names = panels.map((panel) => wrapText(panel.label, NAME * BOLD, wide, 2));
	const tops: number[] = [];
	let y = 0;
	for (let i = 0; i < panels.length; i += columns) {
		y += (max(names.slice(i, i + columns), (lines) => lines.length) ?? 1) * 18 + 6;
		tops.push(y);
		y += HIGH + 20 + ROW;
	}
	const noted = breaks.filter((b) => years.includes(b.year) && years.includes(b.year - 1));
	const foot = noted.length * 18;

	const drawn = panels.map((panel, index) => {
		const column = index % columns;
		const row = Math.floor(index / columns);
		const x0 = px(left + column * (wide + between));
		const top = tops[row] ?? 0;
		const bottom = top + HIGH;
		const { scale, ticks } = axis([bottom, top], highestOf(own ? panel.points : every));
		const span = Math.max(1, years.length - 1);
		const x = (year: number) =>
			px(x0 + INSET + ((year - (years[0] ?? 0)) / span) * (wide - 2 * INSET));
		const dots = panel.points.flatMap((p) =>
			p.value === null ? [] : [{ year: p.year, x: x(p.year), y: scale(p.value) }]
		);
		const step = px((wide - 2 * INSET) / span);
		return {
			key: panel.key,
			name: names[index] ?? [],
			nameY: top - 10 - ((names[index]?.length ?? 1) - 1) * 18,
			left: x0,
			right: px(x0 + wide),
			top,
			bottom,
			// On one scale only the first of a row prints the values; all draw the lines.
			ticks: ticks.map((t) => ({ at: t.at, label: own || column === 0 ? t.label : '' })),
			years: ends(yearTicks(years, x, SIZE), years, x),
			runs: runs(panel.points, breaks).map((run) => pathOf(run, x, scale)),
			dots,
			gaps: years
				.filter((year) => !panel.points.some((p) => p.year === year && p.value !== null))
				.map((year) => ({ year, x: px(x(year) - 5), y: bottom - 10, width: 10, height: 10 })),
			breaks: noted.map((b) => ({ year: b.year, at: px((x(b.year) + x(b.year - 1)) / 2) })),
			spots: years.map((year, i): Spot => {
				const point = panel.points.find((p) => p.year === year);
				const value = point?.value ?? null;
				return {
					key: `${panel.key}/${year}`,
					column: column * years.length + i,
					row,
					x: px(x(year) - step / 2),
					y: top,
					width: step,
					height: HIGH,
					card: {
						title: panel.label,
						lines: [
							{
								label: String(year),
								value: value === null ? (point?.note ?? missing) : exact(value),
								note: value === null ? undefined : point?.note,
								href: point?.href ?? panel.href
							}
						]
					}
				};
			})
		};
	});

	return {
		width,
		height: Math.max(HIGH, y - ROW) + foot + 6,
		panels: drawn,
		notes: noted.map((b, i) => ({ text: b.note, y: y - ROW + 18 * (i + 1) })),
		spots: drawn.flatMap((panel) => panel.spots)
	};
}

/** As many columns as fit, lessened until the last row is as full as the others. */
function evenly(count: number, fitting: number): number {
	const rows = Math.ceil(count / fitting);
	return Math.ceil(count / Math.max(1, rows));
}

/** First and last year where not all fit: a panel has room for two. */
function ends(
	ticks: { at: number; label: string }[],
	years: readonly number[],
	x: (year: number) => number
) {
	const [first, last] = [years[0], years.at(-1)];
	if (first === undefined || last === undefined || ticks.length === years.length) return ticks;
	return [first, last].map((year) => ({ at: x(year), label: String(year) }));
}
