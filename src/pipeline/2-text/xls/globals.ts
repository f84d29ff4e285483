import type { Run } from '../xlsx/strings.ts';
import { type CellStyle, type Font, formatBy, PLAIN } from '../xlsx/styles.ts';
import { cursorOf, type Record, recordsIn } from './records.ts';
import { fontBy, richString } from './strings.ts';

/** What the first part of a workbook says of all its sheets. */
export interface Globals {
	/** Where the sheets that are shown begin in the stream. */
	sheets: number[];
	strings: Run[][];
	fonts: Font[];
	styles: CellStyle[];
	formats: Map<number, string>;
	from1904: boolean;
	isEncrypted: boolean;
}

const EOF = 0x0a;
const FILE_PASS = 0x2f;
const DATE_1904 = 0x22;
const SHEET = 0x85;
const FONT = 0x31;
const FORMAT = 0x41e;
const STYLE = 0xe0;
const STRINGS = 0xfc;

interface OwnStyle {
	font: number;
	format: number;
	ground: string | null;
}

/** Throws where a record is cut. */
export function globalsOf(stream: Uint8Array): Globals {
	const found: Globals = {
		sheets: [],
		strings: [],
		fonts: [],
		styles: [],
		formats: new Map(),
		from1904: false,
		isEncrypted: false
	};
	const { formats } = found;
	const styles: OwnStyle[] = [];
	let packed: Record | null = null;
	for (const record of recordsIn(stream)) {
		if (record.code === EOF) break;
		const cursor = cursorOf(record.parts);
		switch (record.code) {
			case FILE_PASS:
				return { ...found, isEncrypted: true };
			case DATE_1904:
				found.from1904 = cursor.u16() === 1;
				break;
			case SHEET: {
				const at = cursor.u32();
				const [state, type] = [cursor.u8() & 3, cursor.u8()];
				if (state === 0 && type === 0) found.sheets.push(at);
				break;
			}
			case FONT:
				found.fonts.push(fontIn(record));
				break;
			case FORMAT: {
				const id = cursor.u16();
				const count = cursor.u16();
				formats.set(id, cursor.characters(count, (cursor.u8() & 1) === 1));
				break;
			}
			case STYLE:
				styles.push(styleIn(record));
				break;
			case STRINGS:
				packed = record;
		}
	}
	found.styles = styles.map(({ font, format, ground }) => ({
		font: fontBy(found.fonts, font) ?? PLAIN,
		format: formatBy(format, formats),
		ground
	}));
	if (packed) found.strings = stringsIn(packed, found.fonts);
	return found;
}

const STRUCK = 8;
/** Twentieths of a point. */
const ILLEGIBLE = 40;
/** White has two numbers: that of the system, and that of the palette. */
const WHITES = [1, 9];

function fontIn({ parts }: Record): Font {
	const cursor = cursorOf(parts);
	const height = cursor.u16();
	const flags = cursor.u16();
	const colour = cursor.u16();
	cursor.advance(2);
	const lift = cursor.u16();
	return {
		isStruck: (flags & STRUCK) !== 0,
		isRaised: lift === 1 || lift === 2,
		isTiny: height > 0 && height <= ILLEGIBLE,
		colour: WHITES.includes(colour) ? 'FFFFFF' : null
	};
}

function styleIn({ parts }: Record): OwnStyle {
	const cursor = cursorOf(parts);
	const [font, format] = [cursor.u16(), cursor.u16()];
	cursor.advance(10);
	const pattern = cursor.u32() >>> 26;
	const front = cursor.u16() & 0x7f;
	const ground =
		pattern === 0 ? null : pattern === 1 && WHITES.includes(front) ? 'FFFFFF' : 'other';
	return { font, format, ground };
}

function stringsIn({ parts }: Record, fonts: readonly Font[]): Run[][] {
	const cursor = cursorOf(parts);
	cursor.advance(4);
	const strings: Run[][] = [];
	for (let left = cursor.u32(); left > 0 && !cursor.isDone(); left--)
		strings.push(richString(cursor, fonts));
	return strings;
}
