import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { count } from '../../../scripts/testing/figures.ts';

/** Whether all is played (`npm run faults`) or the shorter part. */
const ALL = process.env.FAULTS === 'all';
const KILLS = ALL ? 24 : 2;
const DOCUMENTS = ALL ? 40 : 12;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-harm-'));
const corpus = path.join(folder, 'corpus');
const TEXT = fs.readFileSync('data/corpus/linyi-data-2023.txt', 'utf8');

interface Ended {
	code: number | null;
	said: string[];
}

function start(args: readonly string[], env: Record<string, string> = {}) {
	const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', ...args], {
		env: { ...process.env, ...env }
	});
	let errors = '';
	child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
	child.stdout.resume();
	const ended = once(child, 'close').then(([code]): Ended => ({
		code: code as number | null,
		said: errors.trim().split('\n')
	}));
	return { child, ended };
}

const build = (out: string, ...more: string[]) =>
	start(['--corpus', corpus, '--out', out, '--no-cache', '--jobs', '2', ...more]);

/** A dataset of its own room, from the first documents. */
async function former(name: string) {
	const out = path.join(folder, name, 'out');
	const first = path.join(folder, 'first');
	expect(
		await start(['--corpus', first, '--out', out, '--no-cache', '--jobs', '1']).ended
	).toMatchObject({
		code: 0
	});
	return { out, version: whole(out).version };
}

/** The manifest of a dataset all of whose files are those it names. */
function whole(out: string): Manifest {
	const manifest = JSON.parse(fs.readFileSync(path.join(out, 'manifest.json'), 'utf8')) as Manifest;
	for (const { file, bytes, sha256 } of manifest.tables) {
		const read = fs.readFileSync(path.join(out, String(file)));
		expect([file, read.length]).toEqual([file, bytes]);
		expect(createHash('sha256').update(read).digest('hex')).toBe(sha256);
	}
	return manifest;
}

const beside = (out: string) => fs.readdirSync(path.dirname(out)).sort();

beforeAll(() => {
	fs.mkdirSync(path.join(folder, 'first'), { recursive: true });
	fs.writeFileSync(path.join(folder, 'first/a.txt'), TEXT);
	fs.mkdirSync(corpus);
	for (let i = 0; i < DOCUMENTS; i++)
		fs.writeFileSync(path.join(corpus, `${i}.txt`), `${TEXT}\n${i}\n`);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('killed at any moment it leaves a whole dataset, and the next build clears up', async () => {
	const { out, version } = await former('killed');
	const began = performance.now();
	await build(path.join(folder, 'timed/out')).ended;
	const length = performance.now() - began;
	let left = 0;
	for (let i = 1; i <= KILLS; i++) {
		const { child, ended } = build(out);
		await pause((length * i) / (KILLS + 1));
		child.kill('SIGKILL');
		await ended;
		const found = whole(out);
		if (found.version === version) left++;
	}
	process.stdout.write(`builds: ${KILLS} killed, ${left} left the former dataset, none lost one\n`);
	count('killed', KILLS);
	count('lost', 0);
	expect(await build(out).ended).toMatchObject({ code: 0 });
	expect(whole(out).documents).toBe(DOCUMENTS);
	expect(beside(out)).toEqual(['out']);
}, 900_000);

test('two builds into one folder end with one whole dataset', async () => {
	const { out } = await former('two');
	const ends = await Promise.all([build(out).ended, build(out).ended]);
	for (const { code, said } of ends) if (code !== 0) expect(said.at(-1)).toMatch(/^build-data: /);
	expect(ends.some(({ code }) => code === 0)).toBe(true);
	expect(whole(out).documents).toBe(DOCUMENTS);
	expect(beside(out)).toEqual(['out']);
}, 600_000);

test('of a corpus that changes meanwhile it makes a whole dataset, or leaves the former', async () => {
	const { out, version } = await former('changing');
	const moving = path.join(folder, 'moving');
	fs.cpSync(corpus, moving, { recursive: true });
	const { child, ended } = start(['--corpus', moving, '--out', out, '--no-cache', '--jobs', '1']);
	for (let i = 0; child.exitCode === null; i = (i + 1) % DOCUMENTS) {
		const file = path.join(moving, `${i}.txt`);
		if (i % 3 === 0) fs.rmSync(file, { force: true });
		else if (i % 3 === 1) fs.writeFileSync(file, TEXT.slice(0, i * 100));
		else fs.writeFileSync(path.join(moving, `new-${i}.txt`), TEXT);
		await pause(20);
	}
	const { code, said } = await ended;
	if (code === 0) expect(whole(out).documents).toBeGreaterThan(0);
	else {
		expect(said.at(-1)).toMatch(/^build-data: .*stays$/);
		expect(whole(out).version).toBe(version);
	}
	expect(beside(out)).toEqual(['out']);
}, 600_000);

test('links that go round end, and lose no document', async () => {
	const round = path.join(folder, 'round');
	fs.mkdirSync(path.join(round, 'deep'), { recursive: true });
	fs.writeFileSync(path.join(round, 'deep/a.txt'), TEXT);
	fs.symlinkSync('..', path.join(round, 'deep/up'));
	fs.symlinkSync('itself', path.join(round, 'itself'));
	const out = path.join(folder, 'round-out/out');
	expect(
		await start(['--corpus', round, '--out', out, '--no-cache', '--jobs', '1']).ended
	).toMatchObject({
		code: 0
	});
	expect(whole(out).reports).toBe(1);
}, 600_000);

describe('what is refused leaves the former dataset, with one line', { timeout: 600_000 }, () => {
	let out = '';
	let version = '';
	beforeAll(async () => ({ out, version } = await former('refused')), 600_000);

	const registry = (name: string, file: string, text: string | Buffer) => {
		const own = path.join(folder, `registry-${name}`);
		fs.cpSync('data/registry', own, { recursive: true });
		fs.writeFileSync(path.join(own, file), text);
		return ['--registry', own];
	};

	test.each([
		[
			'a correction of a report that is not there',
			'build-data: corrections.csv',
			() =>
				registry(
					'late',
					'corrections.csv',
					'report,place,value,reason,evidence\nno-such-2023,requests/granted/total,1,typed wrong,\n'
				)
		],
		[
			'a list of places that is no table',
			'build-data: regions.csv',
			() => registry('torn', 'regions.csv', Buffer.from([0xff, 0xfe, 0, 1, 2, 0x22, 0x0a, 0x22]))
		],
		[
			'a list of sectors cut in the middle of a value',
			'build-data: sectors.csv',
			() =>
				registry('cut', 'sectors.csv', fs.readFileSync('data/registry/sectors.csv').subarray(0, 9))
		]
	])('%s', async (_, line, given) => {
		const { code, said } = await build(out, ...given()).ended;
		expect(said.filter((each) => each.startsWith('build-data:'))).toEqual([
			expect.stringContaining(line)
		]);
		expect(said.join('\n')).not.toMatch(/\n\s+at /);
		expect(code).toBe(2);
		expect(whole(out).version).toBe(version);
		expect(beside(out)).toEqual(['out']);
	});

	test('a corpus without any report', async () => {
		const empty = path.join(folder, 'empty');
		fs.mkdirSync(empty);
		fs.writeFileSync(path.join(empty, 'a.txt'), '今天是晴天。');
		const { code, said } = await start(['--corpus', empty, '--out', out, '--no-cache']).ended;
		expect([code, said.at(-1)]).toEqual([1, expect.stringContaining('none of 1 documents')]);
		expect(whole(out).version).toBe(version);
	});
});

/** Whether a small disk of our own can be made here: that needs rights. */
function hasDisks(): boolean {
	const at = path.join(folder, 'probe');
	fs.mkdirSync(at, { recursive: true });
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'ignore' });
		execFileSync('umount', [at]);
		return true;
	} catch {
		return false;
	}
}

