import { type Bytes, createBytes, wideText } from './bytes.ts';
import type { Place } from './file-information.ts';

/** A stretch of the text and where it lies in the file. */
export interface Piece {
	/** In characters of the text. */
	start: number;
	end: number;
	/** Of its first character in the file, and how many bytes each has. */
	at: number;
	width: 1 | 2;
	/** Changes that hold for all of it. */
	changes: Uint8Array;
}

const NO_CHANGES = new Uint8Array();
const MOST_PIECES = 200_000;
const WINDOWS = new TextDecoder('windows-1252');

/** The pieces of the text in its order ([MS-DOC] 2.8.35). */
export function piecesOf(table: Uint8Array, { at, size }: Place): Piece[] {
	const bytes = createBytes(table);
	const lists: Uint8Array[] = [];
	let from = at;
	while (from < at + size && bytes.u8(from) === 1) {
		const length = bytes.u16(from + 1);
		lists.push(bytes.part(from + 3, from + 3 + length));
		from += 3 + length;
	}
	if (bytes.u8(from) !== 2) return [];
	const count = Math.min(MOST_PIECES, Math.max(0, Math.floor((bytes.u32(from + 1) - 4) / 12)));
	const starts = from + 5;
	const told = starts + (count + 1) * 4;
	return Array.from({ length: count }, (_, i) => {
		const place = bytes.u32(told + i * 8 + 2);
		const isNarrow = (place & 0x40000000) !== 0;
		const offset = place & 0x3fffffff;
		return {
			start: bytes.u32(starts + i * 4),
			end: bytes.u32(starts + (i + 1) * 4),
			at: isNarrow ? offset >> 1 : offset,
			width: isNarrow ? (1 as const) : (2 as const),
			changes: changesOf(bytes.u16(told + i * 8 + 6), lists)
		};
	}).filter((piece) => piece.end > piece.start);
}

/** The codes of the few changes that a piece may tell in two bytes, of those that are read here. */
const SHORT = new Map([
	[0x4b, 0x0800],
	[0x55, 0x0837],
	[0x5a, 0x083c],
	[0x68, 0x2a48]
]);

function changesOf(value: number, lists: readonly Uint8Array[]): Uint8Array {
	if ((value & 1) === 1) return lists[value >> 1] ?? NO_CHANGES;
	const code = SHORT.get((value >> 1) & 0x7f);
	return code === undefined ? NO_CHANGES : Uint8Array.from([code & 0xff, code >> 8, value >> 8]);
}

export function textOf(file: Uint8Array, { start, end, at, width }: Piece): string {
	const bytes = file.subarray(at, at + (end - start) * width);
	return width === 1 ? WINDOWS.decode(bytes) : wideText(bytes);
}

/** A stretch of the file and the changes of what lies in it. */
export interface Stretch {
	from: number;
	to: number;
	changes: Uint8Array;
	/** Of a paragraph. */
	style: number;
}

const PAGE = 512;

/** Where in the file which changes hold, in the order of the file: of runs, or of paragraphs. */
export function stretchesOf(
	file: Uint8Array,
	table: Uint8Array,
	{ at, size }: Place,
	isOfParagraphs: boolean
): Stretch[] {
	const bytes = createBytes(table);
	const pages = Math.max(0, Math.floor((Math.min(size, table.length) - 4) / 8));
	const found: Stretch[] = [];
	for (let i = 0; i < pages; i++) {
		const from = (bytes.u32(at + (pages + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
		const page = file.subarray(from, from + PAGE);
		if (page.length === PAGE) readPage(createBytes(page), isOfParagraphs, found);
	}
	return found.sort((a, b) => a.from - b.from);
}

function readPage(page: Bytes, isOfParagraphs: boolean, found: Stretch[]): void {
	const count = page.u8(PAGE - 1);
	for (let j = 0; j < count; j++) {
		const place = page.u8((count + 1) * 4 + j * (isOfParagraphs ? 13 : 1)) * 2;
		const told = { from: page.u32(j * 4), to: page.u32((j + 1) * 4), style: 0 };
		if (place === 0) found.push({ ...told, changes: NO_CHANGES });
		else if (isOfParagraphs) found.push({ ...told, ...paragraphAt(page, place) });
		else found.push({ ...told, changes: page.part(place + 1, place + 1 + page.u8(place)) });
	}
}

function paragraphAt(page: Bytes, place: number): { changes: Uint8Array; style: number } {
	const half = page.u8(place);
	const from = half === 0 ? place + 2 : place + 1;
	const size = half === 0 ? 2 * page.u8(place + 1) : 2 * half - 1;
	return { style: page.u16(from), changes: page.part(from + 2, from + size) };
}

/** The stretch in which this place of the file lies. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((stretches[middle]?.from ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	const found = stretches[low];
	return found && found.from <= at && at < found.to ? found : undefined;
}
