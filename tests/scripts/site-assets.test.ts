import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readEditions } from '../../scripts/server/editions.ts';
import { assembleAssets } from '../../scripts/server/site-assets.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'atlas-assets-'));
const assembled = path.join(folder, 'assets');
afterAll(() => rm(folder, { recursive: true }));

const HASH = '0'.repeat(64);
async function dataset(place: string, name: string): Promise<string> {
	const at = path.join(folder, place);
	await mkdir(at, { recursive: true });
	const manifest = {
		schema: 1,
		dataset: name,
		title: { zh: '某市', en: 'A city' },
		synthetic: false,
		version: '0123456789ab',
		generator: 'test',
		documents: 1,
		reports: 1,
		years: [2023, 2023],
		tables: [{ name: 'totals', file: 'totals.parquet', rows: 1, bytes: 1, sha256: HASH }]
	};
	await writeFile(path.join(at, 'manifest.json'), JSON.stringify(manifest));
	return at;
}

test('a site over any datasets has them as editions by their names, and the shipped files beside', async () => {
	const one = await dataset('one', 'city');
	const two = await dataset('two/deep', 'county');
	const env = await assembleAssets([one, two], assembled);
	expect(env).toEqual({ SITE_ASSETS: assembled });
	const editions = await readEditions(path.join(assembled, 'data'));
	expect(editions.map(({ id, prefix, title }) => [id, prefix, title.en])).toEqual([
		['city', '', 'A city'],
		['county', '/county', 'A city']
	]);
	expect(existsSync(path.join(assembled, 'favicon.svg'))).toBe(existsSync('static/favicon.svg'));
	await writeFile(path.join(one, 'totals.parquet'), 'x');
	expect(await readFile(path.join(assembled, 'data/city/totals.parquet'), 'utf8')).toBe('x');
});

test('what cannot be an edition is refused with what would help', async () => {
	const one = await dataset('same/a', 'city');
	const two = await dataset('same/b', 'city');
	await expect(assembleAssets([one, two], assembled)).rejects.toThrow(/are both called city/);
	await expect(assembleAssets([folder], assembled)).rejects.toThrow(/holds no dataset/);
	const odd = await dataset('odd', '某市');
	await expect(assembleAssets([odd], assembled)).rejects.toThrow(/cannot be part of an address/);
});
