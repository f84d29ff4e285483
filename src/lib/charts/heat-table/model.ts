import { max, sum } from 'd3';
import { levelsOf, px } from '../marks/axis.ts';
import { classLabel, classOf, roundClasses } from '../marks/classes.ts';
import type { ValueClass } from '../marks/classes.ts';
import { legendModel } from '../marks/legend.ts';
import type { Colour } from '../marks/palette.ts';
import type { CardLine, Spot } from '../marks/spot.ts';
import { BOLD, textWidth, wrapText } from '../marks/text.ts';

export interface HeatCell {
	value: number | null;
	/** The counts behind the value. */
	note?: string;
	/** Why there is no value: a word. */
	missing?: string;
	href?: string;
	/** In place of a value: how many of what is counted are in each category. */
	parts?: readonly HeatPart[];
	/** What is printed over the parts: the first that has room. */
	texts?: readonly string[];
}

export interface HeatPart {
	/** Key of its category. */
	key: string;
	count: number;
	/** The count in words of the page. */
	text: string;
}

/** What the parts of a cell are told apart by. */
export interface HeatCategory {
	key: string;
	label: string;
	/** Hatched where there is none: something that is not there. */
	colour?: Colour;
	/** Of words upon it. */
	on: Colour;
}

export interface HeatRow {
	key: string;
	label: string;
	href?: string;
	/** All rows together. */
	whole?: boolean;
	/** By column. */
	cells: Readonly<Record<string, HeatCell>>;
}

export interface HeatColumn {
	key: string;
	label: string;
	/** A break of series before this column. */
	breakBefore?: string;
}

export interface HeatOptions {
	width: number;
	format: (value: number) => string;
	missing: string;
	absentLabel: string;
	/** In place of classes between round numbers, e.g. where 0 must stand alone. */
	classes?: readonly ValueClass[] | undefined;
	/** For cells of parts, in the order they are drawn. */
	categories?: readonly HeatCategory[] | undefined;
}

const HIGH = 28;
/** Of the strip of parts, below what is printed. */
const STRIP = 9;
/** Of a cell that counts nothing, where a hatch is a category. */
const NOTHING: Colour = 'panel';
/** Between the strips of neighbouring cells. */
const APART = 6;
/** The narrowest part. */
const LEAST = 2;
const SIZE = 14;
const SMALL = 12;
const BREAK = 10;
const BREAK_LINE = 16;

/** Between the words of neighbouring heads. */
const HEAD_GAP = 4;

/** Years in their last two digits where four do not fit, other words cut. Whole words stay for who hears them. */
function legible<Head extends { label: string }>(heads: readonly Head[], wide: number) {
	const isNarrow = heads.some(({ label }) => textWidth(label, SMALL) + HEAD_GAP > wide);
	const short = (label: string): string =>
		/^\d{4}$/u.test(label)
			? `\u2019${label.slice(2)}`
			: (wrapText(label, SMALL, wide - HEAD_GAP, 1)[0] ?? '');
	return heads.map((head) => ({ ...head, text: isNarrow ? short(head.label) : head.label }));
}

