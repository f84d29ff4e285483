import { type Area, compares, type Rule, type Value } from '../sheets/conditions.ts';
import { type Change, formatBy } from '../xlsx/styles.ts';
import type { Globals } from './globals.ts';
import { cursorOf, type Cursor, type Record } from './records.ts';

export const CONDITIONAL = 0x1b0;
export const CONDITION = 0x1b1;
/** What Excel 2007 adds to a condition: among others another order. */
export const CONDITION_MORE = 0x87b;

type Truth = Rule<Change>['holds'];
const CELL_IS = 1;
const FORMULA = 2;
/** By number ([MS-XLS] 2.4.42, `cp`). */
const OPERATORS = [
	'',
	'between',
	'notBetween',
	'equal',
	'notEqual',
	'greaterThan',
	'lessThan',
	'greaterThanOrEqual',
	'lessThanOrEqual'
];

/** The cells that the conditions behind this record are for. */
export function areasIn({ parts }: Record): Area[] {
	const cursor = cursorOf(parts);
	cursor.advance(12);
	return Array.from({ length: cursor.u16() }, () => {
		const [top, bottom, left, right] = [cursor.u16(), cursor.u16(), cursor.u16(), cursor.u16()];
		return { top, bottom, left, right };
	});
}

/** One condition, behind which no other of its cells is asked where it holds. */
export function ruleIn({ parts }: Record, areas: readonly Area[], globals: Globals): Rule<Change> {
	const cursor = cursorOf(parts);
	const [type, operator] = [cursor.u8(), cursor.u8()];
	const [first, second] = [cursor.u16(), cursor.u16()];
	const change = changeIn(cursor, globals);
	const [one, two] = [constantIn(cursor, first), constantIn(cursor, second)];
	let holds: Truth = () => null;
	if (type === CELL_IS)
		holds = (value: Value) => compares(value, OPERATORS[operator] ?? '', one, two);
	else if (type === FORMULA && one !== null) holds = () => one !== 0;
	return { areas, holds, change, isLast: true };
}

/** The same where it is not told in which order rules are asked: what may hold may give way to another. */
export const unordered = (rule: Rule<Change>): Rule<Change> => ({
	...rule,
	holds: (value) => (rule.holds(value) === false ? false : null),
	isLast: false
});

const FONT = 118;
const ALIGNMENT = 8;
const BORDER = 8;
const WHITES = [1, 9];
const STRUCK = 0x80;
/** Which parts a style has, by bit. */
const HAS = { number: 25, font: 26, alignment: 27, border: 28, pattern: 29, protection: 30 };
/** Bits that are set where a part says nothing of it. */
const NO = { pattern: 16, front: 17, back: 18, format: 19 };

/** A differential style ([MS-XLS] 2.5.86). */
function changeIn(cursor: Cursor, globals: Globals): Partial<Change> {
	const change: Partial<Change> = {};
	const flags = cursor.u32();
	const isOwnFormat = (cursor.u16() & 1) === 1;
	const is = (bit: number) => ((flags >>> bit) & 1) === 1;
	if (is(HAS.number)) {
		const format = isOwnFormat ? ownFormat(cursor) : formatBy(cursor.u16() >>> 8, globals.formats);
		if (!is(NO.format)) change.format = format;
	}
	if (is(HAS.font)) {
		cursor.advance(68);
		const look = cursor.u32();
		cursor.advance(8);
		const colour = cursor.u32();
		cursor.advance(4);
		const silent = cursor.u32();
		cursor.advance(FONT - 92);
		if ((silent & STRUCK) === 0) change.isStruck = (look & STRUCK) !== 0;
		if (colour !== 0xffffffff) change.colour = WHITES.includes(colour) ? 'FFFFFF' : null;
	}
	if (is(HAS.alignment)) cursor.advance(ALIGNMENT);
	if (is(HAS.border)) cursor.advance(BORDER);
	if (is(HAS.pattern)) {
		const pattern = cursor.u16() >>> 10;
		const back = (cursor.u16() >>> 7) & 0x7f;
		const isNamed = !is(NO.pattern);
		// Here the colour of a solid ground is that behind the pattern.
		if (!is(NO.back) && (!isNamed || pattern === 1))
			change.ground = WHITES.includes(back) ? 'FFFFFF' : 'other';
		else if (isNamed) change.ground = pattern === 0 ? null : 'other';
	}
	if (is(HAS.protection)) cursor.advance(2);
	return change;
}

function ownFormat(cursor: Cursor): string {
	cursor.advance(2);
	const count = cursor.u16();
	return cursor.characters(count, (cursor.u8() & 1) === 1);
}

const WHOLE = 0x1e;
const FRACTION = 0x1f;
const TRUTH = 0x1d;
const MINUS = 0x13;

/** A formula of a number alone, behind which the cursor stands then; null for any other. */
function constantIn(cursor: Cursor, length: number): number | null {
	if (length === 0) return null;
	const tokens = cursorOf([Uint8Array.from({ length }, () => cursor.u8())]);
	const kind = tokens.u8();
	let value: number;
	if (kind === WHOLE && length >= 3) value = tokens.u16();
	else if (kind === FRACTION && length >= 9) value = tokens.f64();
	else if (kind === TRUTH && length === 2) value = tokens.u8();
	else return null;
	if (tokens.isDone()) return value;
	return tokens.u8() === MINUS && tokens.isDone() ? -value : null;
}
