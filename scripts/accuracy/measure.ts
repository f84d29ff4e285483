import fs from 'node:fs';
import path from 'node:path';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { compare, emptyScore, type Mistake, type Score } from './compare.ts';
import { loadTruth } from './truth.ts';

export interface Accuracy {
	/** By grid shape. */
	shapes: ReadonlyMap<string, Score>;
	all: Score;
	mistakes: Mistake[];
}

/** Reads every report of a demo corpus and holds each cell against what was planted. */
export async function measureAccuracy(demo: string): Promise<Accuracy> {
	const truths = loadTruth(demo);
	const index = indexRegistry(loadRegistry(path.join(demo, 'registry')));
	const shapes = new Map<string, Score>();
	const all = emptyScore();
	const mistakes: Mistake[] = [];
	for (const { file, ...entry } of listCorpus(path.join(demo, 'corpus'))) {
		const truth = truths.get(entry.path);
		if (truth?.truth !== 'report') continue;
		const reading = await readDocument({ ...entry, bytes: fs.readFileSync(file) }, index);
		const score = shapes.get(truth.shape ?? '') ?? emptyScore();
		shapes.set(truth.shape ?? '', score);
		mistakes.push(...compare(truth, reading, score));
		compare(truth, reading, all);
	}
	return { shapes, all, mistakes };
}
