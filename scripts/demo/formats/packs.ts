import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { DemoDocument } from '../document.ts';

interface Pack {
	extension: string;
	/** Documents a file holds. */
	size: number;
	bytes(documents: readonly DemoDocument[]): Uint8Array;
	/** What the reader calls a document in it; `number` counts from 1. */
	nameOf(document: DemoDocument, number: number): string;
}

const numbered = (_: DemoDocument, number: number) => String(number).padStart(6, '0');

const PACKS: Partial<Record<DemoDocument['format'], Pack>> = {
	ndjson: { extension: 'ndjson', size: 50, bytes: lines, nameOf: numbered },
	ndjson_gz: {
		extension: 'ndjson.gz',
		size: 60,
		bytes: (documents) => gzipSync(lines(documents)),
		nameOf: numbered
	},
	zip: { extension: 'zip', size: 40, bytes: folder, nameOf: (document) => document.path }
};

/** Files that hold many documents, as crawlers and archives keep them. */
export function openPacks(corpus: string) {
	const open = new Map<Pack, { name: string; documents: DemoDocument[] }>();
	let count = 0;
	const close = (pack: Pack) => {
		const { name, documents } = open.get(pack) ?? { name: '', documents: [] };
		fs.mkdirSync(path.join(corpus, FOLDER), { recursive: true });
		fs.writeFileSync(path.join(corpus, name), pack.bytes(documents), { flag: 'wx' });
		open.delete(pack);
	};
	return {
		/** The path under which the reader will tell of the document; null if it belongs in no pack. */
		add(document: DemoDocument): string | null {
			const pack = PACKS[document.format];
			if (!pack) return null;
			const number = String(count + 1).padStart(4, '0');
			const found = open.get(pack) ?? {
				name: `${FOLDER}/pack-${number}.${pack.extension}`,
				documents: []
			};
			if (found.documents.length === 0) count++;
			open.set(pack, found);
			found.documents.push(document);
			const place = `${found.name}/${pack.nameOf(document, found.documents.length)}`;
			if (found.documents.length >= pack.size) close(pack);
			return place;
		},
		end: () => [...open.keys()].forEach(close)
	};
}

const FOLDER = 'packs';

/** A crawler's records: address, date and what was there. */
function lines(documents: readonly DemoDocument[]): Uint8Array {
	const records = documents.map(({ url, published, text, path: file }) => {
		const body = file.endsWith('.html') ? { html: text } : { text };
		return JSON.stringify({ url, ...(published ? { published } : {}), ...body });
	});
	return Buffer.from(`${records.join('\n')}\n`);
}

/** A packed folder: of addresses and dates it knows nothing. */
function folder(documents: readonly DemoDocument[]): Uint8Array {
	const files = Object.fromEntries(documents.map((d) => [d.path, d.bytes]));
	return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1) });
}
