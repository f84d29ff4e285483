import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openScratch } from '#pipeline/build/scratch.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-scratch-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe.skipIf(process.platform === 'win32')('a file for what memory does not hold', () => {
	it('gives back what was written, and has no name', () => {
		const left = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('gongkai-build-'));
		const { fd, close } = openScratch();
		fs.writeSync(fd, 'held');
		const read = Buffer.alloc(4);
		fs.readSync(fd, read, 0, 4, 0);
		expect(read.toString()).toBe('held');
		close();
		const now = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('gongkai-build-'));
		expect(now.filter((name) => !left.includes(name))).toEqual([]);
	});

	it('leaves nothing where the process is killed', () => {
		const script = path.resolve('src/pipeline/build/scratch.ts');
		const code = `import(${JSON.stringify(script)}).then(({ openScratch }) => {
			const { fd } = openScratch();
			require('node:fs').writeSync(fd, 'held');
			require('node:fs').writeSync(1, String(require('node:fs').fstatSync(fd).size));
			process.kill(process.pid, 'SIGKILL');
		})`;
		const { stdout } = spawnSync('npx', ['tsx', '-e', code], {
			env: { ...process.env, TMPDIR: folder },
			timeout: 60_000,
			encoding: 'utf8'
		});
		expect(stdout).toBe('4');
		expect(fs.readdirSync(folder).filter((name) => name.startsWith('gongkai-build-'))).toEqual([]);
	}, 90_000);
});
