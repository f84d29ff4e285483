import { startsWith } from '../signature.ts';
import type { Format } from './format.ts';
import { namesInZip } from './zip-names.ts';

/** Parts that packages of a program have: a table of numbers or a book, not a folder of documents. */
const PACKAGE = ['[Content_Types].xml', 'mimetype'];

/** An archive where a document should be: the corpus opens them, and those in them, but none deeper. */
export const archive: Format = {
	id: 'archive',
	media_type: 'application/zip',
	matches: ({ bytes }) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x1f, 0x8b),
	read: ({ bytes }) => ({
		unreadable: namesInZip(bytes).some((n) => PACKAGE.includes(n)) ? 'binary' : 'nested_archive'
	})
};
