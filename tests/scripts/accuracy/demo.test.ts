import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { readDocument } from '#pipeline/read-document.ts';
import {
	compare,
	emptyScore,
	type Mistake,
	type Score
} from '../../../scripts/accuracy/compare.ts';
import { loadTruth } from '../../../scripts/accuracy/truth.ts';
import { writeDemo } from '../../../scripts/demo/write.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-demo-'));
const scores = new Map<string, Score>();
const mistakes: Mistake[] = [];

/** Another seed than the demo's, so that the reader is not held to documents it was made on. */
beforeAll(async () => {
	await writeDemo({ reports: 500, seed: 20_260 }, folder, 'data/registry/sectors.csv');
	const truths = loadTruth(folder);
	const index = indexRegistry(loadRegistry(path.join(folder, 'registry')));
	for (const { file, ...entry } of listCorpus(path.join(folder, 'corpus'))) {
		const truth = truths.get(entry.path);
		if (truth?.truth !== 'report') continue;
		const score = scores.get(truth.shape ?? '') ?? emptyScore();
		scores.set(truth.shape ?? '', score);
		const reading = readDocument({ ...entry, bytes: fs.readFileSync(file) }, index);
		mistakes.push(...compare(truth, reading, score));
	}
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const share = (shape: string) => {
	const { cells = 0, unread = 0 } = scores.get(shape) ?? {};
	return cells === 0 ? NaN : 1 - unread / cells;
};

test('no cell is silently wrong and no report is given to another organ or year', () => {
	expect(mistakes).toEqual([]);
	expect(scores.size).toBe(11);
});

test.each(['G1', 'G2', 'G3', 'G4', 'G5', 'G8', 'G10', 'G11'])(
	'%s: nearly every cell is read',
	(shape) => {
		expect(share(shape)).toBeGreaterThan(0.88);
	}
);

test.each(['G6', 'G7'])('%s: what cannot be told is unreadable, not zero', (shape) => {
	expect(share(shape)).toBeLessThan(0.1);
});
