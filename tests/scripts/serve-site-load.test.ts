import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../../scripts/server/serve-site.ts';
import { count } from '../../scripts/testing/figures.ts';
import type { Site } from '../../scripts/server/serve-site.ts';

const BYTES = 1_000_000;
const PATIENCE = 400;

let folder: string;
let site: Site;
/** One that waits for nobody long. */
let hasty: Site;
let port: number;

beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-load-'));
	await writeFile(path.join(folder, 'cells.parquet'), Buffer.alloc(BYTES, 7));
	await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
	site = await serveSite({ folder, base: '', port: 0 });
	hasty = await serveSite({ folder, base: '', port: 0, patience: PATIENCE });
	port = Number(new URL(site.address).port);
});
afterAll(async () => {
	await Promise.all([site.close(), hasty.close()]);
	await rm(folder, { recursive: true });
});

const ask = (agent: Agent, target: string, headers: Record<string, string> = {}) =>
	new Promise<{ status: number; bytes: number }>((resolve, reject) => {
		count('requests');
		const sent = request({ host: '127.0.0.1', port, path: target, headers, agent }, (response) => {
			let bytes = 0;
			response.on('data', (part: Buffer) => (bytes += part.length));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
			response.on('error', reject);
		});
		sent.on('error', reject).end();
	});

/** What comes of bytes sent as they are, until the server closes. */
const talk = (sent: string, to = port) =>
	new Promise<string>((resolve) => {
		count('requests');
		let heard = '';
		const socket = connect(to, '127.0.0.1', () => socket.write(sent));
		socket.on('data', (data) => (heard += data.toString('latin1')));
		socket.on('error', () => resolve(heard));
		socket.on('close', () => resolve(heard));
	});

it('answers 200 connections at once, each range whole', async () => {
	const agent = new Agent({ keepAlive: true, maxSockets: 200 });
	const started = performance.now();
	const requests = Array.from({ length: 2000 }, (_, i) => {
		const first = (i * 997) % (BYTES - 5000);
		return ask(agent, '/cells.parquet', { range: `bytes=${first}-${first + 4999}` });
	});
	const answers = await Promise.all(requests);
	const seconds = (performance.now() - started) / 1000;
	agent.destroy();
	expect(answers.filter(({ status, bytes }) => status !== 206 || bytes !== 5000)).toEqual([]);
	process.stdout.write(
		`server: 2,000 ranges over 200 connections, ${Math.round(2000 / seconds)}/s, 0 errors
`
	);
});

it('ends a request that does not come to its end, and answers others meanwhile', async () => {
	const to = Number(new URL(hasty.address).port);
	const slow = Array.from({ length: 50 }, () => talk('GET / HTTP/1.1\r\nHost: x\r\nX-A: ', to));
	expect((await fetch(hasty.address)).status).toBe(200);
	for (const heard of await Promise.all(slow)) expect(heard).toMatch(/^$|^HTTP\/1\.1 408 /);
});

it.each([
	['a head too large', `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n`, / 431 /],
	['an address too long', `GET /${'a'.repeat(200_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, / 4\d\d /],
	['no HTTP', 'HELO there\r\n\r\n', / 400 /],
	[
		'two lengths',
		'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
		/ 400 /
	],
	[
		'a body with a way of its own',
		'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
		/ 405 /
	]
])('refuses %s and goes on', async (_, sent, status) => {
	expect(await talk(sent)).toMatch(status);
	expect((await ask(new Agent(), '/')).status).toBe(200);
});

it.each([
	...['/../etc/passwd', '/..%2fetc/passwd', '/%2e%2e/etc/passwd', '/%2e%2e%2fetc%2fpasswd'],
	...['/..%5c..%5cetc/passwd', '/.%2e/etc/passwd', '/%252e%252e/etc/passwd', '//etc/passwd'],
	...['/....//etc/passwd', '/%c0%ae%c0%ae/etc/passwd', '/en/../../etc/passwd', '/a%00.html'],
	...['/..;/etc/passwd', '/file:///etc/passwd', '/%2fetc%2fpasswd']
])('lets nobody out of its folder by %s', async (target) => {
	const heard = await talk(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
	expect(heard).toMatch(/^HTTP\/1\.1 40[034] /);
	expect(heard).not.toContain('root:');
});
