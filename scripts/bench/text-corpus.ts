import fs from 'node:fs';
import path from 'node:path';
import { pathOf } from '#pipeline/1-corpus/archives/path-of.ts';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { writeDemo } from '../demo/write.ts';

/** Formats whose text stands in the file as it is; of the others a library reads the most. */
export const isText = ({ path }: { path: string }): boolean => /\.(?:txt|html?|md)$/u.test(path);

export interface Corpus {
	corpus: string;
	registry: string;
}

/** Invented reports as plain text, HTML and Markdown alone, in `dir`; of `reports` some are in other formats and left out. */
export function writeTexts(dir: string, reports: number, sectors: string): Corpus {
	writeDemo({ reports, seed: 2 }, dir, sectors);
	const corpus = path.join(dir, 'corpus');
	for (const entry of listCorpus(corpus)) if (!isText(entry)) fs.rmSync(pathOf(entry.file));
	return { corpus, registry: path.join(dir, 'registry') };
}
