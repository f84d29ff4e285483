import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../scripts/server/headers.ts';
import { precompress } from '../../scripts/server/precompress.ts';
import { serveSite } from '../../scripts/server/serve-site.ts';
import { count } from '../../scripts/testing/figures.ts';
import type { Site } from '../../scripts/server/serve-site.ts';

const DIGITS = '0123456789'.repeat(100);
const PAGE = `<!doctype html>${'<p>年度报告</p>'.repeat(200)}`;

let folder: string;
let root: Site;
let based: Site;

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-site-'));
	await mkdir(path.join(folder, 'en'));
	await mkdir(path.join(folder, '_app/immutable'), { recursive: true });
	await writeFile(path.join(folder, 'index.html'), PAGE);
	await writeFile(path.join(folder, 'volumes.html'), `${PAGE}zh`);
	await writeFile(path.join(folder, 'en.html'), `${PAGE}en`);
	await writeFile(path.join(folder, 'en/volumes.html'), `${PAGE}en volumes`);
	await writeFile(path.join(folder, 'digits.json'), DIGITS);
	await writeFile(path.join(folder, 'cells.parquet'), DIGITS);
	await writeFile(path.join(folder, '_app/immutable/a.js'), 'x'.repeat(2000));
	await precompress(folder);
	root = await serveSite({ folder, base: '', port: 0 });
	based = await serveSite({ folder, base: '/atlas', port: 0 });
});
afterAll(async () => {
	await Promise.all([root.close(), based.close()]);
	await rm(folder, { recursive: true });
});

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** As sent: `fetch` would unpack the body. */
function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
	count('requests');
	return new Promise<Answer>((resolve, reject) => {
		request(address, { method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts)
				})
			);
		})
			.on('error', reject)
			.end();
	});
}

