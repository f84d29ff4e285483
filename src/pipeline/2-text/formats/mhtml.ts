import { decode } from '#text/bytes/decode.ts';
import { readHtml } from '../html.ts';
import { withStyleSheets } from '../mime/linked-styles.ts';
import { partsOf } from '../mime/parts.ts';
import { startsWith } from '../signature.ts';
import type { Format } from './format.ts';
import { FEWEST_BESIDE_PICTURES, readPictured } from './pictured.ts';

const HEAD = 4096;
const LETTER = /[A-Za-z]/u;
const FIRST = /^\s*[A-Za-z][A-Za-z-]{2,40}:[ \t]/u;
const VERSION = /^mime-version:/imu;
const TYPE = /^content-type:\s*(?:multipart\/|text\/html)/imu;

/**
 * A page saved with its pictures in one file, as browsers and Word do, also under the name of .doc.
 * Which encoding its text has is told by its bytes, as of every page: a library for mail would take the
 * charset at its word, and `gb2312` for a table that differs from Node to browser.
 */
export const mhtml: Format = {
	id: 'mhtml',
	media_type: 'multipart/related',
	matches({ bytes: given }) {
		const bytes = withoutMark(given);
		if (!LETTER.test(String.fromCharCode(bytes.find((byte) => byte > 32) ?? 0))) return false;
		const head = LATIN1.decode(bytes.subarray(0, HEAD));
		return FIRST.test(head) && VERSION.test(head) && TYPE.test(head);
	},
	read({ bytes, eyes }) {
		const { parts, start } = partsOf(charactersOf(withoutMark(bytes)));
		const pages = parts.filter(({ type }) => /^(?:text\/html|application\/xhtml)/u.test(type));
		const texts = pages.map((page) => decode(page.bytes) ?? '');
		const root = Math.max(
			0,
			pages.findIndex(({ id }) => id !== '' && id === start)
		);
		const isFrame = FRAMES.test(texts[root] ?? '');
		// A page of frames is what its frames show: the sheets of a workbook, each a part.
		const html = isFrame ? texts.filter((_, i) => i !== root).join('\n') : (texts[root] ?? '');
		const source = { ...readHtml(withStyleSheets(html, parts)), media_type: mhtml.media_type };
		const said = source.text.replace(/\s+/gu, '').length;
		const pictures = parts.filter(({ type }) => type.startsWith('image/'));
		if (said < FEWEST_BESIDE_PICTURES && pictures.length > 0)
			return readPictured(
				source,
				pictures.map((picture) => picture.bytes),
				eyes
			);
		return said === 0 ? { unreadable: 'empty_document' } : source;
	}
};

/** Editors put the mark of UTF-8 before the message. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
	startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;

const FRAMES = /<frameset[\s>]/iu;
const LATIN1 = new TextDecoder('latin1');
const PIECE = 8192;

/** A character for each byte: the decoder of that name is that of Windows, which has others for some. */
function charactersOf(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE)
		text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	return text;
}
