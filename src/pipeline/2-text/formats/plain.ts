import type { Format } from './format.ts';

/** Text as it stands, so that offsets are the document's own. */
export const plain: Format = {
	id: 'plain',
	media_type: 'text/plain',
	matches: (document) => document.text() !== null,
	read(document) {
		const text = document.text() ?? '';
		if (text.trim() === '') return { unreadable: 'empty_document' };
		return { text, media_type: plain.media_type, titles: [], grids: [] };
	}
};
