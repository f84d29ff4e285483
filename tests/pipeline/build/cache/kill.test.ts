import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count } from '../../../../scripts/testing/figures.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-kill-'));
const corpus = path.join(folder, 'corpus');
const out = path.join(folder, 'outs', 'out');
const cache = path.join(folder, 'cache');
const COPIES = 1500;

function build(...more: string[]) {
	const args = ['--out', out, '--cache', cache, '--jobs', '1', ...more];
	const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', ...args]);
	let printed = '';
	child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
	return { child, closed: once(child, 'close'), printed: () => printed };
}

/** Bytes of all readings that are kept. */
const keptBytes = () =>
	fs.existsSync(cache)
		? fs
				.readdirSync(cache, { recursive: true, encoding: 'utf8' })
				.filter((name) => name.endsWith('.readings'))
				.reduce((sum, name) => sum + fs.statSync(path.join(cache, name)).size, 0)
		: 0;

beforeAll(() => {
	fs.mkdirSync(corpus);
	const text = fs.readFileSync('data/corpus/linyi-data-2023.txt', 'utf8');
	for (let i = 0; i < COPIES; i++)
		fs.writeFileSync(path.join(corpus, `${i}.txt`), `${text}\n${i}\n`);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test(
	'a build that is killed leaves the former dataset as it was, and the next one resumes',
	{ timeout: 600_000 },
	async () => {
		await build('--corpus', 'data/corpus').closed;
		const manifest = path.join(out, 'manifest.json');
		const former = fs.readFileSync(manifest, 'utf8');
		const enough = keptBytes() + 200_000;

		const killed = build('--corpus', corpus);
		while (keptBytes() < enough && killed.child.exitCode === null) await setTimeout(5);
		killed.child.kill('SIGKILL');
		expect(await killed.closed).toEqual([null, 'SIGKILL']);
		expect(fs.readFileSync(manifest, 'utf8')).toBe(former);
		count('killed');

		const resumed = build('--corpus', corpus);
		expect(await resumed.closed).toEqual([0, null]);
		const [, parsed, kept] = /(\d+) parsed and (\d+) kept/u.exec(resumed.printed()) ?? [];
		expect(Number(kept)).toBeGreaterThan(0);
		expect(Number(parsed) + Number(kept)).toBe(COPIES);
		expect(fs.readFileSync(manifest, 'utf8')).not.toBe(former);
		expect(fs.readdirSync(path.dirname(out))).toEqual(['out']);
	}
);
