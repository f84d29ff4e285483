import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Entry } from './ledger.ts';

const FIELDS = ['file', 'url', 'published', 'fetched', 'sha256'];

/** Writes `corpus.csv`: what is kept, with the address, the day that the page states and the day it was fetched. */
export function writeCorpusList(folder: string, entries: readonly Entry[]): number {
	// Two addresses may lead to one document, and be stored once each; the list names each record once.
	const rows = new Map(entries.flatMap(({ kept }) => (kept ? [[kept.file, kept] as const] : [])));
	const data = [...rows.values()]
		.sort((a, b) => (a.file < b.file ? -1 : 1))
		.map(({ file, url, published, fetched, sha256 }) => [
			file,
			url,
			published ?? '',
			fetched,
			sha256
		]);
	const list = path.join(folder, 'corpus.csv');
	fs.writeFileSync(
		`${list}.part`,
		`${Papa.unparse({ fields: FIELDS, data }, { newline: '\n' })}\n`
	);
	fs.renameSync(`${list}.part`, list);
	return rows.size;
}
