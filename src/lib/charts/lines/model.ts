import { max, min, range } from 'd3';
import type { LinePoint, SeriesBreak, YearCount } from '../marks/points.ts';
import { pathOf, runs } from '../marks/runs.ts';
import { dodge, levelsOf, px, valueAxis, yearTicks } from '../marks/axis.ts';
import type { Format, Tick } from '../marks/axis.ts';
import { SERIES_COLOURS } from '../marks/palette.ts';
import type { Colour } from '../marks/palette.ts';
import type { Spot } from '../marks/spot.ts';
import { BOLD, fitText, textWidth, wrapText } from '../marks/text.ts';

export interface LineSeries {
	key: string;
	label: string;
	points: readonly LinePoint[];
	colour?: Colour | undefined;
}

export interface LinesOptions {
	width: number;
	height?: number | undefined;
	breaks?: readonly SeriesBreak[] | undefined;
	/** Of the value axis, where it is fixed, e.g. 1 for shares. */
	end?: number | undefined;
	format: Format;
	/** The same with every digit, on the card. */
	exact?: ((value: number) => string) | undefined;
	missing: string;
	/** What stands behind each year. */
	strip?: readonly YearCount[] | undefined;
}

const SIZE = 12;
const LABEL = 14;
/** The strip of counts: bars, and the numbers under them. */
const STRIP = 34;
const BAR = 10;
/** Notes on breaks that would print over one another stand in lines of their own. */
const BREAK_LINE = 18;

export function linesModel(series: readonly LineSeries[], options: LinesOptions) {
	const { width, format, missing, breaks = [] } = options;
	const exact = options.exact ?? format;
	const strip = options.strip ?? [];
	const foot = strip.length > 0 ? STRIP : 0;
	const height = (options.height ?? (width < 480 ? 280 : 340)) + foot;
	const every = series.flatMap((s) => s.points);
	const years = range(min(every, (p) => p.year) ?? 0, (max(every, (p) => p.year) ?? -1) + 1);
	const stated = every.flatMap((p) => (p.value === null ? [] : [p.value]));
	const coloured = series.map((s, i) => ({
		...s,
		colour: s.colour ?? SERIES_COLOURS[i] ?? ('series-rest' as const)
	}));

	const last = years.at(-1) ?? 0;
	const names = coloured.map((s) => labelLines(s, format, last));
	const nameWidth = max(names.flat(), (text) => textWidth(text, LABEL) * BOLD) ?? 0;
	const beside = nameWidth + 20 <= Math.max(96, width * 0.3);
	const legend = beside || series.length < 2 ? [] : legendRows(coloured, width);

	const marked = breaks.filter((b) => years.includes(b.year) && years.includes(b.year - 1));
	const bottom = height - 30 - foot;
	const axisOver = (range: [number, number]) =>
		valueAxis(max(stated) ?? 0, range, format, {
			whole: stated.every(Number.isInteger),
			...(options.end === undefined ? {} : { end: options.end })
		});
	const left = px((max(axisOver([1, 0]).ticks, (t) => textWidth(t.label, SIZE)) ?? 0) + 10);
	const right = px(width - (beside ? nameWidth + 20 : 16));
	const span = Math.max(1, years.length - 1);
	const x = (year: number) =>
		px(
			years.length === 1
				? (left + right) / 2
				: left + 10 + ((year - (years[0] ?? 0)) / span) * (right - left - 20)
		);

	const noted = marked.map((b) => breakMark(b, (x(b.year) + x(b.year - 1)) / 2, width));
	const levels = levelsOf(noted.map(({ textAt, half }) => [textAt - half, textAt + half]));
	const top =
		12 +
		(legend.at(-1)?.y ?? -12) +
		12 +
		(marked.length > 0 ? 4 + BREAK_LINE * (1 + Math.max(...levels)) : 4);
	const axis = axisOver([bottom, top]);

	const drawn = coloured.map((s) => ({
		key: s.key,
		colour: s.colour,
		runs: runs(s.points, breaks).map((run) => pathOf(run, x, axis.scale)),
		dots: s.points.flatMap((p) =>
			p.value === null ? [] : [{ year: p.year, x: x(p.year), y: axis.scale(p.value) }]
		)
	}));

	return {
		width,
		height,
		left,
		right,
		top,
		bottom,
		ticks: axis.ticks,
		years: yearTicks(years, x, SIZE) satisfies Tick[],
		series: drawn,
		ends: coloured.flatMap((s) => {
			const end = lastPoint(s.points);
			if (!end || end.year === last) return [];
			const text = format(end.value);
			const half = textWidth(text, SIZE) / 2;
			const at = Math.max(left + half, Math.min(x(end.year), right - half));
			return [{ key: s.key, colour: s.colour, text, x: px(at), y: axis.scale(end.value) - 9 }];
		}),
		labels: beside ? endLabels(coloured, names, drawn, right, top, bottom) : [],
		legend,
		breaks: noted.map((b, i) => ({
			...b,
			textY: top - 12 - (levels[i] ?? 0) * BREAK_LINE
		})),
		gaps: years
			.filter((year) => !every.some((p) => p.year === year && p.value !== null))
			.map((year) => ({ year, x: x(year) - 7, y: bottom - 14, width: 14, height: 14 })),
		strip: strip.filter(({ year }) => years.includes(year)).map(stripMark),
		spots: years.map((year, column) => yearSpot(year, column))
	};

	function stripMark({ year, count, text }: YearCount) {
		const most = max(strip, (one) => one.count) ?? 0;
		const high = most === 0 ? 0 : px((count / most) * BAR);
		const ticks = yearTicks(years, x, SIZE);
		return {
			year,
			x: x(year),
			base: bottom + 30 + BAR,
			high: count > 0 ? Math.max(1, high) : 0,
			text: ticks.some((tick) => tick.label === String(year)) ? text : '',
			textY: bottom + 30 + BAR + 14
		};
	}

	function yearSpot(year: number, column: number): Spot {
		const step = (right - left - 20) / span;
		return {
			key: String(year),
			column,
			row: 0,
			x: x(year) - step / 2,
			y: top,
			width: step,
			height: bottom - top,
			card: {
				title: String(year),
				lines: coloured.map((s) => {
					const point = s.points.find((p) => p.year === year);
					const value = point?.value ?? null;
					return {
						label: s.label,
						value: value === null ? (point?.note ?? missing) : exact(value),
						note: value === null ? undefined : point?.note,
						colour: series.length > 1 ? s.colour : undefined,
						href: point?.href
					};
				})
			}
		};
	}
}

