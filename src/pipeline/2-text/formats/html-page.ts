import { carriesMarkup } from '../html/carried.ts';
import { readHtml } from '../html.ts';
import type { Format } from './format.ts';

const HEAD = 4096;
const ELEMENT = /<(?:!doctype html|html|body|table|div|p)[\s>]/iu;
/** Enough of a page's text to tell that it has some. */
const GLANCE = 512;
const IMAGE = /<img[\s/]/iu;
/** A page with pictures has fewer characters than this where the report itself is one of them. */
const FEWEST = 120;

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
		if (saidIn(source.text.slice(0, GLANCE)) >= FEWEST) return source;
		const said = saidIn(source.text);
		if (said < FEWEST && IMAGE.test(html)) return { unreadable: 'needs_ocr' };
		return said === 0 ? { unreadable: 'empty_document' } : source;
	}
};

const saidIn = (text: string): number => text.replace(/\s+/gu, '').length;
