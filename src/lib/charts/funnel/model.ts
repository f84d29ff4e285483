import { extent, line, max, min, scaleLinear, scaleLog, ticks } from 'd3';
import { px } from '../marks/axis.ts';
import type { Tick } from '../marks/axis.ts';
import type { Colour } from '../marks/palette.ts';
import type { CardLine, Spot } from '../marks/spot.ts';
import { textWidth } from '../marks/text.ts';
import { placeLabels } from './labels.ts';

export interface FunnelPoint {
	key: string;
	label: string;
	/** From 0 to 1, and of how many cases. */
	rate: number;
	n: number;
	/** Outside of no limits, of the inner, of the outer ones too. */
	outside: 0 | 1 | 2;
	chosen?: boolean;
	href?: string;
	lines: readonly CardLine[];
}

/** Limits about the centre, for every number of cases; null where none are drawn. */
export interface FunnelBand {
	key: string;
	label: string;
	/** Limits for chance alone, drawn finer. */
	plain?: boolean;
	dashed?: boolean;
	at: (n: number) => { low: number; high: number } | null;
}

export interface FunnelOptions {
	width: number;
	format: (rate: number) => string;
	formatCount: (n: number) => string;
	centre: number | null;
	centreLabel: string;
}

const HEIGHT = 420;
const TOP = 12;
const SMALL = 12;
/** Rates that hardly differ are not drawn as if they did. */
const LEAST_SPAN = 0.2;
/** Steps in which a limit is traced. */
const STEPS = 60;
const TICKS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 1_000_000];

/** A dot for each rate over its number of cases, on a logarithmic scale, with the limits between which it was to be expected. */
export function funnelModel(
	points: readonly FunnelPoint[],
	bands: readonly FunnelBand[],
	options: FunnelOptions
) {
	const { width, format } = options;
	const narrow = width < 520;
	const height = narrow ? 360 : HEIGHT;
	const bottom = height - 44;
	const left = 44;
	const named = [...bands.map((band) => band.label), options.centreLabel];
	// On a phone the words of the lines stand upon them.
	const words = narrow ? 0 : (max(named, (label) => textWidth(label, SMALL)) ?? 0) + 8;
	const right = px(width - 10 - words);

	const [fewest = 10, most = 100] = extent(points, (point) => point.n) as [number, number];
	const x = scaleLog(
		[Math.min(fewest, 10) * 0.93, Math.max(most * 1.1, fewest * 4)],
		[left, right]
	);
	const y = scaleLinear(span(points, options.centre), [bottom, TOP]);
	const at = (value: number) => px(y(value));

	const countTicks = thinned(
		TICKS.filter((n) => n >= (x.domain()[0] ?? 0) && n <= (x.domain()[1] ?? 0)).map((n) => ({
			at: px(x(n)),
			label: options.formatCount(n)
		}))
	);
	const placed = points
		// What is outside lies on top, the chosen one above all.
		.toSorted((a, b) => rankOf(a) - rankOf(b))
		.map((point) => ({ ...point, x: px(x(point.n)), y: at(point.rate), ...looksOf(point) }));
	const labels = placeLabels(
		placed
			.filter((point) => point.outside === 2 || point.chosen)
			.toReversed()
			.map(({ key, label, x, y, radius, chosen }) => ({
				key,
				label,
				x,
				y,
				radius,
				strong: chosen
			})),
		{ left, right: width, top: TOP - 6, bottom },
		placed,
		narrow ? 5 : 14
	);

	return {
		width,
		height,
		left,
		right,
		top: TOP,
		bottom,
		narrow,
		countTicks,
		rateTicks: ticks(y.domain()[0] ?? 0, y.domain()[1] ?? 1, 4).map((value) => ({
			at: at(value),
			label: format(value)
		})),
		centre:
			options.centre === null ? undefined : { at: at(options.centre), label: options.centreLabel },
		bands: bands.map((band) => ({ ...band, ...traced(band) })),
		points: placed,
		labels,
		ends: apart([
			...(options.centre === null ? [] : [{ y: at(options.centre), label: options.centreLabel }]),
			...bands.flatMap((band) => {
				const end = band.plain ? null : band.at(x.domain()[1] ?? 0);
				return end === null
					? []
					: [{ y: at(Math.min(end.high, y.domain()[1] ?? 1)), label: band.label }];
			})
		]),
		spots: placed
			.toSorted((a, b) => a.n - b.n || a.rate - b.rate)
			.map((point, column): Spot => ({
				key: point.key,
				column,
				row: 0,
				x: point.x - point.radius,
				y: point.y - point.radius,
				width: point.radius * 2,
				height: point.radius * 2,
				card: { title: point.label, href: point.href, lines: [...point.lines] }
			}))
	};

	function traced(band: FunnelBand) {
		const [from = 10, to = 100] = x.domain();
		const steps = Array.from({ length: STEPS + 1 }, (_, i) => {
			const n = from * (to / from) ** (i / STEPS);
			const limits = band.at(n);
			return limits === null ? null : { n, ...limits };
		});
		const trace = (end: 'low' | 'high') =>
			line<(typeof steps)[number]>()
				.defined((step) => step !== null)
				.x((step) => px(x(step?.n ?? from)))
				.y((step) => at(step?.[end] ?? 0))(steps) ?? '';
		return { low: trace('low'), high: trace('high') };
	}
}

interface Look {
	colour: Colour;
	radius: number;
	strength: number;
	hollow: boolean;
}

const LOOKS: readonly [Look, Look, Look, Look] = [
	{ colour: 'series-rest', radius: 3.5, strength: 0.6, hollow: false },
	{ colour: 'series-2', radius: 4, strength: 1, hollow: true },
	{ colour: 'series-2', radius: 4.5, strength: 1, hollow: false },
	{ colour: 'series-1', radius: 6, strength: 1, hollow: false }
];
const rankOf = (point: FunnelPoint) => (point.chosen ? 3 : point.outside);
const looksOf = (point: FunnelPoint): Look => LOOKS[rankOf(point)];

/** What the axis spans: the rates and the centre with air around them, from none and to all where they come near. */
function span(points: readonly FunnelPoint[], centre: number | null): [number, number] {
	const rates = [...points.map((point) => point.rate), ...(centre === null ? [] : [centre])];
	const middle = ((min(rates) ?? 0) + (max(rates) ?? 1)) / 2;
	const low = Math.min(min(rates) ?? 0, middle - LEAST_SPAN / 2);
	const high = Math.max(max(rates) ?? 1, middle + LEAST_SPAN / 2);
	const air = (high - low) * 0.08;
	return [low - air < 0.25 ? 0 : low - air, high + air > 0.85 ? 1 : high + air];
}

/** Ticks that stand apart, from the left. */
function thinned(all: readonly Tick[]): Tick[] {
	const kept: Tick[] = [];
	let free = -Infinity;
	for (const tick of all) {
		const half = textWidth(tick.label, SMALL) / 2;
		if (tick.at - half < free) continue;
		kept.push(tick);
		free = tick.at + half + 8;
	}
	return kept;
}

/** Words at the ends of lines, moved down until each has its own place. */
function apart(ends: readonly { y: number; label: string }[]) {
	let free = -Infinity;
	return ends
		.toSorted((a, b) => a.y - b.y)
		.map((end) => {
			const y = Math.max(end.y, free);
			free = y + 15;
			return { ...end, y };
		});
}
