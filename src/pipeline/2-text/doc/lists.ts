import { createNumbering, type Level, type List } from '../list-numbers.ts';
import { createBytes, wideText } from './bytes.ts';
import type { LabelOf } from './collect.ts';
import type { Document } from './document.ts';

const LIST = 28;
const LEVEL_HEAD = 28;
const OVERRIDE = 16;
const MOST = 4096;

/** Codes of the ways to count ([MS-OSHARED] 2.2.1.3), by the names that Word's XML has for them. */
const FORMATS: Readonly<Record<number, string>> = {
	0: 'decimal',
	1: 'upperRoman',
	2: 'lowerRoman',
	3: 'upperLetter',
	4: 'lowerLetter',
	10: 'ideographDigital',
	11: 'japaneseCounting',
	18: 'decimalEnclosedCircle',
	22: 'decimalZero',
	23: 'bullet',
	26: 'decimalEnclosedFullstop',
	27: 'decimalEnclosedParen',
	28: 'decimalEnclosedCircleChinese',
	35: 'taiwaneseCounting',
	37: 'chineseCounting',
	38: 'chineseLegalSimplified',
	39: 'chineseCountingThousand',
	255: 'none'
};

/** The automatic numbers of a document's paragraphs ([MS-DOC] 2.9.131, 2.9.147). */
export function labelsOf({ table, information }: Document): LabelOf {
	const definitions = definitionsIn(table, information.lists.at, information.lists.size);
	const bytes = createBytes(table);
	const { at, size } = information.listOverrides;
	const count = size === 0 ? 0 : Math.min(MOST, bytes.u32(at));
	const lists = new Map<string, List>();
	for (let i = 0; i < count; i++) {
		const id = bytes.u32(at + 4 + i * OVERRIDE);
		const levels = definitions.get(id);
		if (levels) lists.set(String(i + 1), { abstract: String(id), levels, restarts: new Map() });
	}
	const numbering = createNumbering(lists);
	return ({ changes }) =>
		changes.list === undefined || changes.list <= 0
			? ''
			: numbering.next(String(changes.list), changes.level ?? 0, undefined);
}

function definitionsIn(table: Uint8Array, from: number, size: number): Map<number, Level[]> {
	const bytes = createBytes(table);
	const found = new Map<number, Level[]>();
	if (size === 0) return found;
	const count = Math.min(MOST, bytes.u16(from));
	// The levels follow the lists.
	let at = from + 2 + count * LIST;
	for (let i = 0; i < count; i++) {
		const list = from + 2 + i * LIST;
		const levels: Level[] = [];
		const depth = (bytes.u8(list + 26) & 1) === 1 ? 1 : 9;
		for (let level = 0; level < depth && at < table.length; level++) {
			const text = at + LEVEL_HEAD + bytes.u8(at + 24) + bytes.u8(at + 25);
			const length = bytes.u16(text);
			levels.push({
				start: bytes.i32(at),
				format: FORMATS[bytes.u8(at + 4)] ?? 'decimal',
				text: placeholders(wideText(bytes.part(text + 2, text + 2 + length * 2))),
				isLegal: (bytes.u8(at + 5) & 4) !== 0,
				style: undefined
			});
			at = text + 2 + length * 2;
		}
		found.set(bytes.u32(list), levels);
	}
	return found;
}

/** The signs 0 to 8 stand for the numbers of the levels. */
const placeholders = (text: string): string =>
	[...text].map((sign) => (sign.charCodeAt(0) < 9 ? `%${sign.charCodeAt(0) + 1}` : sign)).join('');
