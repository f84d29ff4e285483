import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

export interface SiteOptions {
	folder: string;
	/** Path that the site was built for, such as `/atlas`; empty for the root. */
	base: string;
	port: number;
	/** Whether the next free port will do when this one is taken. */
	orNext?: boolean;
}

export interface Site {
	address: string;
	close(): Promise<void>;
}

const ONE_RANGE = /^bytes=\d+-\d*$/;
const PORTS_TRIED = 20;

/** Serves the built site as a plain file server would: byte ranges, precompressed files, addresses without `.html`. */
export async function serveSite({ folder, base, port, orNext }: SiteOptions): Promise<Site> {
	if (!existsSync(folder)) throw new Error(`no site in ${folder}: run npm run build first`);
	const files = sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, pathname) {
			response.setHeader('Accept-Ranges', 'bytes');
			response.setHeader('X-Content-Type-Options', 'nosniff');
			response.setHeader('Cache-Control', cacheFor(pathname));
		}
	});
	const notFound = await readFile(path.join(folder, '404.html')).catch(() => 'not found\n');

	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		if (base && url !== base && !url.startsWith(`${base}/`)) {
			response.writeHead(url === '/' ? 302 : 404, { location: `${base}/` }).end();
			return;
		}
		request.url = url.slice(base.length) || '/';
		plainRange(request);
		files(request, response, () => send404(response, notFound));
	});
	const found = await listen(server, port, orNext ? PORTS_TRIED : 1);
	return {
		address: `http://localhost:${found}${base}/`,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			})
	};
}

/** A part of a compressed file is of no use to anyone, and a range of another kind may be ignored: both are then sent plain. */
function plainRange({ headers }: IncomingMessage): void {
	if (headers.range === undefined) return;
	if (ONE_RANGE.test(headers.range)) delete headers['accept-encoding'];
	else delete headers.range;
}

function send404(response: ServerResponse, page: string | Buffer): void {
	const type = typeof page === 'string' ? 'text/plain' : 'text/html';
	response.writeHead(404, { 'content-type': `${type};charset=utf-8` }).end(page);
}

/** Kit puts a hash in the names of what it builds; everything else may change with the next build. */
const cacheFor = (pathname: string): string =>
	pathname.includes('/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache';

async function listen(server: Server, port: number, tries: number): Promise<number> {
	for (let tried = port; ; tried++) {
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen(tried, () => {
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
