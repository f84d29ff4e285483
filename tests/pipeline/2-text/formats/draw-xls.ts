import { Buffer } from 'node:buffer';
import type { Block, FormCell } from './form.ts';
import { placeOnSheet } from './place-sheet.ts';

/** A number or words in a style, by its number: 0 plain, 1 struck, 2 with groups of thousands, 3 of a format that prints nothing, 4 of words. */
export interface XlsCell {
	value:
		| 'truth'
		| 'error'
		| number
		| { text: string; runs?: readonly [at: number, font: number][] }
		| null;
	style?: number;
}
export type WriteXls = (cell: FormCell) => XlsCell | undefined;

const u16 = (...values: number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 2);
	for (const [i, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, i * 2);
	return bytes;
};
const u32 = (value: number): Buffer => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value >>> 0);
	return bytes;
};
const f64 = (value: number): Buffer => {
	const bytes = Buffer.alloc(8);
	bytes.writeDoubleLE(value);
	return bytes;
};
const record = (code: number, ...parts: Buffer[]): Buffer => {
	const body = Buffer.concat(parts);
	return Buffer.concat([u16(code, body.length), body]);
};

const BOF = (type: number) => record(0x809, u16(0x600, type, 0, 0), u32(0), u32(6));
const EOF = record(0x0a);
const font = (flags: number, lift: number) =>
	record(0x31, u16(220, flags, 0x7fff, 400, lift), Buffer.alloc(4), Buffer.from([1, 0, 0x41]));
const format = (number: number, code: string) => record(0x41e, u16(number), stringOf(code));
const style = (fontNumber: number, format: number) =>
	record(0xe0, u16(fontNumber, format, 0), Buffer.alloc(14));

/** Characters of two bytes, with runs behind them. */
function stringOf(text: string, runs: readonly (readonly [number, number])[] = []): Buffer {
	const words = Buffer.from(text, 'utf16le');
	const head = [u16(text.length), Buffer.from([runs.length > 0 ? 9 : 1])];
	if (runs.length === 0) return Buffer.concat([...head, words]);
	return Buffer.concat([...head, u16(runs.length), words, ...runs.map(([at, f]) => u16(at, f))]);
}

/** A rule for cells: how it compares ([MS-XLS] 2.4.42) with formulas, and its differential style. */
export interface XlsRule {
	areas: readonly { row: number; column: number }[];
	type?: number;
	operator?: number;
	formulas: readonly Buffer[];
	look: Buffer;
}

/** The formula of a whole number, of a fraction, and one that looks at another cell. */
export const WHOLE = (value: number): Buffer => Buffer.concat([Buffer.from([0x1e]), u16(value)]);
export const FRACTION = (value: number): Buffer => Buffer.concat([Buffer.from([0x1f]), f64(value)]);
export const ELSEWHERE = Buffer.concat([Buffer.from([0x24]), u16(0, 0)]);

const USED = { number: 25, font: 26, pattern: 29 };
const look = (used: number, own: number, ...parts: Buffer[]) =>
	// All that is not used is silent, too.
	Buffer.concat([u32((used | 0x3fffff) & ~own), u16(1), ...parts]);
/** White is the ninth colour of the palette. */
export const inColour = (colour: number): Buffer =>
	look(
		1 << USED.font,
		0,
		Buffer.alloc(64),
		Buffer.concat([Buffer.alloc(16), u32(colour), u32(0), u32(0xffffffff)]),
		Buffer.alloc(26)
	);
export const inFormat = (code: string): Buffer => {
	const own = stringOf(code);
	return look(1 << USED.number, 1 << 19, u16(own.length + 2), own);
};
/** A solid ground has its colour behind the pattern. */
export const onGround = (colour: number): Buffer =>
	look(1 << USED.pattern, 7 << 16, u16(1 << 10, colour << 7));

function ruleRecords({ areas, type = 1, operator = 3, formulas, look }: XlsRule): Buffer {
	const places = areas.map(({ row, column }) => u16(row, row, column, column));
	const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = formulas;
	return Buffer.concat([
		record(0x1b0, u16(1, 2, 0, 999, 0, 99, areas.length), ...places),
		record(
			0x1b1,
			Buffer.from([type, operator]),
			u16(first.length, second.length),
			look,
			first,
			second
		)
	]);
}

