import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildOptions, buildDataset } from '#pipeline/index.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-rebuild-'));
const corpus = path.join(folder, 'corpus');
const cache = path.join(folder, 'cache');
let documents: number;
let fresh: string[];

async function build(options: Partial<BuildOptions> = {}) {
	const said: string[] = [];
	const { manifest, kept } = await buildDataset({
		corpus,
		cache,
		registry: 'data/registry',
		out: path.join(folder, 'out'),
		jobs: 2,
		header: { dataset: 'out', title: { zh: '试', en: 'Trial' }, synthetic: false, generator: 'x' },
		onComplaint: (complaint) => said.push(complaint),
		...options
	});
	const hashes = manifest.tables.map(({ name, sha256 }) => `${name} ${sha256}`);
	return { hashes, parsed: manifest.documents - kept, kept, said };
}

const segments = () =>
	fs
		.readdirSync(cache, { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile())
		.map((e) => path.join(e.parentPath, e.name));

beforeAll(async () => {
	fs.mkdirSync(corpus);
	const originals = fs.readdirSync('data/corpus').filter((name) => name !== 'corpus.csv');
	documents = 4 * originals.length;
	for (const name of originals)
		for (const copy of ['a', 'b', 'c', 'd'])
			fs.writeFileSync(
				path.join(corpus, `${copy}-${name}`),
				`${fs.readFileSync(path.join('data/corpus', name), 'utf8')}\n${copy}\n`
			);
	fresh = (await build({ cache: null })).hashes;
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a build that was broken off leaves what it read, and the next one reads the rest', async () => {
	const broken = build({
		onProgress: () => {
			throw new Error('broken off');
		}
	});
	await expect(broken).rejects.toThrow('broken off');
	const { hashes, kept, said } = await build();
	expect(kept).toBeGreaterThanOrEqual(32);
	expect(said.filter((line) => !line.includes('is torn'))).toEqual([]);
	expect(hashes).toEqual(fresh);
});

test('nothing is read twice, and the dataset has the same bytes with the cache and without', async () => {
	const { hashes, parsed, said } = await build();
	expect({ parsed, hashes, said }).toEqual({ parsed: 0, hashes: fresh, said: [] });
});

test('of a corpus in which one document was changed, one added and one moved, those are read', async () => {
	fs.appendFileSync(path.join(corpus, 'a-linyi-data-2023.txt'), '附件\n');
	fs.writeFileSync(path.join(corpus, 'new.txt'), '关于召开会议的通知\n');
	fs.renameSync(path.join(corpus, 'b-suqian-2023.txt'), path.join(corpus, 'moved.txt'));
	const { hashes, parsed } = await build();
	expect(parsed).toBe(3);
	expect(hashes).toEqual((await build({ cache: null })).hashes);
});

test('what corpus.csv says of a document is part of what is read', async () => {
	const before = await build();
	fs.writeFileSync(
		path.join(corpus, 'corpus.csv'),
		'file,url,published\nmoved.txt,https://example.org/a,2024-01-20\n'
	);
	const after = await build();
	expect([before.parsed, after.parsed]).toEqual([0, 1]);
	expect(after.hashes).not.toEqual(before.hashes);
});

test('a corrupt cache is passed over with a line, and costs no more than reading anew', async () => {
	const right = (await build()).hashes;
	for (const file of segments()) {
		const bytes = fs.readFileSync(file);
		for (let at = 20; at < bytes.length; at += 10_000) bytes.subarray(at, at + 64).fill(0xff);
		fs.writeFileSync(file, bytes);
	}
	const { hashes, parsed, said } = await build();
	expect(parsed).toBeGreaterThan(0);
	expect(said.length).toBeGreaterThan(0);
	expect(hashes).toEqual(right);
	for (const file of segments()) fs.writeFileSync(file, 'no segment at all');
	expect(await build()).toMatchObject({ parsed: documents + 1, hashes: right });
});

test('where nothing can be kept the build goes on and says so', async () => {
	fs.writeFileSync(path.join(folder, 'file'), '');
	const { parsed, said } = await build({ cache: path.join(folder, 'file') });
	expect(parsed).toBe(documents + 1);
	expect(said).toEqual([expect.stringContaining('no readings are kept')]);
});
