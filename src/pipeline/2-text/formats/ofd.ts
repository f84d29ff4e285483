import { openPackage } from '../docx/package.ts';
import { pagesIn } from '../ofd/document.ts';
import { layOut } from '../page-layout/index.ts';
import { OBJECT_SIGN } from '../parts.ts';
import { type Format, opened, startsWith } from './format.ts';
import { namesInZip } from './zip-names.ts';

/** A page with fewer characters than this is a picture. */
const FEWEST_A_PAGE = 15;

/** China's own format of fixed pages (GB/T 33190): read as a PDF is, by where its characters and lines stand. */
export const ofd: Format = {
	id: 'ofd',
	media_type: 'application/ofd',
	matches: ({ bytes }) =>
		startsWith(bytes, 0x50, 0x4b, 3, 4) && namesInZip(bytes).some((n) => /^\/?OFD\.xml$/iu.test(n)),
	async read({ bytes }) {
		const found = await opened(() => openPackage(bytes));
		if (found === null) return { unreadable: 'damaged_file' };
		if (found === 'too_large') return { unreadable: 'too_large' };
		const pages = await opened(async () => pagesIn(found));
		if (pages === null) return { unreadable: 'damaged_file' };
		const words = pages.flatMap((page) => page.words).map(({ text }) => text);
		const said = words.join('').replaceAll(OBJECT_SIGN, '').length;
		if (said < FEWEST_A_PAGE * Math.max(1, pages.length)) {
			const hasPictures = pages.some((page) => page.marks.length > 0);
			return { unreadable: hasPictures ? 'needs_ocr' : 'empty_document' };
		}
		return { ...layOut(pages), media_type: ofd.media_type, titles: [] };
	}
};
