import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFolderPages } from '../../scripts/server/folder-pages.ts';

test('a page is also the first file of a folder of its name; the start and the missing page are not', async () => {
	const site = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-pages-'));
	try {
		fs.mkdirSync(path.join(site, 'en'));
		for (const name of ['index.html', '404.html', 'en.html', 'en/ranking.html', 'a.js'])
			fs.writeFileSync(path.join(site, name), name);
		expect(await writeFolderPages(site)).toBe(2);
		expect(await writeFolderPages(site)).toBe(2);
		const text = (name: string) => fs.readFileSync(path.join(site, name), 'utf8');
		expect(text('en/index.html')).toBe('en.html');
		expect(text('en/ranking/index.html')).toBe('en/ranking.html');
		expect(fs.existsSync(path.join(site, '404'))).toBe(false);
		expect(fs.existsSync(path.join(site, 'index'))).toBe(false);
	} finally {
		fs.rmSync(site, { recursive: true });
	}
});
