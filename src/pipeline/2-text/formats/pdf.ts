import type { Page } from '../page-layout/page.ts';
import { layOut } from '../page-layout/index.ts';
import { OBJECT_SIGN } from '../parts.ts';
import type { Format } from './format.ts';
import { openPdf, picturesIn } from '../pdf/open.ts';
import { readPages } from '../scan/read-pages.ts';

const SIGNATURE = [...'%PDF-'].map((c) => c.charCodeAt(0));
/** A byte order mark or a line may stand before the signature. */
const HEAD = 1024;
/** A page with fewer characters than this is a picture with a number below it. */
const FEWEST_A_PAGE = 15;

/** PDF: tables by the lines drawn around their cells or by the places of words, the rest line by line; a page that is a picture by what is seen on it. */
export const pdf: Format = {
	id: 'pdf',
	media_type: 'application/pdf',
	matches: ({ bytes }) => hasSignature(bytes.subarray(0, HEAD)),
	async read({ bytes, eyes }) {
		const pages = await openPdf(bytes);
		if (typeof pages === 'string') return { unreadable: pages };
		const pictures = pages.flatMap((page, i) => (isPicture(page) ? [i + 1] : []));
		const read =
			eyes === null || pictures.length === 0
				? null
				: await readPages(picturesIn(bytes, pictures), await eyes(pictures.length));
		const whole = pages.map((page, i) => read?.get(i + 1) ?? page);
		if (!saysEnough(whole)) return { unreadable: 'needs_ocr' };
		return { ...layOut(whole), media_type: pdf.media_type, titles: [] };
	}
};

/** Of the page a picture fills at least so much. */
const FILLS = 0.4;

/** A page that shows a picture and says next to nothing, or what is unknown. */
const isPicture = (page: Page): boolean =>
	!saysEnough([page]) &&
	page.marks.some(
		(m) => (m.right - m.left) * (m.bottom - m.top) > FILLS * page.width * page.height
	);

function hasSignature(head: Uint8Array): boolean {
	let at = head.indexOf(0x25);
	while (at !== -1 && !SIGNATURE.every((byte, i) => head[at + i] === byte))
		at = head.indexOf(0x25, at + 1);
	return at !== -1;
}

/** Most of its characters must be known: fonts that do not say what they print leave a picture to the reader. */
function saysEnough(pages: readonly Page[]): boolean {
	let said = 0;
	let unread = 0;
	for (const { text } of pages.flatMap((p) => p.words))
		for (const sign of text)
			if (sign === OBJECT_SIGN) unread++;
			else said++;
	return said >= FEWEST_A_PAGE * Math.max(1, pages.length) && said > unread;
}
