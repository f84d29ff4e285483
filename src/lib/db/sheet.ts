import type { ArrowTable } from './rows.ts';

export type SheetValue = string | number | boolean | null;

export interface SheetColumn {
	name: string;
	/** Holds numbers, all of them exact. */
	numeric: boolean;
}

/** An answer as a table whose cells are read when they are looked at: a million rows stay as the engine gave them. */
export interface Sheet {
	columns: SheetColumn[];
	rows: number;
	/** There were more rows than a question may have. */
	cut: boolean;
	row(index: number): SheetValue[];
}

type ArrowType = ArrowTable['schema']['fields'][number]['type'];

// Ids of types, as the Arrow format numbers them.
const INT = 2;
const FLOAT = 3;
const BINARY = 4;
const BOOL = 6;
const DECIMAL = 7;
const DATE = 8;
const TIME = 9;
const TIMESTAMP = 10;

/** The batches of one answer, of which `most` rows are shown. */
export function sheetOf(batches: readonly ArrowTable[], most: number): Sheet {
	const fields = batches[0]?.schema.fields ?? [];
	const readers = fields.map(({ type }) => readerOf(type));
	const starts: number[] = [];
	let all = 0;
	for (const { numRows } of batches) {
		starts.push(all);
		all += numRows;
	}
	const rows = Math.min(all, most);
	const vectors = batches.map((batch) => fields.map((_, column) => batch.getChildAt(column)));

	/** The last batch that begins at or before a row. */
	function batchOf(row: number): number {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= row) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	return {
		columns: fields.map(({ name, type }) => ({
			name,
			numeric: [INT, FLOAT, DECIMAL].includes(type.typeId)
		})),
		rows,
		cut: all > most,
		row(index) {
			if (!(index >= 0 && index < rows)) throw new Error(`no row ${index} of ${rows}`);
			const batch = batchOf(index);
			const within = index - (starts[batch] ?? 0);
			return readers.map((read, column) => {
				const value = vectors[batch]?.[column]?.get(within);
				return value === null || value === undefined ? null : read(value);
			});
		}
	};
}

function readerOf({ typeId, scale = 0 }: ArrowType): (value: unknown) => SheetValue {
	if (typeId === INT) return whole;
	if (typeId === FLOAT) return (value) => finite(Number(value));
	if (typeId === BOOL) return Boolean;
	if (typeId === DECIMAL) return (value) => decimal(String(value), scale);
	if (typeId === DATE) return (value) => isoOf(value).slice(0, 10);
	if (typeId === TIMESTAMP) return isoOf;
	if (typeId === TIME) return (value) => isoOf(Number(value) / 1000).slice(11, 23);
	if (typeId === BINARY)
		return (value) =>
			Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return (value) => (typeof value === 'object' ? JSON.stringify(value, plain) : String(value));
}

/** A number that JavaScript cannot hold exactly stays text. */
function whole(value: unknown): SheetValue {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : String(value);
}

function decimal(digits: string, scale: number): SheetValue {
	const sign = digits.startsWith('-') ? '-' : '';
	const bare = digits.slice(sign.length).padStart(scale + 1, '0');
	const text = scale === 0 ? bare : `${bare.slice(0, -scale)}.${bare.slice(-scale)}`;
	return bare.length <= 15 ? Number(sign + text) : sign + text;
}

const finite = (value: number): SheetValue => (Number.isFinite(value) ? value : String(value));
const isoOf = (value: unknown): string => new Date(value as number | Date).toISOString();
const plain = (_: string, value: unknown): unknown =>
	typeof value === 'bigint' ? whole(value) : value;
