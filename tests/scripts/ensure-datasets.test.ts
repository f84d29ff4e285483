import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isStale } from '../../scripts/server/ensure-datasets.ts';

let folder: string;
const place = (name: string) => path.join(folder, name);

async function put(name: string, seconds: number): Promise<void> {
	await mkdir(path.dirname(place(name)), { recursive: true });
	await writeFile(place(name), '');
	await utimes(place(name), seconds, seconds);
}

/** Sets the age of the folders, which writing into them has made new. */
async function age(seconds: number, ...names: string[]): Promise<void> {
	for (const name of names) await utimes(place(name), seconds, seconds);
}

beforeEach(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-age-'));
	await put('made.json', 200);
	await put('corpus/places/a.txt', 100);
	await age(100, 'corpus/places', 'corpus');
});
afterEach(() => rm(folder, { recursive: true }));

it('keeps a dataset that is newer than all it is made from', async () => {
	expect(await isStale(place('made.json'), [place('corpus')])).toBe(false);
});

it('makes a dataset that is missing', async () => {
	expect(await isStale(place('missing.json'), [place('corpus')])).toBe(true);
});

it('renews a dataset when a file deep in the corpus was changed', async () => {
	await put('corpus/places/a.txt', 300);
	await age(100, 'corpus/places', 'corpus');
	expect(await isStale(place('made.json'), [place('corpus')])).toBe(true);
});

it('renews a dataset when a file was taken away', async () => {
	await rm(place('corpus/places/a.txt'));
	expect(await isStale(place('made.json'), [place('corpus')])).toBe(true);
});

it('renews a dataset when the code that reads it was changed', async () => {
	await put('reader.ts', 201);
	expect(await isStale(place('made.json'), [place('corpus'), place('reader.ts')])).toBe(true);
});
