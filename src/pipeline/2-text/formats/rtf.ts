import { createParts } from '../collect-parts.ts';
import { joinParts } from '../join-parts.ts';
import { writeContent } from '../rtf/content.ts';
import { readRtf } from '../rtf/read.ts';
import { type Format, opened } from './format.ts';

const SIGNATURE = [...'{\\rt'].map((c) => c.charCodeAt(0));
const SPACES = [0x20, 0x0d, 0x0a, 0x09, 0xef, 0xbb, 0xbf];
const FEWEST = 120;

/** Rich text, as Word and WPS save it, also under the name of .doc. */
export const rtf: Format = {
	id: 'rtf',
	media_type: 'application/rtf',
	matches({ bytes }) {
		let at = 0;
		while (at < 64 && SPACES.includes(bytes[at] ?? 0)) at++;
		return SIGNATURE.every((byte, i) => bytes[at + i] === byte);
	},
	async read({ bytes }) {
		const found = await opened(async () => readRtf(bytes));
		if (found === null) return { unreadable: 'damaged_file' };
		const parts = createParts();
		writeContent(found.content, parts);
		const read = joinParts(parts.parts, rtf.media_type);
		const said = read.text.replace(/\s+/gu, '').length;
		if (said < FEWEST && found.hasPictures) return { unreadable: 'needs_ocr' };
		return said === 0 ? { unreadable: 'empty_document' } : read;
	}
};
