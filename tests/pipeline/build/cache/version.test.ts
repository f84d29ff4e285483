import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readerVersion } from '#pipeline/build/cache/version.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-version-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const put = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text);

test('the version is that of the reader and its registry, not of the corrections', () => {
	put('regions.csv', 'region\n');
	const version = readerVersion(folder);
	expect(version).toMatch(/^[0-9a-f]{16}$/u);
	expect(readerVersion(folder)).toBe(version);
	put('corrections.csv', 'report\n');
	expect(readerVersion(folder)).toBe(version);
	put('regions.csv', 'region\n110000\n');
	expect(readerVersion(folder)).not.toBe(version);
});
