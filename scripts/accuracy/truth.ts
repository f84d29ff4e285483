import fs from 'node:fs';
import path from 'node:path';
import type { Truth } from '../demo/report-model.ts';

export type TrueDocument = Truth;

/** What the demo corpus planted; a document that holds several reports is here for each of them. */
export function loadTruth(demo: string): TrueDocument[] {
	const lines = fs
		.readFileSync(path.join(demo, 'truth', 'truth.ndjson'), 'utf8')
		.trim()
		.split('\n');
	return lines.map((line) => JSON.parse(line) as TrueDocument);
}
