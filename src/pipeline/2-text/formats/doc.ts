import { type Format, opened, startsWith } from './format.ts';

const FEWEST = 20;

/** Word before 2007, in Node only: cells end with a tab, and most rows with a line. */
export const doc: Format = {
	id: 'doc',
	media_type: 'application/msword',
	matches: ({ bytes }) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
	async read({ bytes }) {
		if (typeof process === 'undefined') return { unreadable: 'not_in_browser' };
		// Not for the bundle of the page that checks a draft: its reader needs Node's buffers.
		const name = 'word-extractor';
		const { default: WordExtractor } = (await import(/* @vite-ignore */ name)) as WordReader;
		const body = await opened(async () =>
			(await new WordExtractor().extract(Buffer.from(bytes))).getBody({ filterUnicode: false })
		);
		if (body === null) return { unreadable: 'damaged_file' };
		const text = joinCells(body);
		if (text.replace(/\s+/gu, '').length < FEWEST) return { unreadable: 'empty_document' };
		return { text, media_type: doc.media_type, titles: [], grids: [] };
	}
};

interface WordReader {
	default: new () => {
		extract: (file: Buffer) => Promise<{ getBody: (o: { filterUnicode: boolean }) => string }>;
	};
}

/** A line that has cells and does not end with one goes on: its last cell has several paragraphs. */
const joinCells = (body: string): string =>
	body.replace(/(\t[^\t\n]*[^\t\n])\n+(?=[^\t\n]*\t)/gu, '$1');
