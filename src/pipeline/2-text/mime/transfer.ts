/** The bytes of a body, of which `text` has a character for each. */
export function decodedBody(text: string, encoding: string): Uint8Array {
	switch (encoding.trim().toLowerCase()) {
		case 'quoted-printable':
			return bytesOf(unquoted(text));
		case 'base64':
			return unpacked(text);
		default:
			return bytesOf(text);
	}
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff);

/** A sign of equality at a line's end joins it to the next; what is no code stays as it is. */
const unquoted = (text: string): string =>
	text.replace(/=(?:([0-9A-F]{2})|[ \t]*\r?\n)/giu, (_, code: string | undefined) =>
		code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16))
	);

/** Up to the first sign that cannot be one of the code. */
function unpacked(text: string): Uint8Array {
	const code = /^[A-Za-z0-9+/]*/u.exec(text.replace(/\s+/gu, ''))?.[0] ?? '';
	const whole = code.length % 4 === 1 ? code.slice(0, -1) : code;
	return bytesOf(atob(whole.padEnd(Math.ceil(whole.length / 4) * 4, '=')));
}
