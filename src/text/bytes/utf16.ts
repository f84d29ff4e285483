import { familiarIn } from './familiar.ts';

const LITTLE = new TextDecoder('utf-16le');
const BIG = new TextDecoder('utf-16be');
const SAMPLE = 65_536;
/** In a hundred bytes; what is packed or drawn has more than ten, text none but by accident. */
const MOST_CONTROLS = 5;

/** The text of UTF-16 by its mark, or by where its zeros and its Chinese stand; null for anything else. */
export function utf16Of(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return LITTLE.decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return BIG.decode(bytes);
	if (!mayBeWide(bytes)) return null;
	const sample = bytes.subarray(0, SAMPLE & ~1);
	const [little, big] = [likenessOf(LITTLE.decode(sample)), likenessOf(BIG.decode(sample))];
	if (Math.max(little, big) < LIKE) return null;
	return (little > big ? LITTLE : BIG).decode(bytes);
}

/** Bytes that UTF-8 and GB 18030 do not have in text: a zero beside a letter, or one of the controls. */
function mayBeWide(bytes: Uint8Array): boolean {
	if (bytes.length < 4) return false;
	const end = Math.min(bytes.length, GLANCE);
	let odd = 0;
	for (let at = 0; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < 32 && (byte < 9 || byte > 13)) odd++;
	}
	return odd * 100 >= end;
}
const GLANCE = 1024;

/** Of a hundred signs, how many are letters, digits and marks of a page, or Chinese that reports have. */
const LIKE = 50;
function likenessOf(text: string): number {
	let plain = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if ((code >= 0x20 && code < 0x7f) || (code >= 9 && code <= 13)) plain++;
	}
	// Of a Chinese text some fifth are of the familiar ones.
	return Math.min(100, (100 * (plain + 4 * familiarIn(text))) / Math.max(1, text.length));
}

/** Whether there are too many signs that no text has. */
export function isBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SAMPLE);
	let controls = 0;
	for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
	return controls * 100 > sample.length * MOST_CONTROLS;
}
