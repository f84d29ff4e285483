import type { Value } from '#domain/row.ts';
import type { ColumnType } from '#domain/schema.ts';

const DAY = 86_400_000;
const ALL = 0xff;

type Numbers =
	| Uint8Array<ArrayBuffer>
	| Int16Array<ArrayBuffer>
	| Int32Array<ArrayBuffer>
	| Float64Array<ArrayBuffer>;

interface Buffer {
	set(at: number, value: Value): void;
	readonly there: Validity;
}

/** One column of a chunk as engines lay it out: handing over value by value costs ten times as much. */
export interface NumberBuffer extends Buffer {
	readonly kind: 'numbers';
	readonly items: Numbers;
}

export interface TextBuffer extends Buffer {
	readonly kind: 'text';
	readonly items: (string | null)[];
	/** Characters held; whoever takes them sets it to 0. */
	size: number;
}

export type ColumnBuffer = NumberBuffer | TextBuffer;

/** A bit a row, set where there is a value. */
export interface Validity {
	readonly bits: Uint8Array<ArrayBuffer>;
	readonly whole: boolean;
	clear(at: number): void;
	reset(): void;
}

const NUMBERS = {
	INTEGER: Int32Array,
	SMALLINT: Int16Array,
	DOUBLE: Float64Array,
	BOOLEAN: Uint8Array,
	DATE: Int32Array
} as const;

export function openBuffer(type: ColumnType, rows: number): ColumnBuffer {
	// Bytes are handed over in Base64, which `exportsOf` unpacks.
	if (type === 'VARCHAR' || type === 'BLOB') return openText(rows);
	const items = new NUMBERS[type](rows);
	if (type === 'DATE') return openNumbers(items, (value) => Date.parse(`${value}T00:00:00Z`) / DAY);
	return openNumbers(items, Number);
}

/** A closed list is staged as the numbers of its words. */
export function openClosed(words: readonly string[], rows: number): NumberBuffer {
	const numbers = new Map<Value, number>(words.map((word, i) => [word, i]));
	return openNumbers(new Uint8Array(rows), (word) => {
		const number = numbers.get(word);
		if (number === undefined) throw new Error(`unknown word: ${word}`);
		return number;
	});
}

function openNumbers(items: Numbers, numberOf: (value: Value) => number): NumberBuffer {
	const there = openValidity(items.length);
	return {
		kind: 'numbers',
		items,
		there,
		set(at, value) {
			if (value === null) there.clear(at);
			else items[at] = typeof value === 'number' ? value : numberOf(value);
		}
	};
}

function openText(rows: number): TextBuffer {
	const items = new Array<string | null>(rows).fill(null);
	const there = openValidity(rows);
	const buffer: TextBuffer = {
		kind: 'text',
		items,
		there,
		size: 0,
		set(at, value) {
			const text = value === null ? null : String(value);
			items[at] = text;
			if (text === null) there.clear(at);
			else buffer.size += text.length;
		}
	};
	return buffer;
}

function openValidity(rows: number): Validity {
	const bits = new Uint8Array(Math.ceil(rows / 8)).fill(ALL);
	let whole = true;
	return {
		bits,
		get whole() {
			return whole;
		},
		clear(at) {
			bits[at >> 3] = (bits[at >> 3] ?? 0) & ~(1 << (at & 7));
			whole = false;
		},
		reset() {
			if (whole) return;
			bits.fill(ALL);
			whole = true;
		}
	};
}
