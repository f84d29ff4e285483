import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Versions } from '#domain/versions.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';
import { buildDataset } from '#pipeline/index.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-versions-'));
const corpus = path.join(folder, 'corpus');
const out = path.join(folder, 'out');
afterAll(() => fs.rmSync(folder, { recursive: true }));

const ORGANS = fs
	.readdirSync('data/corpus')
	.filter((name) => name.endsWith('.txt'))
	.slice(0, 4);

/** Builds over the first so many documents. */
async function build(documents: number, versions?: number): Promise<string> {
	fs.rmSync(corpus, { recursive: true, force: true });
	fs.mkdirSync(corpus);
	for (const name of ORGANS.slice(0, documents))
		fs.copyFileSync(path.join('data/corpus', name), path.join(corpus, name));
	const title = { zh: '试', en: 'Trial' };
	const header = { dataset: 'out', title, synthetic: false, generator: 'test' };
	const { manifest } = await buildDataset({
		...{ corpus, registry: 'data/registry', out, jobs: 1, header },
		...(versions === undefined ? {} : { versions })
	});
	return manifest.version;
}

const listed = (): Versions['versions'] =>
	(JSON.parse(fs.readFileSync(path.join(out, 'versions.json'), 'utf8')) as Versions).versions;
const folders = () =>
	fs
		.readdirSync(out, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
const reportsIn = async (dir: string) => {
	const database = await openNodeDataset(dir);
	const [row] = await database.query(sql<{ n: number }>`select count(*)::int as n from reports`);
	return row?.n;
};

const built: string[] = [];
beforeAll(async () => {
	for (const documents of [1, 2]) built.push(await build(documents));
});

describe('a dataset that was built again', () => {
	it('keeps the version before in a folder of its own, readable as it was', async () => {
		const [first = '', second = ''] = built;
		expect(listed().map(({ version, reports }) => [version, reports])).toEqual([
			[second, 2],
			[first, 1]
		]);
		expect(folders()).toEqual([first]);
		expect(await reportsIn(out)).toBe(2);
		expect(await reportsIn(path.join(out, first))).toBe(1);
	});

	it('keeps one version once, with the day on which it was first there', async () => {
		const file = path.join(out, 'versions.json');
		const told = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(file, told.replaceAll(/"date": "[^"]+"/g, '"date": "2020-02-20"'));
		expect(await build(2)).toBe(built[1]);
		expect(listed().map(({ date }) => date)).toEqual(['2020-02-20', '2020-02-20']);
		expect(folders()).toEqual([built[0]]);
	});

	it('keeps no more than asked for, the oldest going first', async () => {
		const third = await build(3);
		expect(listed()).toHaveLength(3);
		const fourth = await build(4);
		expect(listed().map(({ version }) => version)).toEqual([fourth, third, built[1]]);
		expect(folders().toSorted()).toEqual([third, built[1]].toSorted());
		await build(1, 1);
		expect(listed()).toHaveLength(1);
		expect(folders()).toEqual([]);
	});

	it('takes nothing for a version that is none: a folder of another, a file gone, a name that climbs', async () => {
		const first = await build(1);
		fs.mkdirSync(path.join(out, 'aaaaaaaaaaaa'));
		fs.copyFileSync(path.join(out, 'manifest.json'), path.join(out, 'aaaaaaaaaaaa/manifest.json'));
		const list = listed();
		const named = ['aaaaaaaaaaaa', '../../../..', 'bbbbbbbbbbbb'].map((version) => ({
			...list[0],
			version
		}));
		fs.writeFileSync(
			path.join(out, 'versions.json'),
			JSON.stringify({ versions: [...list, ...named] })
		);
		const second = await build(2);
		expect(listed().map(({ version }) => version)).toEqual([second, first]);
		fs.rmSync(path.join(out, first, 'totals.parquet'));
		const third = await build(3);
		expect(listed().map(({ version }) => version)).toEqual([third, second]);
	});
});
