import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accuracy, measureAccuracy } from '../../../scripts/accuracy/measure.ts';
import { writeDemo } from '../../../scripts/demo/write.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-demo-'));
let accuracy: Accuracy;

/** Another seed than the demo's, so that the reader is not held to documents it was made on. */
beforeAll(async () => {
	await writeDemo({ reports: 500, seed: 20_260 }, folder, 'data/registry/sectors.csv');
	accuracy = await measureAccuracy(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const share = (shape: string) => {
	const { cells = 0, unread = 0 } = accuracy.shapes.get(shape) ?? {};
	return cells === 0 ? NaN : 1 - unread / cells;
};

test('no cell is silently wrong and no report is given to another organ or year', () => {
	expect(accuracy.mistakes).toEqual([]);
	expect(accuracy.shapes.size).toBe(11);
});

test.each(['G1', 'G2', 'G3', 'G4', 'G5', 'G8', 'G10', 'G11'])(
	'%s: nearly every cell is read',
	(shape) => {
		expect(share(shape)).toBeGreaterThan(0.88);
	}
);

test('G6: what cannot be told is unreadable, not zero', () => {
	expect(share('G6')).toBeLessThan(0.1);
});

test('G7: what a digit for each cell tells is inferred, the rest is unreadable', () => {
	const { inferred_right = 0, right = 0, unread = 0 } = accuracy.shapes.get('G7') ?? {};
	expect(inferred_right).toBeGreaterThan(20 * right);
	expect(unread).toBeGreaterThan(right);
});
