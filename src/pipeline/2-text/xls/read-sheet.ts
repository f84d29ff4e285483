import {
	emptySheet,
	MOST_COLUMNS,
	type Piece,
	putCell,
	putMerge,
	type Room,
	type Sheet
} from '../sheets/sheet.ts';
import { type Area, changesBy, type ChangesOf, type Rule } from '../sheets/conditions.ts';
import { printedUnder } from '../xlsx/conditional.ts';
import { NO_FIGURE, numberPieces, wordPieces, wordsIn } from '../xlsx/read-sheet.ts';
import type { Run } from '../xlsx/strings.ts';
import type { Change } from '../xlsx/styles.ts';
import {
	areasIn,
	CONDITION,
	CONDITION_MORE,
	CONDITIONAL,
	ruleIn,
	unordered
} from './conditional.ts';
import type { Globals } from './globals.ts';
import { cursorOf, type Cursor, type Record, recordsIn } from './records.ts';
import { richString } from './strings.ts';

const BOF = 0x809;
const EOF = 0x0a;
const ROW = 0x208;
const COLUMNS = 0x7d;
const VIEW = 0x23e;
const MERGED = 0xe5;
const BLANK = 0x201;
const BLANKS = 0xbe;
const NUMBER = 0x203;
const PACKED = 0x27e;
const PACKEDS = 0xbd;
const SHARED = 0xfd;
const LABEL = 0x204;
const RICH = 0xd6;
const BOOLEAN = 0x205;
const FORMULA = 0x06;
const STRING = 0x207;

const HIDDEN_ROW = 0x20;
const SHOWS_ZEROS = 0x10;

/** One sheet by where it begins in the stream. Throws where a record is cut or names a place that no sheet has. */
export function readSheet(stream: Uint8Array, from: number, globals: Globals, room: Room): Sheet {
	const sheet = emptySheet(room);
	const later: (() => void)[] = [];
	let hasZeros = true;
	let depth = 0;
	/** A formula whose text stands in the next record. */
	let awaited: { row: number; column: number; style: number } | null = null;

	let areas: readonly Area[] = [];
	const rules: Rule<Change>[] = [];
	let isOrdered = true;
	let changesAt: ChangesOf<Change> | null = null;

	const number = (row: number, column: number, style: number, value: number) =>
		later.push(() => {
			const own = { style: globals.styles[style] };
			const pieces =
				value === 0 && !hasZeros
					? OMITTED
					: printedUnder(changesAt, { row, column, value }, own, (s) =>
							numberPieces(value, s, globals.from1904)
						);
			putCell(sheet, row, column, pieces);
		});
	const put = (row: number, column: number, pieces: readonly Piece[]) =>
		putCell(sheet, row, column, pieces);
	const words = (row: number, column: number, style: number, runs: readonly Run[]) =>
		later.push(() => {
			const own = { style: globals.styles[style], runs };
			const place = { row, column, value: wordsIn(runs) };
			put(
				row,
				column,
				printedUnder(changesAt, place, own, (s, r) => wordPieces(r, s))
			);
		});

	const cell = ({ code, parts }: Record, cursor: Cursor): unknown => {
		const [row, column] = [cursor.u16(), cursor.u16()];
		const many = code === BLANKS || code === PACKEDS;
		const style = many ? 0 : cursor.u16();
		switch (code) {
			case BLANK:
				return put(row, column, []);
			case BLANKS:
				for (let i = 0; cursor.left() > 2; i++, cursor.advance(2)) put(row, column + i, []);
				return;
			case NUMBER:
				return number(row, column, style, cursor.f64());
			case PACKED:
				return number(row, column, style, unpacked(cursor.u32()));
			case PACKEDS:
				for (let i = 0; cursor.left() > 2; i++)
					number(row, column + i, cursor.u16(), unpacked(cursor.u32()));
				return;
			case SHARED:
				return words(row, column, style, globals.strings[cursor.u32()] ?? []);
			case LABEL:
			case RICH:
				return words(row, column, style, richString(cursor, globals.fonts));
			case BOOLEAN:
				return put(row, column, NO_FIGURE);
			case FORMULA: {
				const result = parts[0]?.subarray(6, 14);
				if (result?.[6] !== 0xff || result[7] !== 0xff)
					return number(row, column, style, cursor.f64());
				if (result[0] === 0) awaited = { row, column, style };
				else put(row, column, result[0] === 3 ? [] : NO_FIGURE);
			}
		}
	};

	for (const record of recordsIn(stream, from)) {
		const { code } = record;
		const cursor = cursorOf(record.parts);
		if (code === BOF) depth++;
		else if (code === EOF && --depth <= 0) break;
		// Charts within a sheet have records of their own.
		if (depth !== 1) continue;
		switch (code) {
			case ROW: {
				const row = cursor.u16();
				cursor.advance(4);
				const height = cursor.u16();
				cursor.advance(4);
				if ((cursor.u16() & HIDDEN_ROW) !== 0 || height === 0) sheet.hiddenRows.add(row);
				break;
			}
			case COLUMNS: {
				const [first, last, width] = [cursor.u16(), cursor.u16(), cursor.u16()];
				cursor.advance(2);
				if ((cursor.u16() & 1) === 1 || width === 0)
					for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++)
						sheet.hiddenColumns.add(column);
				break;
			}
			case VIEW:
				hasZeros = (cursor.u16() & SHOWS_ZEROS) !== 0;
				break;
			case MERGED:
				for (let left = cursor.u16(); left > 0; left--) {
					const [top, bottom, first, last] = [0, 0, 0, 0].map(() => cursor.u16());
					putMerge(sheet, {
						top: top ?? 0,
						bottom: bottom ?? 0,
						left: first ?? 0,
						right: last ?? 0
					});
				}
				break;
			case CONDITIONAL:
				areas = areasIn(record);
				break;
			case CONDITION:
				rules.push(ruleIn(record, areas, globals));
				break;
			case CONDITION_MORE:
				isOrdered = false;
				break;
			case STRING:
				if (awaited) {
					const { row, column, style } = awaited;
					words(row, column, style, richString(cursor, globals.fonts));
				}
				awaited = null;
				break;
			default:
				if (CELLS.has(code)) cell(record, cursor);
		}
	}
	if (rules.length > 0) changesAt = changesBy(isOrdered ? rules : rules.map(unordered));
	for (const put of later) put();
	return sheet;
}

const OMITTED: readonly Piece[] = [{ kind: 'omitted' }];

const CELLS = new Set([
	BLANK,
	BLANKS,
	NUMBER,
	PACKED,
	PACKEDS,
	SHARED,
	LABEL,
	RICH,
	BOOLEAN,
	FORMULA
]);

/** A number in 30 bits ([MS-XLS] 2.5.122): whole, or the upper part of a binary fraction, or a hundredth of either. */
function unpacked(bits: number): number {
	let value: number;
	if ((bits & 2) !== 0) value = (bits | 0) >> 2;
	else {
		const view = new DataView(new ArrayBuffer(8));
		view.setUint32(4, (bits & ~3) >>> 0, true);
		value = view.getFloat64(0, true);
	}
	return (bits & 1) !== 0 ? value / 100 : value;
}
