import { max, sum } from 'd3';
import { px, valueAxis } from '../marks/axis.ts';
import type { Tick } from '../marks/axis.ts';
import { legendModel } from '../marks/legend.ts';
import type { Colour } from '../marks/palette.ts';
import type { Card, Spot } from '../marks/spot.ts';
import { fitText, textWidth, wrapText } from '../marks/text.ts';

/** What bars are made of, in the order of the form. */
export interface StackPart {
	key: string;
	label: string;
	colour: Colour;
	/** Text on it, and its outline: three of the fills are too light to stand alone. */
	on: Colour;
	edge: Colour;
	/** Tells parts of one colour apart, printed on them and before their names: 3.2. */
	mark?: string;
}

export interface StackRow {
	key: string;
	label: string;
	/** By part; null: the part is not stated. */
	values: Readonly<Record<string, number | null>>;
	/** Known to belong to the row and to none of its parts: hatched. */
	unstated?: number | null;
	/** Stands beside the bar: the counts behind it. */
	count?: string;
	/** Why there is nothing to draw, where there is nothing: a word. */
	missing?: string;
	/** A break of series above this row. */
	breakBefore?: string;
	href?: string;
	/** Where single parts lead, where not to the same as the row. */
	partHref?: (part: string) => string | undefined;
}

export interface StackOptions {
	width: number;
	mode: 'share' | 'absolute';
	/** Of amounts. */
	format: (value: number) => string;
	/** Of a part in its whole. */
	share: (part: number, whole: number) => string;
	missing: string;
	/** Heads the column of counts. */
	countLabel?: string | undefined;
	/** Names the hatched part of a row. */
	unstatedLabel: string;
}

const BAR = 28;
/** What is missing is a mark, never a length to be compared. */
const ABSENT = 32;
const GAP = 10;
const GAP_ABOVE = 16;
const SIZE = 14;
const SMALL = 12;
const BREAK = 26;

