import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFolderPages } from '../../../scripts/server/folder-pages.ts';
import { headersFor } from '../../../scripts/server/headers.ts';
import { precompress } from '../../../scripts/server/precompress.ts';
import { freePort, hosts, start } from './hosts.ts';

const PAGE = `<!doctype html>${'<p>年度报告</p>'.repeat(200)}`;
const DIGITS = '0123456789'.repeat(100);
const SCRIPT = `export const a = '${DIGITS}';`;
/** As long as what is compressed beforehand. */
const ENGINE = Buffer.from(DIGITS.repeat(10));

let folder: string;
let site: string;

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-hosts-'));
	site = path.join(folder, 'site');
	for (const base of ['', 'atlas']) await writeSite(path.join(site, base));
	// The workers of nginx and Apache are of another user than root.
	await chmod(folder, 0o755);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function writeSite(at: string) {
	await mkdir(path.join(at, 'en/embed'), { recursive: true });
	await mkdir(path.join(at, '_app/immutable'), { recursive: true });
	await writeFile(path.join(at, 'index.html'), PAGE);
	await writeFile(path.join(at, '404.html'), '<p>没有</p>');
	await writeFile(path.join(at, 'en.html'), `${PAGE}en`);
	await writeFile(path.join(at, 'en/volumes.html'), `${PAGE}volumes`);
	await writeFile(path.join(at, 'en/embed/volumes.html'), `${PAGE}embed`);
	await writeFile(path.join(at, 'cells.parquet'), DIGITS);
	await writeFile(path.join(at, 'engine.wasm'), ENGINE);
	await writeFile(path.join(at, '_app/immutable/a.js'), SCRIPT);
	await precompress(at);
	await writeFolderPages(at);
}

const own: Record<string, { address: string; stop: () => void }> = {};

/** Bytes as they come, of which `fetch` would undo the packing. */
const packedOf = (address: string, headers: Record<string, string> = {}) =>
	import('node:http').then(
		({ get }) =>
			new Promise<{ headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
				get(address, { headers }, (answer) => {
					const parts: Buffer[] = [];
					answer.on('data', (part: Buffer) => parts.push(part));
					answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
				}).on('error', reject);
			})
	);

for (const { name, program, settle } of hosts)
	describe.skipIf(!program)(name, () => {
		let address = '';
		beforeAll(async () => {
			const port = await freePort();
			const started = await start(program ?? '', await settle(site, port, folder), port);
			own[name] = started;
			({ address } = started);
		}, 60_000);
		afterAll(() => own[name]?.stop());

		it.each([
			['', PAGE],
			['en', `${PAGE}en`],
			['en/volumes', `${PAGE}volumes`],
			['en/volumes/', `${PAGE}volumes`],
			['atlas/', PAGE],
			['atlas/en', `${PAGE}en`],
			['atlas/en/volumes', `${PAGE}volumes`]
		])('finds the page of %j', async (page, words) => {
			const answer = await fetch(address + page);
			expect(answer.headers.get('content-type')?.replace(' ', '').toLowerCase()).toBe(
				'text/html;charset=utf-8'
			);
			expect(await answer.text()).toBe(words);
		});

		it.each([
			'',
			'en/volumes',
			'en/embed/volumes',
			'en/embed/volumes.html',
			'atlas/en/embed/volumes',
			'nothing',
			'_app/immutable/a.js',
			'cells.parquet'
		])('sends the headers of our own server with %j', async (page) => {
			const { headers } = await fetch(address + page);
			for (const [header, value] of Object.entries(headersFor(`/${page}`)))
				expect(headers.get(header), header).toBe(value);
			if (page.includes('embed')) expect(headers.get('x-frame-options')).toBeNull();
			expect(headers.get('cache-control')).toContain(
				page.includes('immutable') ? 'immutable' : 'no-cache'
			);
		});

		it.each(['nothing', 'en/nothing', '_app/', 'atlas/nothing'])(
			'has the page that says so for %j, and lists no folder',
			async (page) => {
				const nothing = await fetch(address + page);
				expect([nothing.status, await nothing.text()]).toEqual([404, '<p>没有</p>']);
			}
		);

		it.each([
			['bytes=0-9', '0123456789', 'bytes 0-9/1000'],
			['bytes=-3', '789', 'bytes 997-999/1000'],
			['bytes=990-', '0123456789', 'bytes 990-999/1000']
		])('gives %s of a table, as it is', async (range, words, told) => {
			const { headers, body } = await packedOf(`${address}cells.parquet`, {
				range,
				'accept-encoding': 'gzip, br'
			});
			expect([body.toString(), headers['content-range']]).toEqual([words, told]);
			expect(headers['content-encoding']).toBeUndefined();
		});

		it('refuses a range beyond the end', async () => {
			const headers = { range: 'bytes=5000-6000' };
			expect((await fetch(`${address}cells.parquet`, { headers })).status).toBe(416);
		});

		it.each([
			['_app/immutable/a.js', 'text/javascript', SCRIPT],
			['engine.wasm', 'application/wasm', ENGINE.toString()]
		])('gives %s by its name, packed once or not at all', async (file, type, words) => {
			const { headers, body } = await packedOf(address + file, { 'accept-encoding': 'gzip' });
			expect(headers['content-type']).toContain(type);
			const isPacked = headers['content-encoding'] === 'gzip';
			expect((isPacked ? gunzipSync(body) : body).toString()).toBe(words);
			const plain = await packedOf(address + file, { 'accept-encoding': 'identity' });
			expect(plain.body.toString()).toBe(words);
		});

		it.each(['..%2f..%2fetc/passwd', '%2e%2e/%2e%2e/etc/passwd', '..%5c..%5cetc/passwd'])(
			'gives nothing to %s',
			async (way) => {
				const answer = await fetch(address + way);
				expect(answer.status).toBeGreaterThanOrEqual(400);
				expect(await answer.text()).not.toContain('root:');
			}
		);
	});