export function heatModel(
	rows: readonly HeatRow[],
	columns: readonly HeatColumn[],
	options: HeatOptions
) {
	const { width, format, missing } = options;
	const cells = rows.flatMap((row) => columns.map((c) => row.cells[c.key]));
	const values = cells.flatMap((cell) => (typeof cell?.value === 'number' ? [cell.value] : []));
	const classes = options.classes ?? roundClasses(values);
	const categories = options.categories ?? [];
	const legend = legendModel(
		[
			...categories.map(({ key, label, colour }) => ({ key, label, colour, hatched: !colour })),
			...classes.map((c) => ({
				key: String(c.low),
				label: classLabel(c, format),
				colour: c.colour
			})),
			...(categories.length > 0
				? cells.some((cell) => !cell?.parts)
					? [{ key: ' ', label: options.absentLabel, colour: NOTHING }]
					: []
				: values.length < cells.length
					? [{ key: ' ', label: options.absentLabel, hatched: true }]
					: [])
		],
		width
	);
	const breaks = columns.flatMap((c) => (c.breakBefore === undefined ? [] : [c.breakBefore]));
	const widest = max(rows, (row) => textWidth(row.label, row.whole ? SIZE * BOLD : SIZE)) ?? 0;
	const narrowest = columns.length * 36 + breaks.length * BREAK;
	const above = width - Math.min(widest, 84) - 10 < narrowest;
	const label = above ? 0 : Math.min(widest, Math.max(84, width - narrowest - 10), 260);
	const left = above ? 0 : px(label + 12);
	const wide = px(
		Math.min(96, (width - left - breaks.length * BREAK) / Math.max(1, columns.length))
	);
	const noted = breakNotes();
	const lines = noted.length === 0 ? 0 : 1 + Math.max(...noted.map(({ level }) => level));
	const notes = legend.height + (lines > 0 ? 10 + lines * BREAK_LINE : 6);
	// With the names above the cells, their heading has a line of its own.
	const headed = notes + (above ? 18 : 0);
	const top = headed + 22;
	const pitch = above ? HIGH + 24 : HIGH;
	let shift = 0;
	const heads = columns.map((column, index) => {
		if (column.breakBefore !== undefined) shift += BREAK;
		const x = px(left + index * wide + shift);
		return { ...column, x, centre: px(x + wide / 2), y: headed + 16 };
	});
	const shownHeads = legible(heads, wide);
	const drawn = rows.map((row, index) => {
		const y = top + index * pitch + (above ? 22 : 0);
		return {
			key: row.key,
			row,
			label: wrapText(row.label, SIZE, above ? width : label, 1)[0] ?? '',
			labelY: above ? y - 6 : y + 19,
			y,
			cells: heads.map((head) => cellAt(row, head, y))
		};
	});
	const right = px((heads.at(-1)?.x ?? left) + wide);

	return {
		width,
		height: top + rows.length * pitch + 4,
		left,
		right,
		wide,
		high: HIGH,
		above,
		legend,
		heads: shownHeads,
		headY: above ? notes + 12 : top - 6,
		breaks: noted.map((note) => ({ ...note, y: legend.height + 14 + note.level * BREAK_LINE })),
		top,
		rows: drawn,
		spots: drawn.flatMap((row, index) =>
			row.cells.map((cell, column): Spot => {
				const line = {
					label: cell.head,
					value: cell.words,
					note: cell.cell?.note,
					href: cell.cell?.href
				};
				const parts = (cell.cell?.parts ?? []).flatMap((part): CardLine[] => {
					const kind = categories.find((c) => c.key === part.key);
					return kind && part.count > 0
						? [{ label: kind.label, value: part.text, colour: kind.colour }]
						: [];
				});
				return {
					key: `${row.key}/${cell.key}`,
					column,
					row: index,
					x: cell.x,
					y: row.y,
					width: wide - 1,
					height: HIGH - 1,
					card: { title: row.row.label, lines: [line, ...parts] }
				};
			})
		)
	};

	/** On lines of their own where they would print over one another. */
	function breakNotes() {
		let x = left;
		const found = columns.flatMap((column) => {
			const note = column.breakBefore;
			if (note !== undefined) x += BREAK;
			const at = px(x - BREAK / 2);
			x += wide;
			if (note === undefined) return [];
			const half = textWidth(note, SMALL) / 2;
			const textAt = px(Math.max(half, Math.min(at, width - half)));
			return [{ key: column.key, at, text: note, textAt, half }];
		});
		const levels = levelsOf(found.map(({ textAt, half }) => [textAt - half, textAt + half]));
		return found.map((note, i) => ({ ...note, level: levels[i] ?? 0 }));
	}

	function cellAt(row: HeatRow, head: (typeof heads)[number], y: number) {
		const cell = row.cells[head.key];
		const value = cell?.value ?? null;
		const parts = cell?.parts ? laidOut(cell.parts, head.x, y) : [];
		const [only, ...others] = parts;
		// One thing in one category fills its cell, as a value does.
		const alone = only !== undefined && others.length === 0 && only.count === 1;
		const empty = categories.length > 0 && parts.length === 0;
		const kind = alone
			? only
			: empty
				? { colour: NOTHING, on: 'ink-soft' as const }
				: value === null
					? undefined
					: classOf(classes, value);
		const texts = cell?.texts ?? [];
		const words = texts[0] ?? (value === null ? (cell?.missing ?? missing) : format(value));
		return {
			key: head.key,
			head: head.label,
			cell,
			x: head.x,
			y,
			colour: kind?.colour,
			on: kind?.on ?? ('ink' as const),
			hatched: kind?.colour === undefined && (alone || parts.length === 0),
			parts: alone ? [] : parts,
			words,
			text:
				[words, ...texts, ...(empty ? ['–'] : [])].find(
					(text) => textWidth(text, SMALL) <= wide - 2
				) ?? ''
		};
	}

	function laidOut(parts: readonly HeatPart[], x: number, y: number) {
		const some = categories.flatMap((category) => {
			const count = parts.find((part) => part.key === category.key)?.count ?? 0;
			return count > 0 ? [{ ...category, count }] : [];
		});
		const all = sum(some, (part) => part.count);
		// None so small that it cannot be seen.
		const room = wide - APART - some.length * LEAST;
		let at = x + (APART - 1) / 2;
		return some.map((part) => {
			const width = px(LEAST + (room * part.count) / all);
			const placed = { ...part, x: px(at), y: y + HIGH - 1 - STRIP, width, height: STRIP };
			at += width;
			return placed;
		});
	}
}
