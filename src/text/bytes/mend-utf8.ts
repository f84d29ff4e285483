const SPACE = 0xa0;

/**
 * UTF-8 with what some programs write in its place put right: a no-break space as one byte, and
 * characters beyond the first plane as two halves of three bytes (CESU-8). Any other broken byte stays.
 */
export function mendUtf8(bytes: Uint8Array): Uint8Array {
	// A byte becomes two at the most.
	const mended = new Uint8Array(bytes.length * 2);
	let length = 0;
	for (let at = 0; at < bytes.length;) {
		const size = sizeAt(bytes, at);
		const pair = size === 0 ? halvesAt(bytes, at) : null;
		if (pair !== null) {
			mended[length++] = 0xf0 | (pair >> 18);
			mended[length++] = 0x80 | ((pair >> 12) & 0x3f);
			mended[length++] = 0x80 | ((pair >> 6) & 0x3f);
			mended[length++] = 0x80 | (pair & 0x3f);
			at += 6;
		} else if (size === 0 && bytes[at] === SPACE) {
			mended[length++] = 0xc2;
			mended[length++] = SPACE;
			at++;
		} else
			for (const end = at + Math.max(1, size); at < end; at++) mended[length++] = bytes[at] ?? 0;
	}
	return mended.subarray(0, length);
}

/** How many bytes the character has that begins here; 0 where none does. */
function sizeAt(bytes: Uint8Array, at: number): number {
	const lead = bytes[at] ?? 0;
	if (lead < 0x80) return 1;
	const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
	for (let i = 1; i < size; i++) if (!goesOn(bytes[at + i])) return 0;
	const next = bytes[at + 1] ?? 0;
	const isTaken = (lead === 0xed && next > 0x9f) || (lead === 0xe0 && next < 0xa0);
	return isTaken ? 0 : size;
}

const goesOn = (byte: number | undefined): boolean =>
	byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** The character of which the two halves stand here. */
function halvesAt(bytes: Uint8Array, at: number): number | null {
	const high = halfAt(bytes, at);
	const low = halfAt(bytes, at + 3);
	if (high === null || low === null || high >= 0xdc00 || low < 0xdc00) return null;
	return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

function halfAt(bytes: Uint8Array, at: number): number | null {
	const [lead, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
	if (lead !== 0xed || second === undefined || second < 0xa0 || !goesOn(second)) return null;
	return goesOn(third) ? 0xd000 | ((second & 0x3f) << 6) | ((third ?? 0) & 0x3f) : null;
}
