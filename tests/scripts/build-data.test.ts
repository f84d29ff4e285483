import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { readOptions } from '../../scripts/build/options.ts';
import { openLines } from '../../scripts/build/progress.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-tool-'));
const place = (name: string) => path.join(folder, name);
const corpus = place('corpus');

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'scripts/build-data.ts', ...args],
		{ encoding: 'utf8' }
	);
	return { status, stdout, said: stderr.trimEnd().split('\n') };
}

beforeAll(() => {
	fs.mkdirSync(corpus);
	fs.mkdirSync(place('nothing'));
	fs.writeFileSync(place('nothing/corpus.csv'), 'file,url\n');
	fs.copyFileSync('data/corpus/linyi-data-2023.txt', path.join(corpus, 'a.txt'));
	fs.copyFileSync('data/corpus/linyi-data-2023.txt', path.join(corpus, 'b.txt'));
	fs.writeFileSync(path.join(corpus, 'empty.txt'), '');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('what cannot be done is told in one line, with exit code 2', { timeout: 600_000 }, () => {
	test.each([
		[['--corpus', corpus, '--out', place('x'), '--fast'], "Unknown option '--fast'"],
		[['--corpus', place('none'), '--out', place('x')], `no folder ${place('none')}`],
		[['--corpus', place('nothing'), '--out', place('x')], `no document in ${place('nothing')}`],
		[['--corpus', corpus, '--out', place('x'), '--registry', corpus], 'sectors.csv']
	])('%j', (args, told) => {
		const { status, stdout, said } = run(...args);
		expect(said).toEqual([expect.stringContaining(told)]);
		expect(stdout).toBe('');
		expect(status).toBe(2);
		expect(fs.existsSync(place('x'))).toBe(false);
	});
});

test.each([
	[['--out', place('x')], '--corpus is missing'],
	[['--corpus', corpus], '--out is missing'],
	[['--corpus', corpus, '--out', place('x'), '--jobs', '0'], '--jobs 0'],
	[['--corpus', corpus, '--out', place('x'), '--jobs', '64'], 'not a count from 1 to 32'],
	[['--corpus', corpus, '--out', place('x'), '--registry', place('none')], 'no folder'],
	[['--corpus', corpus, '--out', corpus], `${corpus} holds other things than a dataset`],
	[['--corpus', corpus, '--out', path.join(corpus, 'a.txt')], 'is a file'],
	[['--corpus', corpus, '--out', path.join(corpus, 'x')], 'lies in the corpus'],
	[['--corpus', corpus, '--out', place('x'), '--cache', path.join(corpus, '.c')], '--cache'],
	[['rest'], "Unexpected argument 'rest'"],
	[['--corpus', corpus, '--out', place('x'), '--shard', '3/2'], '--shard 3/2: not a part'],
	[['--corpus', corpus, '--out', place('x'), '--shard', 'half'], '--shard half: not a part'],
	[['--corpus', corpus, '--out', corpus, '--shard', '1/2'], 'holds other things than a shard'],
	[['--merge', '--out', place('x')], 'no folder of a shard follows'],
	[['--merge', place('none'), '--out', place('x')], `no folder ${place('none')}`],
	[['--merge', corpus, '--corpus', corpus, '--out', place('x')], '--merge reads shards']
])('the arguments %j are refused', (args, told) => {
	expect(() => readOptions(args)).toThrow(told);
	expect(() => readOptions(args)).toThrow(RefusedInput);
});

test(
	'documents that cannot be read are counted, and are a failure only if that is asked',
	{ timeout: 600_000 },
	() => {
		const args = ['--corpus', corpus, '--out', place('out'), '--cache', place('cache')];
		const plain = run(...args);
		expect(plain.stdout).toMatch(/^ +1 {2}read$/mu);
		expect(plain.stdout).toMatch(/^ +1 {2}duplicates\n +1 {4}same_bytes: the same bytes/mu);
		expect(plain.stdout).toMatch(/^ +1 {2}unreadable\n +1 {4}empty_document: has nothing in it$/mu);
		expect(plain.stdout).toMatch(/^ +\d+ {2}warnings$/mu);
		expect(plain.stdout).toContain(path.join(place('out'), 'findings.parquet'));
		expect(plain.status).toBe(0);
		expect(plain.stdout).toContain('3 documents, 3 parsed and 0 kept');
		const manifest = () => fs.statSync(path.join(place('out'), 'manifest.json')).mtimeMs;
		const before = manifest();
		const strict = run(...args, '--strict');
		expect(strict.said.join('\n')).toContain('1 of 3 documents are unreadable (--strict)');
		expect(strict.said.join('\n')).not.toContain('    at ');
		expect(strict.status).toBe(1);
		expect(manifest()).toBe(before);
	}
);

test('away from a terminal progress is a line every three seconds, with rate and time left', () => {
	const lines: string[] = [];
	let now = 0;
	const progress = openLines(
		(line) => lines.push(line),
		() => now
	);
	for (now of [3000, 4000, 6000, 7000, 9000]) progress.tell(now - 2900, 10_000);
	expect(lines).toEqual([
		'100 of 10,000 documents',
		'3,100 of 10,000 documents, 1,000/s, 7 s left',
		'6,100 of 10,000 documents, 1,000/s, 4 s left'
	]);
});
