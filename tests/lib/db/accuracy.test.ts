import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAccuracy } from '#lib/db/accuracy.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'accuracy-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a record that was written is read, and one that was not is missing', async () => {
	const file = join(folder, 'accuracy.json');
	expect(await readAccuracy(file)).toBeNull();
	const record = {
		...{ dataset: 'demo', version: 'a', documents: 4, reports: 3, groups: [], all: { cells: 9 } },
		...{ rules: [], diagnosis: {}, world: { all: { way: 'all' }, ways: [] } },
		scans: { measured: '2025-01-01', harms: [{ harm: 'plain', pages: 1, cells: 9, read: 9 }] }
	};
	await writeFile(file, JSON.stringify(record));
	expect(await readAccuracy(file)).toEqual(record);
});

test('a broken record is our bug', async () => {
	const file = join(folder, 'broken.json');
	for (const text of ['{', '{"dataset":"demo","reports":3}', 'null']) {
		await writeFile(file, text);
		await expect(readAccuracy(file)).rejects.toThrow(file);
	}
});
