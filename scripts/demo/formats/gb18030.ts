let codes: ReadonlyMap<string, number> | undefined;

/** Two-byte codes by character, turned round from what the platform's decoder reads. */
function twoByteCodes(): ReadonlyMap<string, number> {
	const decoder = new TextDecoder('gb18030');
	const found = new Map<string, number>();
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			if (trail === 0x7f) continue;
			const sign = decoder.decode(Uint8Array.of(lead, trail));
			if (sign.length === 1 && sign !== '\ufffd') found.set(sign, (lead << 8) | trail);
		}
	return found;
}

/** Throws on a character outside the two-byte plane: the demo writes none. */
export function encodeGb18030(text: string): Uint8Array {
	codes ??= twoByteCodes();
	const bytes: number[] = [];
	for (const sign of text) {
		const code = sign.charCodeAt(0);
		if (code < 0x80) bytes.push(code);
		else {
			const pair = codes.get(sign);
			if (pair === undefined) throw new Error(`not in the two-byte plane: ${sign}`);
			bytes.push(pair >> 8, pair & 0xff);
		}
	}
	return Uint8Array.from(bytes);
}
