import { carriesMarkup } from '../html/carried.ts';
import { readHtml } from '../html.ts';
import { decodedBody } from '../mime/transfer.ts';
import type { Format } from './format.ts';
import { FEWEST_BESIDE_PICTURES, readPictured } from './pictured.ts';

const HEAD = 4096;
const ELEMENT = /<(?:!doctype html|html|body|table|div|p)[\s>]/iu;
/** Enough of a page's text to tell that it has some. */
const GLANCE = 512;
const IMAGE = /<img[\s/]/iu;
/** A picture that is written into the page itself. */
const WITHIN = /\ssrc\s*=\s*["']?data:image\/[\w.+-]+;base64,([\w+/=\s]+)/giu;

export const htmlPage: Format = {
	id: 'html',
	media_type: 'text/html',
	matches(document) {
		const text = document.text();
		if (text === null) return false;
		return (text.includes('<') && ELEMENT.test(text.slice(0, HEAD))) || carriesMarkup(text);
	},
	read(document) {
		const html = document.text() ?? '';
		const source = readHtml(html);
		if (saidIn(source.text.slice(0, GLANCE)) >= FEWEST_BESIDE_PICTURES) return source;
		const said = saidIn(source.text);
		if (said < FEWEST_BESIDE_PICTURES && IMAGE.test(html))
			return readPictured(source, picturesWithin(html), document.eyes);
		return said === 0 ? { unreadable: 'empty_document' } : source;
	}
};

/** Those that are elsewhere are not there. */
function* picturesWithin(html: string): Generator<Uint8Array> {
	for (const [, base64 = ''] of html.matchAll(WITHIN)) yield decodedBody(base64, 'base64');
}

const saidIn = (text: string): number => text.replace(/\s+/gu, '').length;
