import fs from 'node:fs';
import path from 'node:path';
import type { Truth } from '../demo/report-model.ts';

export type TrueDocument = Truth;

/** What the demo corpus planted, by the path of each document. */
export function loadTruth(demo: string): Map<string, TrueDocument> {
	const lines = fs
		.readFileSync(path.join(demo, 'truth', 'truth.ndjson'), 'utf8')
		.trim()
		.split('\n');
	const documents = lines.map((line) => JSON.parse(line) as TrueDocument);
	return new Map(documents.map((d) => [d.path, d]));
}
