import { createBytes } from './bytes.ts';

/** One change to the properties of text ([MS-DOC] 2.9.205, Prl): its code, and where its value stands. */
export interface Change {
	code: number;
	at: number;
	size: number;
}

/** Bytes of a value by the upper three bits of its code; in 6 the value says it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const OF_TABLE = [0xd606, 0xd608];
const OF_TABS = 0xc615;

/** The changes in a list, in their order; the last counts. */
export function* changesIn(list: Uint8Array): Generator<Change> {
	const bytes = createBytes(list);
	for (let at = 0; at + 2 < list.length;) {
		const code = bytes.u16(at);
		at += 2;
		let size = SIZES[code >> 13] ?? 1;
		if (size === 0) {
			if (OF_TABLE.includes(code)) size = bytes.u16(at) + 1;
			else if (code === OF_TABS && bytes.u8(at) === 255) return;
			else size = bytes.u8(at) + 1;
		}
		yield { code, at, size };
		at += size;
	}
}

/** What the changes to a run say that is seen; undefined where they say nothing. A toggle is 0, 1, as its style (0x80), or against it (0x81). */
export interface CharacterChanges {
	strike?: number;
	doubleStrike?: number;
	vanish?: number;
	specVanish?: number;
	isDeleted?: boolean;
	/** 1 raised, 2 lowered. */
	script?: number;
	/** Half points. */
	position?: number;
	size?: number;
	/** 0xRRGGBB; null for the usual one. */
	colour?: number | null;
	ground?: number | null;
	style?: number;
	isSpecial?: boolean;
	symbol?: number;
	/** Where in the stream `Data` the picture or field lies. */
	data?: number;
}

/** The sixteen colours of old, as 0xRRGGBB; 0 is the usual one. */
const PALETTE = [
	null,
	0x000000,
	0x0000ff,
	0x00ffff,
	0x00ff00,
	0xff00ff,
	0xff0000,
	0xffff00,
	0xffffff,
	0x000080,
	0x008080,
	0x008000,
	0x800080,
	0x800000,
	0x808000,
	0x808080,
	0xc0c0c0
];
const AUTO = 0xff000000;

export function characterChanges(list: Uint8Array): CharacterChanges {
	const bytes = createBytes(list);
	let found: CharacterChanges = {};
	for (const { code, at } of changesIn(list))
		// Back to what the styles say.
		if (code === 0x2a33)
			found = {
				style: found.style,
				isSpecial: found.isSpecial,
				data: found.data,
				symbol: found.symbol
			};
		else apply(code, at, bytes, found);
	return found;
}

function apply(
	code: number,
	at: number,
	bytes: ReturnType<typeof createBytes>,
	found: CharacterChanges
): void {
	switch (code) {
		case 0x0837:
			found.strike = bytes.u8(at);
			break;
		case 0x2a53:
			found.doubleStrike = bytes.u8(at);
			break;
		case 0x083c:
			found.vanish = bytes.u8(at);
			break;
		case 0x0818:
			found.specVanish = bytes.u8(at);
			break;
		case 0x0800:
			found.isDeleted = bytes.u8(at) === 1;
			break;
		case 0x2a48:
			found.script = bytes.u8(at);
			break;
		case 0x4845:
			found.position = bytes.i16(at);
			break;
		case 0x4a43:
			found.size = bytes.u16(at);
			break;
		case 0x2a42:
			found.colour = PALETTE[bytes.u8(at)] ?? null;
			break;
		case 0x6870:
			found.colour = colourOf(bytes.u32(at));
			break;
		case 0x2a0c:
			found.ground = PALETTE[bytes.u8(at)] ?? null;
			break;
		case 0xca71:
			found.ground = colourOf(bytes.u32(at + 5));
			break;
		case 0x4a30:
			found.style = bytes.u16(at);
			break;
		case 0x0855:
			found.isSpecial = bytes.u8(at) === 1;
			break;
		case 0x6a09:
			found.symbol = bytes.u16(at + 2);
			break;
		case 0x6a03:
			found.data = bytes.i32(at);
	}
}

const colourOf = (value: number): number | null =>
	value >>> 0 === AUTO ? null : ((value & 0xff) << 16) | (value & 0xff00) | ((value >> 16) & 0xff);

export interface ParagraphChanges {
	isInTable?: boolean;
	/** Its mark ends a row of a table, and of one within a cell. */
	isRowEnd?: boolean;
	isInnerRowEnd?: boolean;
	isInnerCellEnd?: boolean;
	depth?: number;
	list?: number;
	level?: number;
	/** The columns of a row, where its mark ends one. */
	columns?: Column[];
}

export interface Column {
	left: number;
	right: number;
	/** Goes on from the one beside, or above. */
	isContinued: boolean;
}

/** Where changes that are too long for their place lie in the stream `Data`. */
const FAR = [0x6645, 0x6646];

export function paragraphChanges(list: Uint8Array, data: Uint8Array): ParagraphChanges {
	const found: ParagraphChanges = {};
	applyParagraph(list, data, found, false);
	return found;
}

function applyParagraph(
	list: Uint8Array,
	data: Uint8Array,
	found: ParagraphChanges,
	isFar: boolean
): void {
	const bytes = createBytes(list);
	for (const { code, at } of changesIn(list)) {
		if (FAR.includes(code) && !isFar) {
			const from = bytes.u32(at);
			const size = createBytes(data).u16(from);
			applyParagraph(data.subarray(from + 2, from + 2 + size), data, found, true);
		} else if (code === 0x2416) found.isInTable = bytes.u8(at) !== 0;
		else if (code === 0x2417) found.isRowEnd = bytes.u8(at) !== 0;
		else if (code === 0x244b) found.isInnerCellEnd = bytes.u8(at) !== 0;
		else if (code === 0x244c) found.isInnerRowEnd = bytes.u8(at) !== 0;
		else if (code === 0x6649) found.depth = bytes.i32(at);
		else if (code === 0x460b) found.list = bytes.i16(at);
		else if (code === 0x260a) found.level = bytes.u8(at);
		else if (code === 0xd608) found.columns = columnsAt(bytes, at + 2);
		else if (code === 0xd62b) mergeDown(bytes, at + 1, found.columns);
	}
}

const COLUMN = 20;

function columnsAt(bytes: ReturnType<typeof createBytes>, at: number): Column[] {
	const count = bytes.u8(at);
	const cells = at + 1 + (count + 1) * 2;
	return Array.from({ length: count }, (_, i) => {
		const flags = bytes.u16(cells + i * COLUMN);
		const isBeside = (flags & 2) !== 0;
		const isBelow = ((flags >> 5) & 3) === 1;
		return {
			left: bytes.i16(at + 1 + i * 2),
			right: bytes.i16(at + 3 + i * 2),
			isContinued: isBeside || isBelow
		};
	});
}

function mergeDown(
	bytes: ReturnType<typeof createBytes>,
	at: number,
	columns: Column[] | undefined
): void {
	const column = columns?.[bytes.u8(at)];
	if (column && bytes.u8(at + 1) === 1) column.isContinued = true;
}