export function stackModel(
	parts: readonly StackPart[],
	rows: readonly StackRow[],
	options: StackOptions
) {
	const { width, mode, format, share } = options;
	const hatched = rows.some((row) => (row.unstated ?? 0) > 0 || row.missing !== undefined);
	const legend = legendModel(
		[
			...parts.map((part) => ({ ...part, label: marked(part) })),
			...(hatched ? [{ key: ' ', label: options.unstatedLabel, hatched }] : [])
		],
		width
	);
	const counts = rows.map((row) => row.count ?? '');
	const countWidth = max([...counts, options.countLabel ?? ''], (c) => textWidth(c, SMALL)) ?? 0;
	const widest = max(rows, (row) => textWidth(row.label, SIZE)) ?? 0;
	const above = width < 520 && (widest > width * 0.22 || countWidth > width * 0.3);
	const labelWidth = above ? 0 : Math.min(widest, width * 0.3);
	const labels = rows.map((row) =>
		wrapText(row.label, SIZE, above ? width - countWidth - 12 : labelWidth, above ? 1 : 2)
	);
	const left = above ? 0 : px(labelWidth + 12);
	const right = px(width - (countWidth === 0 || above ? 0 : countWidth + 14));
	const wholes = rows.map((row) => sum(parts, (p) => row.values[p.key] ?? 0) + (row.unstated ?? 0));
	const headed = options.countLabel !== undefined && !above;
	const top = legend.height + (legend.height > 0 ? 10 : 0) + (headed ? 20 : 0);
	const axis = valueAxis(
		max(wholes) ?? 0,
		[left, right],
		mode === 'share' ? (v) => share(v, 1) : format,
		mode === 'share'
			? { end: 1 }
			: { whole: wholes.every(Number.isInteger), most: right - left < 360 ? 2 : 4 }
	);

	const gap = above ? GAP_ABOVE : GAP;
	let y = top;
	const drawn = rows.map((row, index) => {
		if (row.breakBefore !== undefined) y += BREAK;
		const labelY = y;
		if (above) y += 20;
		const second = (labels[index]?.length ?? 1) > 1;
		const nameY = above ? labelY + 14 : y + (second ? 11 : 19);
		const bar = { ...place(row, index), y, labelY, nameY };
		y += BAR + gap;
		return bar;
	});
	const bottom = y - gap + 4;
	const height = bottom + 24;

	return {
		width,
		height,
		left,
		right,
		top,
		bottom,
		bar: BAR,
		absent: ABSENT,
		above,
		legend,
		ticks: axis.ticks satisfies Tick[],
		countLabel: headed ? { text: options.countLabel, x: width, y: top - 8 } : undefined,
		rows: drawn,
		spots: drawn.flatMap((row, index) => rowSpots(row, index))
	};

	function place(row: StackRow, index: number) {
		const whole = wholes[index] ?? 0;
		const end = mode === 'share' ? (whole > 0 ? right : left) : axis.scale(whole);
		let x = left;
		const segments = [
			...parts.map((part) => ({ part, value: row.values[part.key] ?? 0 })),
			{ part: undefined, value: row.unstated ?? 0 }
		].flatMap(({ part, value }) => {
			if (value <= 0 || whole <= 0) return [];
			const wide = ((end - left) * value) / whole;
			const amount = mode === 'share' ? share(value, whole) : format(value);
			const texts = part?.mark ? [`${part.mark} · ${amount}`, part.mark] : [amount];
			const text = texts.find((one) => textWidth(one, SMALL) + 8 <= wide);
			const segment = {
				key: part?.key ?? ' ',
				part,
				value,
				x: px(x),
				// One pixel of the page between neighbours; a sliver stays visible.
				width: px(Math.max(wide - 1, Math.min(wide, 0.75))),
				text: (part && text) ?? ''
			};
			x += wide;
			return [segment];
		});
		const empty = segments.length === 0;
		return {
			key: row.key,
			label: labels[index] ?? [],
			count: row.count ?? '',
			breakBefore:
				row.breakBefore === undefined ? undefined : fitText(row.breakBefore, SMALL, width),
			segments,
			empty: empty
				? (row.missing ?? (wholes[index] === 0 ? format(0) : options.missing))
				: undefined,
			// A true zero is a bar of no length; only what is missing is hatched.
			absent: empty && row.missing !== undefined,
			row
		};
	}

	function rowSpots(row: (typeof drawn)[number], index: number): Spot[] {
		const shape = { row: index, y: row.y, height: BAR };
		if (row.segments.length === 0)
			return [
				{
					...shape,
					key: row.key,
					column: 0,
					x: left,
					width: right - left,
					card: cardOf(row, index)
				}
			];
		return row.segments.map((segment) => ({
			...shape,
			key: `${row.key}/${segment.key}`,
			column: segment.part ? parts.indexOf(segment.part) : parts.length,
			x: segment.x,
			width: segment.width,
			card: cardOf(row, index, segment)
		}));
	}

	function cardOf(
		row: (typeof drawn)[number],
		index: number,
		segment?: (typeof drawn)[number]['segments'][number]
	): Card {
		const whole = wholes[index] ?? 0;
		const title = { label: row.row.label, value: row.count, href: row.row.href };
		if (!segment) return { title: row.row.label, lines: [{ ...title, value: row.empty ?? '' }] };
		const unsaid = parts.filter((p) => (row.row.values[p.key] ?? null) === null);
		return {
			title: segment.part ? marked(segment.part) : options.unstatedLabel,
			lines: [
				{
					label: row.row.label,
					value: whole > 0 ? share(segment.value, whole) : format(segment.value),
					note: `${format(segment.value)} / ${format(whole)}`,
					colour: segment.part?.colour,
					href: (segment.part && row.row.partHref?.(segment.part.key)) ?? row.row.href
				}
			],
			note:
				unsaid.length === 0
					? undefined
					: `${options.missing}: ${unsaid.map((p) => p.label).join(', ')}`
		};
	}
}

const marked = ({ mark, label }: StackPart): string => (mark ? `${mark} ${label}` : label);
