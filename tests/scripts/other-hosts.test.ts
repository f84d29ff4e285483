import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFolderPages } from '../../scripts/server/folder-pages.ts';
import { headersFor } from '../../scripts/server/headers.ts';
import { precompress } from '../../scripts/server/precompress.ts';

const PAGE = `<!doctype html>${'<p>年度报告</p>'.repeat(200)}`;
const DIGITS = '0123456789'.repeat(100);

let folder: string;
let site: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-hosts-'));
	site = path.join(folder, 'site');
	await mkdir(path.join(site, 'en/embed'), { recursive: true });
	await mkdir(path.join(site, '_app/immutable'), { recursive: true });
	await writeFile(path.join(site, 'index.html'), PAGE);
	await writeFile(path.join(site, '404.html'), '<p>没有</p>');
	await writeFile(path.join(site, 'en.html'), `${PAGE}en`);
	await writeFile(path.join(site, 'en/volumes.html'), `${PAGE}volumes`);
	await writeFile(path.join(site, 'en/embed/volumes.html'), `${PAGE}embed`);
	await writeFile(path.join(site, 'cells.parquet'), DIGITS);
	await writeFile(path.join(site, '_app/immutable/a.js'), `export const a = '${DIGITS}';`);
	await precompress(site);
	await writeFolderPages(site);
	// The workers of nginx are of another user than root.
	await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

const freePort = () =>
	new Promise<number>((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

/** Starts a server and waits until it answers. */
async function start(command: string, args: string[], port: number) {
	const child = spawn(command, args, { stdio: 'ignore' });
	const address = `http://127.0.0.1:${port}/`;
	for (let tries = 0; tries < 200; tries++) {
		const up = await fetch(address).then(
			() => true,
			() => false
		);
		if (up) break;
		await pause(50);
	}
	return { address, stop: () => child.kill() };
}

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
const PYTHON = (process.env.PATH ?? '')
	.split(path.delimiter)
	.map((at) => path.join(at, 'python3'))
	.find(existsSync);

describe.skipIf(!NGINX)('nginx with the file of hosting/', () => {
	let address = '';
	let stop = () => {};
	beforeAll(async () => {
		const port = await freePort();
		const given = await readFile('hosting/nginx.conf', 'utf8');
		const own = given
			.replace('listen 80;', `listen 127.0.0.1:${port};`)
			.replace('root /srv/gongkai-atlas;', `root ${site};`);
		expect(own).toContain(site);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((kind) => `${kind}_temp_path ${folder}/temp-${kind};`)
			.join('\n');
		const config = path.join(folder, 'nginx.conf');
		await writeFile(
			config,
			`daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
			events {} http { access_log off; ${temporary} ${own} }`
		);
		({ address, stop } = await start(NGINX ?? '', ['-c', config, '-p', folder], port));
	});
	afterAll(() => stop());

	it.each([
		['', PAGE],
		['en', `${PAGE}en`],
		['en/volumes', `${PAGE}volumes`],
		['en/volumes/', `${PAGE}volumes`]
	])('finds the page of %j', async (page, words) => {
		const answer = await fetch(address + page);
		expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(await answer.text()).toBe(words);
	});

	it.each(['', 'en/volumes', 'en/embed/volumes', 'nothing', '_app/immutable/a.js'])(
		'sends the headers of our own server with %j',
		async (page) => {
			const { headers } = await fetch(address + page);
			for (const [name, value] of Object.entries(headersFor(`/${page}`)))
				expect(headers.get(name), name).toBe(value);
			if (page.includes('embed')) expect(headers.get('x-frame-options')).toBeNull();
			expect(headers.get('cache-control')).toContain(
				page.includes('immutable') ? 'immutable' : 'no-cache'
			);
		}
	);

	it('gives ranges of tables, copies compressed beforehand, and 404', async () => {
		const part = await fetch(`${address}cells.parquet`, { headers: { range: 'bytes=-3' } });
		expect([part.status, await part.text()]).toEqual([206, '789']);
		const script = await fetch(`${address}_app/immutable/a.js`);
		expect(script.headers.get('content-encoding')).toBe('gzip');
		expect(script.headers.get('content-type')).toContain('text/javascript');
		const nothing = await fetch(`${address}nothing`);
		expect([nothing.status, await nothing.text()]).toEqual([404, '<p>没有</p>']);
	});
});

describe.skipIf(!PYTHON)('a server of plain files (python3 -m http.server)', () => {
	let address = '';
	let stop = () => {};
	beforeAll(async () => {
		const port = await freePort();
		const args = ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', site];
		({ address, stop } = await start(PYTHON ?? '', args, port));
	});
	afterAll(() => stop());

	it.each([
		['', PAGE],
		['en', `${PAGE}en`],
		['en/volumes', `${PAGE}volumes`],
		['en/embed/volumes', `${PAGE}embed`]
	])('finds the page of %j and lists no folder', async (page, words) => {
		const answer = await fetch(address + page);
		expect([answer.status, await answer.text()]).toEqual([200, words]);
	});
});