/** A workbook of Excel 97 with a report on its second sheet; the first is hidden. */
export function drawXls(
	blocks: readonly Block[],
	write: WriteXls = () => undefined,
	rules: readonly XlsRule[] = []
): Uint8Array {
	const strings: Buffer[] = [];
	const rows: Buffer[] = [];
	const merges: Buffer[] = [];
	for (const { row, column, cell } of placeOnSheet(blocks)) {
		const own = write(cell) ?? plain(cell.text);
		const head = u16(row, column, own.style ?? 0);
		if (own.value === 'truth') rows.push(record(0x205, head, Buffer.from([1, 0])));
		else if (own.value === 'error') rows.push(record(0x205, head, Buffer.from([23, 1])));
		else if (own.value === null) rows.push(record(0x201, head));
		else if (typeof own.value === 'number') rows.push(numberRecord(head, own.value));
		else {
			strings.push(stringOf(own.value.text, own.value.runs));
			rows.push(record(0xfd, head, u32(strings.length - 1)));
		}
		if (cell.across > 1 || cell.down > 1)
			merges.push(u16(row, row + cell.down - 1, column, column + cell.across - 1));
	}
	const sheet = [
		BOF(0x10),
		...rows,
		...merges.map((merge) => record(0xe5, u16(1), merge)),
		...rules.map(ruleRecords),
		EOF
	];
	const hidden = [BOF(0x10), record(0x203, u16(0, 0, 0), f64(9)), EOF];
	const globals = (first: number, second: number) =>
		Buffer.concat([
			BOF(5),
			font(0, 0),
			font(8, 0),
			font(0, 1),
			font(0, 0),
			font(8, 0),
			format(170, ';;;'),
			style(0, 0),
			style(1, 0),
			style(0, 3),
			style(0, 170),
			style(0, 49),
			record(0x85, u32(first), Buffer.from([1, 0, 1, 0, 0x61])),
			record(0x85, u32(second), Buffer.from([0, 0, 1, 0, 0x62])),
			sharedStrings(strings),
			EOF
		]);
	const { length } = globals(0, 0);
	const before = Buffer.concat(hidden);
	const book = Buffer.concat([globals(length, length + before.length), before, ...sheet]);
	return compoundFile('Workbook', book);
}

/** Whole numbers in thirty bits as Excel prefers, others in full. */
const numberRecord = (head: Buffer, value: number): Buffer =>
	value % 2 === 0 ? record(0x27e, head, u32((value << 2) | 2)) : record(0x203, head, f64(value));

const plain = (text: string): XlsCell => {
	if (text === '') return { value: null };
	return { value: /^\d+$/u.test(text) ? Number(text) : { text } };
};

const FULL = 8000;
/** A record goes on in others where it is full, here between two strings and once within one. */
function sharedStrings(strings: readonly Buffer[]): Buffer {
	const parts: Buffer[] = [Buffer.concat([u32(strings.length), u32(strings.length)])];
	for (const bytes of strings) {
		const last = parts.at(-1) ?? Buffer.alloc(0);
		const room = FULL - last.length;
		if (bytes.length <= room) parts[parts.length - 1] = Buffer.concat([last, bytes]);
		else if (room > 40 && bytes[2] === 1) {
			const cut = 3 + Math.floor((room - 3) / 2) * 2;
			parts[parts.length - 1] = Buffer.concat([last, bytes.subarray(0, cut)]);
			parts.push(Buffer.concat([Buffer.from([1]), bytes.subarray(cut)]));
		} else parts.push(bytes);
	}
	return Buffer.concat(parts.map((part, i) => record(i === 0 ? 0xfc : 0x3c, part)));
}

const SECTOR = 512;
const END = 0xfffffffe;

/** The least that is a compound file: one table of sectors, one of entries, one stream. */
export function compoundFile(name: string, stream: Uint8Array): Uint8Array {
	const sectors = Math.max(9, Math.ceil(stream.length / SECTOR));
	const tables = Math.ceil((sectors + 1) / 127);
	const table = Buffer.alloc(tables * SECTOR, 0xff);
	for (let i = 0; i < tables; i++) table.writeUInt32LE(0xfffffffd, i * 4);
	table.writeUInt32LE(END, tables * 4);
	const first = tables + 1;
	for (let i = 0; i < sectors; i++)
		table.writeUInt32LE(i === sectors - 1 ? END : first + i + 1, (first + i) * 4);
	const header = Buffer.alloc(SECTOR, 0xff);
	Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
	header.fill(0, 8, 0x4c);
	u16(0x3e, 3, 0xfffe, 9, 6).copy(header, 0x18);
	header.writeUInt32LE(tables, 0x2c);
	header.writeUInt32LE(tables, 0x30);
	header.writeUInt32LE(4096, 0x38);
	header.writeUInt32LE(END, 0x3c);
	header.writeUInt32LE(END, 0x44);
	for (let i = 0; i < tables; i++) header.writeUInt32LE(i, 0x4c + i * 4);
	const entries = Buffer.alloc(SECTOR);
	entry('Root Entry', 5, 1, END, 0).copy(entries, 0);
	entry(name, 2, 0xffffffff, first, Math.max(4096, stream.length)).copy(entries, 128);
	const padded = Buffer.alloc(sectors * SECTOR);
	padded.set(stream);
	return Buffer.concat([header, table, entries, padded]);
}

function entry(name: string, type: number, child: number, start: number, size: number): Buffer {
	const bytes = Buffer.alloc(128);
	bytes.write(name, 'utf16le');
	bytes.writeUInt16LE((name.length + 1) * 2, 0x40);
	bytes[0x42] = type;
	bytes.fill(0xff, 0x44, 0x4c);
	bytes.writeUInt32LE(child, 0x4c);
	bytes.writeUInt32LE(start, 0x74);
	bytes.writeUInt32LE(size, 0x78);
	return bytes;
}
