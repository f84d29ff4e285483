import { expect, test } from 'vitest';
import { plainScript } from '#pipeline/2-text/plain-script.ts';

const sourceOf = (text: string) => ({ text, media_type: 'text/plain', titles: [], grids: [] });

const UNSEEN = [0xad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0xfeff].map(
	(code) => String.fromCharCode(code)
);

test.each(UNSEEN.map((sign) => [sign.charCodeAt(0).toString(16), sign]))(
	'a sign that prints nothing (%s) is left out, wherever it stands, and places lead back to the document',
	(_, sign) => {
		const text = `${sign}甲县“新”收${sign}${sign}3件${sign}`;
		const plain = plainScript(sourceOf(text));
		expect(plain?.source.text).toBe('甲县“新”收3件');
		const at = plain?.at;
		expect(at && text.charAt(at(6))).toBe('3');
	}
);

test('signs beside those in the table of characters print something and stay', () => {
	const beside = [0xac, 0xae, 0x200a, 0x2010, 0x2029, 0x202f, 0x205f, 0x2065, 0x206a, 0xfefe];
	for (const code of beside)
		expect(plainScript(sourceOf(`甲县${String.fromCharCode(code)}3件`))).toBeNull();
});
