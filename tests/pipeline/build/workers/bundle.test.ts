import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderForBundles } from '#pipeline/build/workers/bundle.ts';

test('where nothing can be written beside the packages, a folder of its own leads to them', () => {
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai-bundle-'));
	try {
		const packages = path.join(home, 'node_modules');
		fs.mkdirSync(path.join(packages, 'one'), { recursive: true });
		expect(folderForBundles(packages, home)).toBe(path.join(packages, '.cache', 'gongkai-atlas'));
		fs.rmSync(path.join(packages, '.cache'), { recursive: true });
		// A file in its way is refused to every user, root too.
		fs.writeFileSync(path.join(packages, '.cache'), '');
		const folder = folderForBundles(packages, home);
		expect(path.dirname(folder)).toBe(home);
		expect(fs.readdirSync(path.join(folder, 'node_modules'))).toContain('one');
	} finally {
		fs.rmSync(home, { recursive: true });
	}
});