describe.skipIf(!hasDisks())('on a disk of its own', { timeout: 600_000 }, () => {
	const disk = path.join(folder, 'disk');
	const out = path.join(disk, 'sets/out');
	const mount = (...options: string[]) => execFileSync('mount', ['-o', options.join(','), disk]);
	beforeAll(() => {
		fs.mkdirSync(disk);
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
	});
	afterAll(() => {
		execFileSync('umount', [disk]);
	});

	test('that is full, the former dataset stays, with one line', async () => {
		const { version } = await former('disk/sets').then(({ out: made }) => whole(made));
		const filler = path.join(disk, 'filler');
		// It ends with an error, having filled it.
		spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1M', 'count=64'], { stdio: 'ignore' });
		const { code, said } = await build(out).ended;
		expect(code).toBe(1);
		expect(said.at(-1)).toMatch(/^build-data: .*(?:no space|disk|ENOSPC)/i);
		expect(said.join('\n')).not.toMatch(/\n\s+at /);
		fs.rmSync(filler);
		expect(whole(out).version).toBe(version);
		expect(await build(out).ended).toMatchObject({ code: 0 });
		expect(beside(out)).toEqual(['out']);
	});

	test('that may not be written, the former dataset stays; a cache there is done without', async () => {
		const { version } = whole(out);
		mount('remount', 'ro');
		const refused = await build(out).ended;
		const elsewhere = path.join(folder, 'elsewhere/out');
		const cached = await start([
			...['--corpus', path.join(folder, 'first'), '--out', elsewhere],
			...['--cache', path.join(disk, 'cache')]
		]).ended;
		mount('remount', 'rw');
		expect(refused.code).not.toBe(0);
		expect(refused.said.at(-1)).toMatch(/^build-data: .*read-only/i);
		expect(whole(out).version).toBe(version);
		expect(cached.code).toBe(0);
		expect(cached.said.join(' ')).toContain('no readings are kept');
	});
});

test('the same corpus gives the same bytes, however it is read', async () => {
	const other = path.join(folder, 'under another name');
	fs.mkdirSync(other);
	for (const name of fs.readdirSync(corpus).reverse())
		fs.copyFileSync(path.join(corpus, name), path.join(other, name));
	const ways: [string, string[], Record<string, string>][] = [
		[corpus, ['--jobs', '1'], {}],
		[
			other,
			['--jobs', '3'],
			{ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }
		],
		...(ALL
			? ([
					[corpus, ['--jobs', '8'], { TZ: 'America/St_Johns', LC_ALL: 'C' }],
					[other, ['--jobs', '2'], { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.GB18030' }]
				] as [string, string[], Record<string, string>][])
			: [])
	];
	const versions: string[] = [];
	for (const [i, [from, more, env]] of ways.entries()) {
		const out = path.join(folder, `way-${i}`, 'out');
		const args = ['--corpus', from, '--out', out, '--no-cache', ...more];
		expect(await start(args, env).ended).toMatchObject({ code: 0 });
		versions.push(
			createHash('sha256')
				.update(JSON.stringify(whole(out)))
				.digest('hex')
		);
	}
	expect(new Set(versions).size).toBe(1);
}, 600_000);
