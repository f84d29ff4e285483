import duckdb from '@duckdb/node-bindings';
import type { Value } from '#domain/row.ts';
import type { ColumnType } from '#domain/schema.ts';

/** The size of DuckDB's vectors: a data chunk holds no more. */
export const CHUNK_ROWS = 2048;
const DAY = 86_400_000;
const ALL = 0xff;

/** One column of a chunk as DuckDB lays it out: handing over value by value costs ten times as much. */
export interface ColumnBuffer {
	set(at: number, value: Value): void;
	/** Copies the first `rows` into the vector. */
	copyTo(vector: duckdb.Vector, rows: number): void;
}

type Numbers =
	| Uint8Array<ArrayBuffer>
	| Int16Array<ArrayBuffer>
	| Int32Array<ArrayBuffer>
	| Float64Array<ArrayBuffer>;

const NUMBERS = {
	INTEGER: Int32Array,
	SMALLINT: Int16Array,
	DOUBLE: Float64Array,
	BOOLEAN: Uint8Array,
	DATE: Int32Array
} as const;

export function openBuffer(type: ColumnType): ColumnBuffer {
	if (type === 'VARCHAR') return openStrings();
	if (type === 'BLOB') return openBytes();
	const items = new NUMBERS[type](CHUNK_ROWS);
	if (type === 'DATE') return openNumbers(items, (value) => Date.parse(`${value}T00:00:00Z`) / DAY);
	return openNumbers(items, Number);
}

/** A closed list is staged as the numbers of its words. */
export function openClosed(words: readonly string[]): ColumnBuffer {
	const numbers = new Map<Value, number>(words.map((word, i) => [word, i]));
	return openNumbers(new Uint8Array(CHUNK_ROWS), (word) => {
		const number = numbers.get(word);
		if (number === undefined) throw new Error(`unknown word: ${word}`);
		return number;
	});
}

function openNumbers(items: Numbers, numberOf: (value: Value) => number): ColumnBuffer {
	const there = openValidity();
	return {
		set(at, value) {
			if (value === null) there.clear(at);
			else items[at] = typeof value === 'number' ? value : numberOf(value);
		},
		copyTo(vector, rows) {
			const bytes = rows * items.BYTES_PER_ELEMENT;
			duckdb.copy_data_to_vector(vector, 0, items.buffer, 0, bytes);
			there.copyTo(vector);
		}
	};
}

function openStrings(): ColumnBuffer {
	const held = new Array<string | null>(CHUNK_ROWS).fill(null);
	const there = openValidity();
	return {
		set(at, value) {
			held[at] = value === null ? null : String(value);
			if (value === null) there.clear(at);
		},
		copyTo(vector, rows) {
			for (let at = 0; at < rows; at++) {
				const value = held[at];
				if (value !== null && value !== undefined)
					duckdb.vector_assign_string_element(vector, at, value);
				held[at] = null;
			}
			there.copyTo(vector);
		}
	};
}

function openBytes(): ColumnBuffer {
	const held = new Array<Uint8Array | null>(CHUNK_ROWS).fill(null);
	const there = openValidity();
	return {
		set(at, value) {
			held[at] = value instanceof Uint8Array ? value : null;
			if (held[at] === null) there.clear(at);
		},
		copyTo(vector, rows) {
			for (let at = 0; at < rows; at++) {
				const value = held[at];
				if (value) duckdb.vector_assign_string_element_len(vector, at, value);
				held[at] = null;
			}
			there.copyTo(vector);
		}
	};
}

/** A bit a row, set where there is a value. */
function openValidity() {
	const bits = new Uint8Array(CHUNK_ROWS / 8).fill(ALL);
	let whole = true;
	return {
		clear(at: number): void {
			bits[at >> 3] = (bits[at >> 3] ?? 0) & ~(1 << (at & 7));
			whole = false;
		},
		/** Copies the bits and sets them all again. */
		copyTo(vector: duckdb.Vector): void {
			if (whole) return;
			duckdb.vector_ensure_validity_writable(vector);
			duckdb.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, bits.length);
			bits.fill(ALL);
			whole = true;
		}
	};
}
