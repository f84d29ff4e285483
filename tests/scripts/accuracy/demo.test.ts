import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDataset } from '#pipeline/index.ts';
import { rules } from '#pipeline/5-findings/rules/index.ts';
import { measureAccuracy, type Measured } from '../../../scripts/accuracy/measure.ts';
import { writeDemo } from '../../../scripts/demo/write.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-demo-'));
const dataset = path.join(folder, 'dataset');
let accuracy: Measured;

/** Another seed than the demo's, so that the reader is not held to documents it was made on. */
beforeAll(async () => {
	writeDemo({ reports: 500, seed: 20_260 }, folder, 'data/registry/sectors.csv');
	await buildDataset({
		corpus: path.join(folder, 'corpus'),
		registry: path.join(folder, 'registry'),
		out: dataset,
		jobs: 1,
		header: { dataset: 'demo', title: { zh: '', en: '' }, synthetic: true, generator: 'test' }
	});
	accuracy = await measureAccuracy(folder, dataset);
}, 600_000);
afterAll(() => fs.rmSync(folder, { recursive: true }));

const readingOf = (by: string, id: string) => {
	const group = accuracy.report.groups.find((g) => g.by === by && g.id === id);
	if (!group) throw new Error(`no report of ${by} ${id}`);
	return group.reading;
};
const recovered = (by: string, id: string) => {
	const { recovered, recoverable } = readingOf(by, id);
	return recovered / recoverable;
};

test('no cell is silently wrong and no report is given to another organ or year', () => {
	expect(accuracy.mistakes).toEqual([]);
});

test.each(['G1', 'G2', 'G3', 'G4', 'G5', 'G7', 'G8', 'G10', 'G11'])(
	'%s: nearly every cell that can be told is read',
	(shape) => expect(recovered('shape', shape)).toBeGreaterThan(0.9)
);

test('G6: what cannot be told is unreadable, not zero', () => {
	const { cells, unread, recoverable } = readingOf('shape', 'G6');
	expect(recoverable).toBe(0);
	expect(unread / cells).toBeGreaterThan(0.9);
});

test('G7: what a digit for each cell tells is inferred, never merely stated', () => {
	const { inferred_right, right } = readingOf('shape', 'G7');
	expect(inferred_right).toBeGreaterThan(20 * right);
});

test.each(['text', 'html', 'gb18030', 'docx', 'pdf', 'ndjson', 'ndjson_gz', 'zip'])(
	'%s: the documents of the format are read',
	(format) => expect(readingOf('format', format).identity_right).toBeGreaterThan(0)
);

test('every report of a group is one of all', () => {
	const { report } = accuracy;
	const sum = (by: string) =>
		report.groups.filter((g) => g.by === by).reduce((n, g) => n + g.reading.reports, 0);
	expect([sum('shape'), sum('template'), sum('format')]).toEqual(
		Array.from({ length: 3 }, () => report.all.reports)
	);
	const { right, unread, inferred_right, inferred_wrong, silently_wrong, cells } = report.all;
	expect(right + unread + inferred_right + inferred_wrong + silently_wrong).toBe(cells);
});

test('every rule is measured, and most of what was planted is found', () => {
	const measured = new Map(accuracy.report.rules.map((r) => [r.rule, r]));
	for (const { id } of rules) expect(measured.has(id)).toBe(true);
	const [planted, found] = [...measured.values()].reduce(
		([p, f], r) => [p + r.planted, f + r.found] as [number, number],
		[0, 0] as [number, number]
	);
	expect(planted).toBeGreaterThan(50);
	expect(found / planted).toBeGreaterThan(0.6);
});
