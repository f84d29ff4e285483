import { layOut } from '../page-layout/index.ts';
import type { Format } from './format.ts';
import { withBoundedNumbers } from '../pdf/bounded-numbers.ts';
import { openPdf, picturesIn } from '../pdf/open.ts';
import { saysEnough, withPicturesRead } from '../scan/picture-pages.ts';

const SIGNATURE = [...'%PDF-'].map((c) => c.charCodeAt(0));
/** A byte order mark or a line may stand before the signature. */
const HEAD = 1024;

/** PDF: tables by the lines drawn around their cells or by the places of words, the rest line by line; a page that is a picture by what is seen on it. */
export const pdf: Format = {
	id: 'pdf',
	media_type: 'application/pdf',
	matches: ({ bytes }) => hasSignature(bytes.subarray(0, HEAD)),
	async read({ bytes: given, eyes }) {
		const bytes = await withBoundedNumbers(given);
		if (bytes === null) return { unreadable: 'damaged_file' };
		const pages = await openPdf(bytes);
		if (typeof pages === 'string') return { unreadable: pages };
		const whole = await withPicturesRead(pages, (numbers) => picturesIn(bytes, numbers), eyes);
		if (!saysEnough(whole)) return { unreadable: 'needs_ocr' };
		return { ...layOut(whole), media_type: pdf.media_type, titles: [] };
	}
};

function hasSignature(head: Uint8Array): boolean {
	let at = head.indexOf(0x25);
	while (at !== -1 && !SIGNATURE.every((byte, i) => head[at + i] === byte))
		at = head.indexOf(0x25, at + 1);
	return at !== -1;
}
