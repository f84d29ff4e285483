import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOffline } from '../../scripts/build-offline.ts';

const DIGITS = '0123456789'.repeat(100);

const VERSIONS = ['fedcba987654', '0123456789ab'].map((version) => ({
	version,
	date: '2025-01-02',
	documents: 3,
	reports: 2,
	findings: 1,
	years: [2023, 2024]
}));

let folder: string;
let unpacked: string;
let names: string[];

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-offline-'));
	const site = path.join(folder, 'site');
	await mkdir(path.join(site, 'volumes'), { recursive: true });
	await writeFile(path.join(site, 'index.html'), '<p>总览</p>');
	await writeFile(path.join(site, '404.html'), '<p>没有</p>');
	await writeFile(path.join(site, 'volumes.html'), '<p>申请量</p>');
	await writeFile(path.join(site, 'volumes/index.html'), '<p>申请量</p>');
	await writeFile(path.join(site, 'a.parquet'), DIGITS);
	await writeFile(path.join(site, 'a.js.br'), 'x');
	const older = path.join(site, 'data/demo/0123456789ab');
	await mkdir(older, { recursive: true });
	await writeFile(path.join(older, 'totals.parquet'), DIGITS);
	await writeFile(path.join(site, 'data/demo/totals.parquet'), DIGITS);
	await writeFile(
		path.join(site, 'data/demo/versions.json'),
		JSON.stringify({ versions: VERSIONS })
	);
	const zip = await writeOffline(site, path.join(folder, 'offline.zip'));
	const again = await writeOffline(site, path.join(folder, 'again.zip'));
	expect(await readFile(zip)).toEqual(await readFile(again));
	const files = unzipSync(new Uint8Array(await readFile(zip)));
	names = Object.keys(files);
	for (const [name, bytes] of Object.entries(files)) {
		const place = path.join(folder, 'unpacked', name);
		await mkdir(path.dirname(place), { recursive: true });
		await writeFile(place, bytes);
	}
	unpacked = path.join(folder, 'unpacked/gongkai-atlas');
});
afterAll(() => rm(folder, { recursive: true }));

it('holds the site once, two servers, and the terms of all of it', () => {
	expect(names.map((name) => name.replace('gongkai-atlas/', '')).sort()).toEqual([
		...['LICENSE.txt', 'READ-ME.txt', 'THIRD_PARTY.txt', 'serve.mjs', 'serve.py'],
		...['site/404.html', 'site/a.parquet', 'site/data/demo/totals.parquet'],
		...['site/data/demo/versions.json', 'site/index.html', 'site/volumes.html']
	]);
});

it('leaves older versions out, and offers none of them', async () => {
	const list = await readFile(path.join(unpacked, 'site/data/demo/versions.json'), 'utf8');
	expect(JSON.parse(list)).toEqual({ versions: VERSIONS.slice(0, 1) });
});

/** Whether a program runs here. */
function has(command: string, ...args: string[]): boolean {
	try {
		execFileSync(command, args, { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

const SERVERS = [
	{ name: 'Node', there: true, command: process.execPath, file: 'serve.mjs' },
	{ name: 'Python', there: has('python3', '--version'), command: 'python3', file: 'serve.py' }
];

for (const { name, there, command, file } of SERVERS)
	describe.skipIf(!there)(`its server for ${name}`, () => {
		let address = '';
		let stop = () => {};
		beforeAll(async () => {
			// As on a console that knows no Chinese.
			const env = { ...process.env, PYTHONIOENCODING: 'ascii' };
			const child = spawn(command, [path.join(unpacked, file), '0'], { env });
			stop = () => child.kill();
			let said = '';
			child.stderr.on('data', (part) => (said += String(part)));
			address = await new Promise<string>((resolve, reject) => {
				child.stdout.on('data', (part) => {
					said += String(part);
					const [found] = /http:\S+\n/.exec(said) ?? [];
					if (found) resolve(found.trim());
				});
				child.on('error', reject);
				child.on('close', (code) => reject(new Error(`ended with ${code}: ${said}`)));
			});
		});
		afterAll(() => stop());

		it.each([
			['', '<p>总览</p>'],
			['volumes', '<p>申请量</p>'],
			['volumes/', '<p>申请量</p>'],
			['volumes?split=level', '<p>申请量</p>']
		])('finds the page of %j', async (page, words) => {
			const answer = await fetch(address + page);
			expect(await answer.text()).toBe(words);
			expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
		});

		it.each([
			['bytes=0-0', 206, '0'],
			['bytes=-3', 206, '789'],
			['bytes=990-5000', 206, DIGITS.slice(990)],
			['bytes=998-', 206, '89'],
			['bytes=1000-', 416, ''],
			['bytes=-0', 416, ''],
			['lines=1', 200, DIGITS]
		])('answers a request for %s with %d', async (range, status, body) => {
			const answer = await fetch(`${address}a.parquet`, { headers: { range } });
			expect(answer.status).toBe(status);
			expect(await answer.text()).toBe(body);
		});

		it.each(['..%2fserve.py', '%2e%2e/serve.py', '..%5cserve.py', 'nothing', '%00', '.git'])(
			'has nothing at %s',
			async (target) => {
				expect((await fetch(address + target)).status).toBe(404);
			}
		);

		it('says how long a file is without sending it', async () => {
			const answer = await fetch(`${address}a.parquet`, { method: 'HEAD' });
			expect(answer.headers.get('content-length')).toBe('1000');
		});
	});

const ALONE = ['-n', 'sh', '-c', 'ip link set lo up'];

it.skipIf(!has('unshare', ...ALONE) || !has('python3', '--version'))(
	'works where there is no way out of the machine',
	async () => {
		const script = `
import subprocess, sys, urllib.request
server = subprocess.Popen([sys.executable, ${JSON.stringify(path.join(unpacked, 'serve.py'))}, '0'], stdout=subprocess.PIPE, text=True)
address = server.stdout.readline().split()[-1]
print(urllib.request.urlopen(address + 'volumes').read().decode())
try:
    urllib.request.urlopen('http://192.0.2.1/', timeout=2)
    print('a way out')
except OSError:
    print('no way out')
server.kill()
`;
		await writeFile(path.join(folder, 'alone.py'), script);
		const command = `ip link set lo up && exec python3 ${path.join(folder, 'alone.py')}`;
		const { stdout } = await promisify(execFile)('unshare', ['-n', 'sh', '-c', command]);
		expect(stdout.split('\n').slice(0, 2)).toEqual(['<p>申请量</p>', 'no way out']);
	}
);
