/** So many bytes of a document tell. */
const SAMPLE = 2048;
/** Fewer characters leave it to a look at what they say. */
const ENOUGH = 100;
/** Of so many signs one at the most may be broken. */
const SOUND = 20;

/**
 * Whether bytes that are not valid UTF-8 are plainly those of GB 18030: pairs nearly all, and next to no
 * character of UTF-8 among them. False leaves it open. Decoding both ways to compare takes ten times as long.
 */
export function isPlainlyChinese(bytes: Uint8Array): boolean {
	const end = Math.min(bytes.length, SAMPLE);
	let [pairs, broken, wide] = [0, 0, 0];
	for (let at = 0; at < end; at++) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) continue;
		if (isWide(lead, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) wide++;
		const trail = bytes[at + 1] ?? 0;
		if (lead < FIRST || lead > LAST || trail < HIGHEST_ROW) broken++;
		else {
			pairs++;
			at++;
		}
	}
	return pairs >= ENOUGH && broken * SOUND <= pairs && wide * 5 <= pairs;
}

/** Where the characters of GB 2312 lie; the rarer ones of GB 18030 begin their second byte lower. */
const HIGHEST_ROW = 0xa1;
const FIRST = 0xa1;
const LAST = 0xf7;

/** Whether a character of three bytes, as Chinese has in UTF-8, begins here. */
const isWide = (lead: number, second: number, third: number): boolean =>
	lead >= 0xe0 && lead < 0xf0 && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
