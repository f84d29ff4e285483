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
	await writeFile(file, '{"dataset":"demo","reports":3}');
	expect(await readAccuracy(file)).toMatchObject({ dataset: 'demo', reports: 3 });
});

test('a broken record is our bug', async () => {
	const file = join(folder, 'broken.json');
	await writeFile(file, '{');
	await expect(readAccuracy(file)).rejects.toThrow(file);
});
