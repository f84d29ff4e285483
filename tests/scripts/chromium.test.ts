import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../scripts/testing/chromium.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-browser-'));
	for (const name of ['google-chrome', 'chromium']) {
		await writeFile(path.join(folder, name), '#!/bin/sh\n');
		await chmod(path.join(folder, name), 0o755);
	}
	await writeFile(path.join(folder, 'text'), '');
});
afterAll(() => rm(folder, { recursive: true }));

it('prefers the browser that is named', () => {
	const CHROMIUM = path.join(folder, 'google-chrome');
	expect(findChromium({ PATH: folder, CHROMIUM })).toBe(CHROMIUM);
});

it('finds Chromium before Chrome on the path', () => {
	expect(findChromium({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(
		path.join(folder, 'chromium')
	);
});

it('takes no other browser for the one that is named and not there', () => {
	expect(findChromium({ PATH: folder, CHROMIUM: path.join(folder, 'text') })).toBeNull();
});
