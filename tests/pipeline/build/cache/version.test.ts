import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readerVersion } from '#pipeline/build/cache/version.ts';
import { bundleWorker } from '#pipeline/build/workers/pool.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-version-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const put = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text);

const registry = path.join(folder, 'registry');
const versionNow = () => readerVersion(path.join(folder, 'worker.mjs'), registry);

test('the version is that of the reader and its registry, not of the corrections', () => {
	fs.mkdirSync(registry);
	put('worker.mjs', 'export const read = 1;');
	put('registry/regions.csv', 'region\n');
	const version = versionNow();
	expect(version).toMatch(/^[0-9a-f]{16}$/u);
	expect(versionNow()).toBe(version);
	put('registry/corrections.csv', 'report\n');
	expect(versionNow()).toBe(version);
	put('registry/regions.csv', 'region\n110000\n');
	expect(versionNow()).not.toBe(version);
	put('registry/regions.csv', 'region\n');
	put('worker.mjs', 'export const read = 2;');
	expect(versionNow()).not.toBe(version);
});

test('whatever the worker comes to is in the one file that it runs', async () => {
	const code = fs.readFileSync(await bundleWorker(), 'utf8');
	expect(code).not.toMatch(/(?:from|import)\s*\(?["'](?:#|\.{1,2}\/)/u);
	for (const room of ['domain', 'text', 'pipeline/2-text', 'pipeline/5-findings'])
		expect(code).toContain(`// src/${room}/`);
});
