import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { compare, emptyScore, type Mistake, type Score } from './accuracy/compare.ts';
import { loadTruth } from './accuracy/truth.ts';

/** Reads the demo corpus and holds every cell against what was planted, per grid shape. Exit 1 if a cell is silently wrong. */
const { values } = parseArgs({
	options: {
		demo: { type: 'string', default: 'data/demo' },
		show: { type: 'string', default: '20' }
	}
});
const truths = loadTruth(values.demo);
const corpus = path.join(values.demo, 'corpus');
const index = indexRegistry(loadRegistry(path.join(values.demo, 'registry')));
const scores = new Map<string, Score>();
const mistakes: Mistake[] = [];
for (const { file, ...entry } of listCorpus(corpus)) {
	const truth = truths.get(entry.path);
	if (truth?.truth !== 'report') continue;
	const reading = readDocument({ ...entry, bytes: fs.readFileSync(file) }, index);
	for (const key of [truth.shape ?? '', 'all']) {
		const score = scores.get(key) ?? emptyScore();
		scores.set(key, score);
		const found = compare(truth, reading, score);
		if (key === 'all') mistakes.push(...found);
	}
}
console.table(
	Object.fromEntries(
		[...scores]
			.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
			.map(([shape, score]) => [shape, score])
	)
);
for (const m of mistakes.slice(0, Number(values.show)))
	console.log(`${m.shape} ${m.path} ${m.place}: printed ${m.printed}, read ${m.read}`);
if (scores.get('all')?.silently_wrong) process.exitCode = 1;
