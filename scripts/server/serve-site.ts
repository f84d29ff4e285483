import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import send from 'send';
import { cacheFor, headersFor } from './headers.ts';
import { findFile } from './site-files.ts';

export interface SiteOptions {
	folder: string;
	/** Path that the site was built for, such as `/atlas`; empty for the root. */
	base: string;
	port: number;
	/** Of this machine alone where it is not given. */
	host?: string;
	/** Whether the next free port will do when this one is taken. */
	orNext?: boolean;
	/** Milliseconds that a client may take to send its request, and be silent while it is answered. */
	patience?: number;
}

export interface Site {
	address: string;
	close(): Promise<void>;
}

const PORTS_TRIED = 20;
const PATIENCE = 15_000;
/** Bytes: an address may hold a long question. */
const LONGEST_HEAD = 65_536;
const LOOPBACK = '127.0.0.1';
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html;charset=utf-8',
	'.js': 'text/javascript;charset=utf-8',
	'.css': 'text/css;charset=utf-8',
	'.json': 'application/json;charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain;charset=utf-8',
	'.wasm': 'application/wasm',
	'.parquet': 'application/vnd.apache.parquet'
};
const OTHERWISE = 'application/octet-stream';

/** Serves the built site as a plain file server would: byte ranges, precompressed files, addresses without `.html`. */
export async function serveSite(options: SiteOptions): Promise<Site> {
	const { folder, base, port, host = LOOPBACK, orNext, patience = PATIENCE } = options;
	if (!existsSync(folder)) throw new Error(`no site in ${folder}: run npm run build first`);
	const root = path.resolve(folder);
	const server = createServer(
		{ connectionsCheckingInterval: patience / 2, maxHeaderSize: LONGEST_HEAD },
		(request, response) => {
			answer(root, base, request, response).catch(() => refuse(response, 500, 'not answered'));
		}
	);
	server.headersTimeout = server.requestTimeout = patience;
	server.setTimeout(patience * 4);
	const found = await listen(server, host, port, orNext ? PORTS_TRIED : 1);
	return {
		address: `http://localhost:${found}${base}/`,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			})
	};
}

async function answer(
	root: string,
	base: string,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	const [url = '/'] = (request.url ?? '/').split(/[?#]/, 1);
	for (const [name, value] of Object.entries(headersFor(url))) response.setHeader(name, value);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.setHeader('Allow', 'GET, HEAD');
		return refuse(response, 405, 'GET and HEAD are all there is');
	}
	if (base && url !== base && !url.startsWith(`${base}/`)) {
		response.writeHead(url === '/' ? 302 : 404, { location: `${base}/` }).end();
		return;
	}
	const pathname = url.slice(base.length) || '/';
	const found = await findFile(root, pathname, acceptedBy(request));
	if (!found) return sendMissing(root, response);
	const { file, sent, encoding, bytes } = found;
	if (!readRange(request, bytes)) {
		response.setHeader('Content-Range', `bytes */${bytes}`);
		return refuse(response, 416, 'no such range');
	}
	response.setHeader('Content-Type', TYPES[path.extname(file)] ?? OTHERWISE);
	response.setHeader('Cache-Control', cacheFor(pathname));
	response.setHeader('Vary', 'Accept-Encoding');
	if (encoding) response.setHeader('Content-Encoding', encoding);
	send(request, `/${sent.split('/').map(encodeURIComponent).join('/')}`, {
		root,
		index: false,
		cacheControl: false,
		dotfiles: 'deny'
	})
		.on('error', (error: Error & { status?: number }) => {
			response.removeHeader('Content-Encoding');
			// Gone since it was found.
			if (error.status === 404) void sendMissing(root, response);
			else refuse(response, error.status ?? 500, error.message);
		})
		.pipe(response);
}

const BYTES = /^\s*bytes\s*=/i;
const RANGES = /^\s*bytes\s*=\s*(?:\d+-\d*|-\d+)(?:\s*,\s*(?:\d+-\d*|-\d+))*\s*$/i;

/**
 * Whether a range that is asked for can be understood (RFC 9110, 14.1.2). A last part longer than the
 * file is the whole of it, which the sender takes for a range beyond the end. Mutates the headers.
 */
function readRange({ headers }: IncomingMessage, bytes: number): boolean {
	const { range } = headers;
	if (range === undefined || !BYTES.test(range)) return true;
	const [, last] = /^\s*bytes\s*=\s*-(\d+)\s*$/i.exec(range) ?? [];
	if (last !== undefined && Number(last) > bytes && bytes > 0) headers.range = 'bytes=0-';
	return RANGES.test(range);
}

/** A part of a compressed file is of no use to anyone. */
function acceptedBy({ headers }: IncomingMessage): ReadonlySet<string> {
	if (headers.range !== undefined) return new Set();
	const taken = String(headers['accept-encoding'] ?? '')
		.split(',')
		.map((part) => part.trim().toLowerCase())
		.filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
		.map((part) => part.replace(/;.*$/, ''));
	return new Set(taken);
}

/** There is nothing of that name; or, while another build takes the place of the site, nothing at all. */
async function sendMissing(root: string, response: ServerResponse): Promise<void> {
	if (!existsSync(root)) {
		response.setHeader('Retry-After', '1');
		return refuse(response, 503, 'the site is being built');
	}
	const page = await readFile(path.join(root, '404.html')).catch(() => null);
	if (page === null) return refuse(response, 404, 'not found');
	if (response.headersSent) return void response.destroy();
	response.setHeader('Cache-Control', 'no-cache');
	response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(page);
}

/** Half an answer is cut: nobody must take it for whole. */
function refuse(response: ServerResponse, status: number, reason: string): void {
	if (response.headersSent) return void response.destroy();
	response.writeHead(status, { 'content-type': 'text/plain;charset=utf-8' }).end(`${reason}\n`);
}

async function listen(server: Server, host: string, port: number, tries: number): Promise<number> {
	for (let tried = port; ; tried++) {
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen(tried, host, () => {
					server.off('error', reject);
					resolve();
				});
			});
			return (server.address() as AddressInfo).port;
		} catch (error) {
			const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
			if (!taken) throw error;
			if (tried + 1 >= port + tries)
				throw new Error(`port ${port} is taken: set PORT`, { cause: error });
		}
	}
}
