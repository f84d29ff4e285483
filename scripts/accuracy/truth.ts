import fs from 'node:fs';
import path from 'node:path';

/** What the demo corpus planted in one document; see scripts/demo. */
export interface TrueDocument {
	path: string;
	truth: string;
	agency?: string;
	region?: string;
	year?: number;
	template?: string;
	shape?: string;
	damage?: string[];
	/** What is printed in each cell; null for a blank. */
	cells?: Record<string, number | null>;
	not_applicable?: string[];
	claims?: { claim: string; value: number }[];
}

/** One line a document, by its path in the corpus. */
export function loadTruth(demo: string): Map<string, TrueDocument> {
	const lines = fs
		.readFileSync(path.join(demo, 'truth', 'truth.ndjson'), 'utf8')
		.trim()
		.split('\n');
	const documents = lines.map((line) => JSON.parse(line) as TrueDocument);
	return new Map(documents.map((d) => [d.path, d]));
}
