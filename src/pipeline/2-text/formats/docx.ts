import { readHtml } from '../html.ts';
import { MAX_BYTES } from '../limits.ts';
import { type Format, opened, startsWith } from './format.ts';
import { namesInZip } from './zip-names.ts';

const BODY = 'word/document.xml';
/** The parts that hold text; pictures and fonts stay packed. */
const PARTS = /^(?:word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels)|_rels\/\.rels|\[Content_Types\]\.xml)$/u;
const FEWEST = 120;

/** Word since 2007, by way of HTML: its tables keep their cells. */
export const docx: Format = {
	id: 'docx',
	media_type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	matches: ({ bytes }) => startsWith(bytes, 0x50, 0x4b, 3, 4) && namesInZip(bytes).includes(BODY),
	async read({ bytes }) {
		const { unzipSync, zipSync } = await import('fflate');
		let size = 0;
		let pictures = false;
		const parts = await opened(async () =>
			unzipSync(bytes, {
				filter({ name, originalSize }) {
					pictures ||= name.startsWith('word/media/');
					if (!PARTS.test(name)) return false;
					// What a part claims to be is all that is unpacked of it.
					size += originalSize;
					return size <= MAX_BYTES;
				}
			})
		);
		if (size > MAX_BYTES) return { unreadable: 'too_large' };
		if (parts === null || parts[BODY] === undefined) return { unreadable: 'damaged_file' };
		const html = await opened(() => htmlOf(zipSync(parts, { level: 0 })));
		if (html === null) return { unreadable: 'damaged_file' };
		const source = readHtml(html);
		const said = source.text.replace(/\s+/gu, '').length;
		if (said < FEWEST && pictures) return { unreadable: 'needs_ocr' };
		if (said === 0) return { unreadable: 'empty_document' };
		return { ...source, media_type: docx.media_type };
	}
};

async function htmlOf(packed: Uint8Array<ArrayBuffer>): Promise<string> {
	const { default: mammoth } = await import('mammoth');
	const options = {
		ignoreEmptyParagraphs: true,
		externalFileAccess: false,
		includeEmbeddedStyleMap: false,
		convertImage: mammoth.images.imgElement(async () => ({ src: '' }))
	};
	// Mammoth takes the one in Node and the other in the browser.
	const input = { buffer: packed, arrayBuffer: packed.buffer };
	const { value } = await mammoth.convertToHtml(input as never, options);
	return value;
}
