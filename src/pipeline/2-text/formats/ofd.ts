import { openPackage } from '../docx/package.ts';
import { pagesIn } from '../ofd/document.ts';
import { layOut } from '../page-layout/index.ts';
import { picturesOn } from '../ofd/pictures.ts';
import { saysEnough, withPicturesRead } from '../scan/picture-pages.ts';
import { startsWith } from '../signature.ts';
import { type Format, opened } from './format.ts';
import { namesInZip } from './zip-names.ts';

/** China's own format of fixed pages (GB/T 33190): read as a PDF is, by where its characters and lines stand. */
export const ofd: Format = {
	id: 'ofd',
	media_type: 'application/ofd',
	matches: ({ bytes }) =>
		startsWith(bytes, 0x50, 0x4b, 3, 4) && namesInZip(bytes).some((n) => /^\/?OFD\.xml$/iu.test(n)),
	async read({ bytes, eyes }) {
		const found = await opened(() => openPackage(bytes));
		if (found === null) return { unreadable: 'damaged_file' };
		if (found === 'too_large') return { unreadable: 'too_large' };
		const drawn = await opened(async () => pagesIn(found));
		if (drawn === null) return { unreadable: 'damaged_file' };
		const open = (numbers: readonly number[]) => picturesOn(bytes, drawn, numbers);
		const pages = await withPicturesRead(drawn.pages, open, eyes);
		if (!saysEnough(pages)) {
			const hasPictures = pages.some((page) => page.marks.length > 0);
			return { unreadable: hasPictures ? 'needs_ocr' : 'empty_document' };
		}
		return { ...layOut(pages), media_type: ofd.media_type, titles: [] };
	}
};
