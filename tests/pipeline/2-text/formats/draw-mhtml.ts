import { Buffer } from 'node:buffer';

/** A page as browsers save it: its bytes as `=XX`, or in base 64, beside a picture. */
export function drawMhtml(
	page: Uint8Array,
	{ encoding = 'quoted-printable' }: { encoding?: 'quoted-printable' | 'base64' | '8bit' } = {}
): Uint8Array {
	const head = [
		'From: <Saved by a browser>',
		'MIME-Version: 1.0',
		'Content-Type: multipart/related;',
		'\ttype="text/html"; boundary="----=_Part_7"',
		'',
		'A page in several parts.',
		'------=_Part_7',
		'Content-Type: image/gif',
		'Content-ID: <7>',
		'Content-Transfer-Encoding: base64',
		'',
		'R0lGODlhAQABAAAAACw=',
		'------=_Part_7',
		'Content-Type: text/html; charset="gb2312"',
		`Content-Transfer-Encoding: ${encoding}`,
		''
	].join('\r\n');
	const body = encoding === '8bit' ? page : Buffer.from(encoded(page, encoding));
	return Buffer.concat([Buffer.from(`${head}\r\n`), body, Buffer.from('\r\n------=_Part_7--\r\n')]);
}

function encoded(page: Uint8Array, encoding: 'quoted-printable' | 'base64'): string {
	if (encoding === 'base64')
		return Buffer.from(page).toString('base64').replace(/.{76}/gu, '$&\r\n');
	let [text, line] = ['', ''];
	for (const byte of page) {
		const isPlain = (byte > 32 && byte < 127 && byte !== 0x3d) || byte === 32;
		const sign = isPlain
			? String.fromCharCode(byte)
			: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		if (line.length + sign.length > 75) {
			text += `${line}=\r\n`;
			line = '';
		}
		line += sign;
	}
	return text + line;
}