function lastPoint(points: readonly LinePoint[]): { year: number; value: number } | null {
	const stated = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
	return stated.toSorted((a, b) => a.year - b.year).at(-1) ?? null;
}

/** The name in at most two lines, under it the value of the last year; of a series that ends before, the value stands where it ends. */
function labelLines(series: LineSeries, format: Format, last: number): string[] {
	const end = lastPoint(series.points);
	return [
		...wrapText(series.label, LABEL, 150, 2),
		...(end?.year === last ? [format(end.value)] : [])
	];
}

function endLabels(
	series: readonly { key: string; colour: Colour }[],
	names: readonly string[][],
	drawn: readonly { dots: { y: number }[] }[],
	right: number,
	top: number,
	bottom: number
) {
	const high = Math.max(...names.map((lines) => lines.length)) * 17 + 4;
	const wanted = drawn.map(
		(s, i) => (s.dots.at(-1)?.y ?? bottom) - ((names[i]?.length ?? 1) - 2) * 8
	);
	const placed = dodge(wanted, high, top + 6, bottom - high + 24);
	return series.map((s, i) => ({
		key: s.key,
		colour: s.colour,
		x: right + 4,
		y: placed[i] ?? top,
		lines: names[i] ?? []
	}));
}

/** Where names do not fit beside the lines they stand above them. */
function legendRows(
	series: readonly { key: string; label: string; colour: Colour }[],
	width: number
) {
	let x = 0;
	let y = 12;
	return series.map((s) => {
		const text = fitText(s.label, LABEL, width - 28);
		const wide = 28 + textWidth(text, LABEL);
		if (x > 0 && x + wide > width) {
			x = 0;
			y += 22;
		}
		const placed = { key: s.key, colour: s.colour, text, x, y };
		x += wide + 18;
		return placed;
	});
}

function breakMark(mark: SeriesBreak, at: number, width: number) {
	const text = fitText(mark.note, SIZE, width * 0.8);
	const half = textWidth(text, SIZE) / 2;
	return {
		year: mark.year,
		at,
		text,
		note: mark.note,
		half,
		textAt: Math.max(half, Math.min(at, width - half))
	};
}