describe('the server of the built site', () => {
	it.each([
		['', PAGE],
		['volumes', `${PAGE}zh`],
		['en', `${PAGE}en`],
		['en/volumes', `${PAGE}en volumes`]
	])('finds the page of the address /%s', async (address, page) => {
		const { status, headers, body } = await ask(root.address + address);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe('text/html;charset=utf-8');
		expect(body.toString()).toBe(page);
	});

	it('gives a range of a file', async () => {
		const { status, headers, body } = await ask(`${root.address}cells.parquet`, {
			range: 'bytes=15-24',
			'accept-encoding': 'gzip, br'
		});
		expect(status).toBe(206);
		expect(headers['content-range']).toBe('bytes 15-24/1000');
		expect(headers['content-length']).toBe('10');
		expect(body.toString()).toBe('5678901234');
	});

	it('says of a file, without sending it, how long it is and that it has ranges', async () => {
		const { status, headers, body } = await ask(`${root.address}cells.parquet`, {}, 'HEAD');
		expect(status).toBe(200);
		expect(headers).toMatchObject({ 'content-length': '1000', 'accept-ranges': 'bytes' });
		expect(body).toHaveLength(0);
	});

	it('refuses a range beyond the end', async () => {
		const { status, headers } = await ask(`${root.address}cells.parquet`, {
			range: 'bytes=1000-1001'
		});
		expect(status).toBe(416);
		expect(headers['content-range']).toBe('bytes */1000');
	});

	it('never cuts a range out of a compressed file', async () => {
		const { headers, body } = await ask(`${root.address}digits.json`, {
			range: 'bytes=0-9',
			'accept-encoding': 'br'
		});
		expect(headers['content-encoding']).toBeUndefined();
		expect(body.toString()).toBe('0123456789');
	});

	it.each([
		['bytes=-10', 206, 'bytes 990-999/1000', DIGITS.slice(-10)],
		['bytes=-5000', 206, 'bytes 0-999/1000', DIGITS],
		['bytes=0-0', 206, 'bytes 0-0/1000', '0'],
		['bytes=998-', 206, 'bytes 998-999/1000', '89'],
		['bytes=990-5000', 206, 'bytes 990-999/1000', DIGITS.slice(-10)],
		['bytes=-0', 416, 'bytes */1000', null],
		['bytes=1000-', 416, 'bytes */1000', null],
		['bytes=9-2', 416, 'bytes */1000', null],
		['bytes=a-b', 416, 'bytes */1000', null],
		['bytes=', 416, 'bytes */1000', null],
		['bytes=0-1,5-6', 200, undefined, DIGITS],
		['bytes', 200, undefined, DIGITS],
		['lines=0-1', 200, undefined, DIGITS]
	])('answers a request for %s with %d', async (range, expected, place, sent) => {
		const { status, headers, body } = await ask(`${root.address}cells.parquet`, { range });
		expect(status).toBe(expected);
		expect(headers['content-range']).toBe(place);
		if (sent !== null) expect(body.toString()).toBe(sent);
		expect((await ask(`${root.address}cells.parquet`)).status).toBe(200);
	});

	it('gives a range of the file it was asked of, and the whole of another', async () => {
		const { headers } = await ask(`${root.address}cells.parquet`);
		const given = String(headers['last-modified']);
		const same = { range: 'bytes=0-4', 'if-range': given };
		expect((await ask(`${root.address}cells.parquet`, same)).status).toBe(206);
		const older = { range: 'bytes=0-4', 'if-range': new Date(0).toUTCString() };
		expect((await ask(`${root.address}cells.parquet`, older)).status).toBe(200);
	});

	it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
		const { status, headers } = await ask(root.address, {}, method);
		expect(status).toBe(405);
		expect(headers.allow).toBe('GET, HEAD');
	});

	it('carries its headers on every answer, of missing files too', async () => {
		for (const address of ['', 'cells.parquet', 'nothing'])
			for (const [name, value] of Object.entries(headersFor(`/${address}`)))
				expect((await ask(root.address + address)).headers[name.toLowerCase()]).toBe(value);
	});

	it('listens on this machine alone', async () => {
		const outside = Object.values(os.networkInterfaces())
			.flatMap((addresses) => addresses ?? [])
			.find(({ internal, family }) => !internal && family === 'IPv4');
		const { port } = new URL(root.address);
		await expect(ask(`http://127.0.0.1:${port}/`)).resolves.toMatchObject({ status: 200 });
		if (outside) await expect(ask(`http://${outside.address}:${port}/`)).rejects.toThrow();
	});

	it('goes on where files vanish, are replaced, or the whole site is', async () => {
		const own = await mkdtemp(path.join(os.tmpdir(), 'gongkai-served-'));
		const place = path.join(own, 'site');
		await mkdir(place);
		await writeFile(path.join(place, 'a.parquet'), DIGITS);
		const site = await serveSite({ folder: place, base: '', port: 0 });
		const status = async (range?: string) =>
			(await ask(`${site.address}a.parquet`, range ? { range } : {})).status;
		expect(await status('bytes=900-')).toBe(206);
		await writeFile(path.join(place, 'a.parquet'), 'short');
		expect(await status('bytes=900-')).toBe(416);
		await writeFile(path.join(place, 'a.parquet'), DIGITS + DIGITS);
		expect(await status('bytes=1900-')).toBe(206);
		await rm(path.join(place, 'a.parquet'));
		expect(await status()).toBe(404);
		await rm(place, { recursive: true });
		expect(await status()).toBe(503);
		await mkdir(place);
		await writeFile(path.join(place, 'a.parquet'), DIGITS);
		expect(await status()).toBe(200);
		await site.close();
		await rm(own, { recursive: true });
	});

	it.each([
		['gzip, deflate, br', 'br', brotliDecompressSync],
		['gzip', 'gzip', gunzipSync]
	])(
		'sends the copy compressed beforehand to a client that takes %s',
		async (takes, encoding, unpack) => {
			const { headers, body } = await ask(`${root.address}volumes`, { 'accept-encoding': takes });
			expect(headers['content-encoding']).toBe(encoding);
			expect(headers['content-type']).toBe('text/html;charset=utf-8');
			expect(body.length).toBeLessThan(300);
			expect(unpack(body).toString()).toBe(`${PAGE}zh`);
		}
	);

	it('lets only files with a hash in their name be kept', async () => {
		const kept = await ask(`${root.address}_app/immutable/a.js`);
		expect(kept.headers['cache-control']).toContain('immutable');
		expect((await ask(root.address)).headers['cache-control']).toBe('no-cache');
	});

	it('answers 404 where there is nothing, and to a way out of the folder', async () => {
		expect((await ask(`${root.address}nothing`)).status).toBe(404);
		expect((await ask(`${root.address}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
	});

	it('serves under a base path, and only there', async () => {
		expect(based.address).toMatch(/\/atlas\/$/);
		expect((await ask(`${based.address}volumes`)).body.toString()).toBe(`${PAGE}zh`);
		const { origin } = new URL(based.address);
		expect(await ask(`${origin}/`)).toMatchObject({
			status: 302,
			headers: { location: '/atlas/' }
		});
		expect((await ask(`${origin}/volumes`)).status).toBe(404);
		expect((await ask(`${origin}/atlasvolumes`)).status).toBe(404);
	});

	it('takes the next port, or says that the one asked for is taken', async () => {
		const port = Number(new URL(root.address).port);
		const next = await serveSite({ folder, base: '', port, orNext: true });
		expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
		await next.close();
		await expect(serveSite({ folder, base: '', port })).rejects.toThrow(
			`port ${port} is taken: set PORT`
		);
	});

	it('says what to do where no site is built', async () => {
		const missing = path.join(folder, 'missing');
		await expect(serveSite({ folder: missing, base: '', port: 0 })).rejects.toThrow(
			'npm run build'
		);
	});
});
