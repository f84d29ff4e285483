import {
	Bool,
	type Data,
	type DataType,
	DateDay,
	Dictionary,
	Field,
	Float64,
	Int16,
	Int32,
	makeData,
	makeVector,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Uint8,
	Utf8
} from 'apache-arrow';
import type { ColumnType } from '#domain/schema.ts';
import type { NumberBuffer, TextBuffer, Validity } from '../column-buffer.ts';
import type { StagedColumn } from '../stage.ts';

/** The first `rows` of each buffer as a stream of Arrow, which the engine takes whole; the buffers are cleared. */
export function arrowOf(columns: readonly StagedColumn[], rows: number): Uint8Array {
	const children = columns.map((column, number) => dataOf(column, number, rows));
	const fields = columns.map(({ name }, i) => {
		const type = children[i]?.type;
		if (!type) throw new Error(`no column ${name}`);
		return new Field(name, type, true);
	});
	const struct = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
	return tableToIPC(new Table([new RecordBatch(new Schema(fields), struct)]), 'stream');
}

function dataOf({ type, words, buffer }: StagedColumn, number: number, rows: number): Data {
	const known = validityOf(buffer.there, rows);
	if (buffer.kind === 'text') return textData(textsIn(buffer, rows), known, rows);
	return words
		? makeData({
				...known,
				type: new Dictionary(new Utf8(), new Uint8(), number),
				length: rows,
				data: new Uint8Array(buffer.items.slice(0, rows)),
				dictionary: makeVector(textData(words, { nullCount: 0 }, words.length))
			})
		: numberData(type, buffer, known, rows);
}

interface Known {
	nullCount: number;
	nullBitmap?: Uint8Array;
}

/** The bits of a chunk, and the buffer's set anew. */
function validityOf(there: Validity, rows: number): Known {
	if (there.whole) return { nullCount: 0 };
	const nullBitmap = there.bits.slice(0, Math.ceil(rows / 8));
	there.reset();
	let nullCount = 0;
	for (let row = 0; row < rows; row++)
		nullCount += 1 - (((nullBitmap[row >> 3] ?? 0) >> (row & 7)) & 1);
	return { nullCount, nullBitmap };
}

const TYPES: Record<Exclude<ColumnType, 'VARCHAR' | 'BLOB' | 'BOOLEAN'>, new () => DataType> = {
	INTEGER: Int32,
	SMALLINT: Int16,
	DOUBLE: Float64,
	DATE: DateDay
};

function numberData(type: ColumnType, { items }: NumberBuffer, known: Known, length: number): Data {
	if (type === 'VARCHAR' || type === 'BLOB') throw new Error('texts are no numbers');
	if (type === 'BOOLEAN')
		return makeData({ ...known, type: new Bool(), length, data: bitsOf(items, length) });
	return makeData({ ...known, type: new TYPES[type](), length, data: items.slice(0, length) });
}

function bitsOf(items: ArrayLike<number>, length: number): Uint8Array {
	const bits = new Uint8Array(Math.ceil(length / 8));
	for (let i = 0; i < length; i++)
		if (items[i]) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
	return bits;
}

const UTF8 = new TextEncoder();

function textsIn(buffer: TextBuffer, rows: number): (string | null)[] {
	const texts = buffer.items.slice(0, rows);
	buffer.items.fill(null, 0, rows);
	buffer.size = 0;
	return texts;
}

function textData(texts: readonly (string | null)[], known: Known, length: number): Data {
	// A character takes three bytes at most: those of four are two characters.
	const room = texts.reduce((sum, text) => sum + 3 * (text?.length ?? 0), 0);
	const data = new Uint8Array(room);
	const valueOffsets = new Int32Array(length + 1);
	let used = 0;
	for (const [i, text] of texts.entries()) {
		if (text) used += UTF8.encodeInto(text, data.subarray(used)).written;
		valueOffsets[i + 1] = used;
	}
	return makeData({
		...known,
		type: new Utf8(),
		length,
		valueOffsets,
		data: data.subarray(0, used)
	});
}
