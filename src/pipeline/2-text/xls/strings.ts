import type { Run } from '../xlsx/strings.ts';
import type { Font } from '../xlsx/styles.ts';
import type { Cursor } from './records.ts';

const WIDE = 1;
const EAST_ASIAN = 4;
const RICH = 8;

/** A string with its runs (XLUnicodeRichExtendedString, [MS-XLS] 2.5.293), of which `count` is known. */
export function richString(cursor: Cursor, fonts: readonly Font[], count = cursor.u16()): Run[] {
	const flags = cursor.u8();
	const runs = flags & RICH ? cursor.u16() : 0;
	const more = flags & EAST_ASIAN ? cursor.u32() : 0;
	const text = cursor.characters(count, (flags & WIDE) === WIDE);
	const starts = Array.from({ length: runs }, () => ({ at: cursor.u16(), font: cursor.u16() }));
	cursor.advance(more);
	return runsOf(text, starts, fonts);
}

export function runsOf(
	text: string,
	starts: readonly { at: number; font: number }[],
	fonts: readonly Font[]
): Run[] {
	const first = text.slice(0, starts[0]?.at ?? text.length);
	return [
		{ text: first, font: null },
		...starts.map(({ at, font }, i) => ({
			text: text.slice(at, starts[i + 1]?.at ?? text.length),
			font: fontBy(fonts, font)
		}))
	].filter((run) => run.text !== '');
}

/** There never was a font of the number four. */
export const fontBy = (fonts: readonly Font[], number: number): Font | null =>
	fonts[number > 4 ? number - 1 : number] ?? null;
