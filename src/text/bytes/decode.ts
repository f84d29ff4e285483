import { decodeUtf8 } from '#text/native.ts';
import { familiarIn } from './familiar.ts';
import { isPlainlyChinese } from './likely-chinese.ts';
import { mendUtf8 } from './mend-utf8.ts';
import { isBinary, utf16Of } from './utf16.ts';

const LENIENT_UTF8 = new TextDecoder('utf-8');
// Never under the label `gbk`: Node 20 reads two-byte codes under it that no browser reads so.
const GB18030 = new TextDecoder('gb18030');

/**
 * Bytes to text by what they are, not by what a header claims: UTF-16 or UTF-8 where they are that; else
 * as UTF-8 or GB 18030, whichever leaves fewer signs broken and more of them words. A broken byte costs
 * its own sign. Null for binary.
 */
export function decode(given: Uint8Array): string | null {
	const bytes = withoutPadding(given);
	const wide = utf16Of(bytes);
	if (wide !== null) return withoutNul(wide);
	const hasNul = bytes.includes(0);
	if (hasNul && isBinary(bytes)) return null;
	const text = decodeUtf8(bytes) ?? decodeBroken(bytes);
	return hasNul ? withoutNul(text) : text;
}

/** A download that broke off may be filled up with zeros to its length. */
const LEAST_PADDING = 16;
function withoutPadding(bytes: Uint8Array): Uint8Array {
	if (bytes[bytes.length - 1] !== 0 || bytes[bytes.length - LEAST_PADDING] !== 0) return bytes;
	let end = bytes.length;
	while (end > 0 && bytes[end - 1] === 0) end--;
	// The last sign of UTF-16 may end with one.
	return bytes.length - end < LEAST_PADDING ? bytes : bytes.subarray(0, end + (end % 2));
}

const withoutNul = (text: string): string =>
	text.includes('\0') ? text.replaceAll('\0', '') : text;

const isMarked = (bytes: Uint8Array): boolean =>
	bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

const SAMPLE = 1024;
/** So many more familiar signs in the samples leave no doubt. */
const CLEAR = 20;

function decodeBroken(bytes: Uint8Array): string {
	if (!isMarked(bytes) && isPlainlyChinese(bytes)) return GB18030.decode(bytes);
	const samples = [0, 0.25, 0.5, 0.75]
		.map((part) => Math.floor(bytes.length * part))
		.map((from) => bytes.subarray(from, from + SAMPLE));
	const sampled = (decoder: TextDecoder) =>
		samples.reduce((sum, sample) => sum + scoreOf(decoder.decode(sample)), 0);
	const lead = sampled(LENIENT_UTF8) - sampled(GB18030);
	if (lead < -CLEAR) return GB18030.decode(bytes);
	const utf8 = LENIENT_UTF8.decode(mendUtf8(bytes));
	if (lead > CLEAR) return utf8;
	const chinese = GB18030.decode(bytes);
	return scoreOf(utf8) + claimed(bytes) >= scoreOf(chinese) ? utf8 : chinese;
}

/** How much a text looks like one: the signs of every report, less those that are broken. */
const scoreOf = (text: string): number => 3 * familiarIn(text) - text.split('\ufffd').length + 1;

const HEAD = 1024;
const NAMED = /charset\s*=\s*["']?\s*(utf-?8|gbk|gb2312|gb18030)/iu;
/** What mark and head of a page claim weighs as much as a few signs. */
const CLAIM = 6;
function claimed(bytes: Uint8Array): number {
	if (isMarked(bytes)) return 2 * CLAIM;
	const name = NAMED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1];
	if (name === undefined) return 0;
	return name.toLowerCase().startsWith('utf') ? CLAIM : -CLAIM;
}
