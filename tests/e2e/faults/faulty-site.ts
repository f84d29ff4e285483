import { createServer, request as ask } from 'node:http';
import type {
	IncomingHttpHeaders,
	IncomingMessage,
	OutgoingHttpHeaders,
	ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { count } from '../../../scripts/testing/figures.ts';

/** What the sound site answers to a request. */
interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** How a request goes wrong, or is merely answered otherwise than by our own server. */
export interface Play {
	name: string;
	/** Changes the request before the sound site is asked. */
	headers?: (headers: IncomingHttpHeaders) => IncomingHttpHeaders;
	answer: (found: Answer, response: ServerResponse, request: IncomingMessage) => unknown;
}

const status = (code: number): Play => ({
	name: String(code),
	answer: (_, response) => response.writeHead(code, { 'content-type': 'text/plain' }).end('no\n')
});

const without = (headers: IncomingHttpHeaders, ...names: string[]) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const sent = (response: ServerResponse, { status, headers, body }: Answer) =>
	response.writeHead(status, headers as OutgoingHttpHeaders).end(body);

const plain = (headers: IncomingHttpHeaders) => without(headers, 'accept-encoding');

const cut: Play = {
	name: 'cut',
	headers: plain,
	answer({ status, headers, body }, response) {
		response.writeHead(status, headers as OutgoingHttpHeaders);
		response.write(body.subarray(0, body.length >> 1), () => response.destroy());
	}
};

const flipped: Play = {
	name: 'one bit flipped',
	headers: plain,
	answer(found, response) {
		const body = Buffer.from(found.body);
		const at = Math.floor(body.length * 0.37);
		body[at] = (body[at] ?? 0) ^ 4;
		sent(response, { ...found, body });
	}
};

const portal: Play = {
	name: 'a page of sign-in in its place',
	answer: (_, response) =>
		response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Sign in</p>')
};

const empty: Play = {
	name: 'empty',
	answer: (_, response) => response.writeHead(200, { 'content-length': '0' }).end()
};

const stalled: Play = { name: 'silence', answer: () => undefined };

const halfAndSilence: Play = {
	name: 'half, then silence',
	headers: plain,
	answer({ status, headers, body }, response) {
		response.writeHead(status, headers as OutgoingHttpHeaders);
		response.write(body.subarray(0, body.length >> 1));
	}
};

/** Faults: nothing that comes of them may be shown. */
export const FAULTS = [status(404), status(500), cut, flipped, portal, empty] as const;
/** Those that are told from a slow line only by waiting. */
export const SILENCES = [stalled, halfAndSilence] as const;

const noRanges: Play = {
	name: 'no ranges',
	headers: (headers) => without(headers, 'range', 'if-range'),
	answer: (found, response) =>
		sent(response, { ...found, headers: without(found.headers, 'accept-ranges') })
};

const gzipped: Play = {
	name: 'gzip on everything, no ranges',
	headers: (headers) => without(headers, 'range', 'accept-encoding'),
	answer: (found, response) =>
		sent(response, {
			...found,
			headers: {
				...without(found.headers, 'accept-ranges', 'content-length'),
				'content-encoding': 'gzip'
			},
			body: gzipSync(found.body)
		})
};

const chunked: Play = {
	name: 'chunked, no length',
	answer(found, response) {
		response.writeHead(
			found.status,
			without(found.headers, 'content-length') as OutgoingHttpHeaders
		);
		response.write(found.body.subarray(0, 7));
		response.end(found.body.subarray(7));
	}
};

const noHead: Play = {
	name: 'no HEAD',
	answer: (found, response, { method }) =>
		method === 'HEAD' ? response.writeHead(405).end() : sent(response, found)
};

const octets: Play = {
	name: 'everything else than pages, styles and scripts as octets',
	answer: (found, response) =>
		sent(response, {
			...found,
			headers: /html|css|javascript/.test(found.headers['content-type'] ?? '')
				? found.headers
				: { ...found.headers, 'content-type': 'application/octet-stream' }
		})
};

const slow: Play = {
	name: 'slow',
	headers: plain,
	async answer({ status, headers, body }, response) {
		response.writeHead(status, headers as OutgoingHttpHeaders);
		const pieces = 8;
		for (let i = 0; i < pieces; i++) {
			response.write(body.subarray((body.length * i) / pieces, (body.length * (i + 1)) / pieces));
			await pause(60);
		}
		response.end();
	}
};

/** Ways of other hosts: all must work. */
export const HOSTS = [noRanges, gzipped, chunked, noHead, octets, slow] as const;

export interface FaultySite {
	address: string;
	/** Requests that were played with since the last change. */
	played: number;
	/** From now on, of paths with their search part that fit. */
	play(which: RegExp, how: Play): void;
	heal(): void;
	close(): Promise<void>;
}

/** The site at `sound` behind a server that can be told to fail. */
export async function openFaultySite(sound: string): Promise<FaultySite> {
	let plan: { which: RegExp; how: Play } | null = null;
	const site = {
		address: '',
		played: 0,
		play(which: RegExp, how: Play) {
			plan = { which, how };
			site.played = 0;
		},
		heal() {
			plan = null;
			server.closeAllConnections();
		},
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
	const server = createServer(async (request, response) => {
		response.on('error', () => undefined);
		const how = plan?.which.test(request.url ?? '') ? plan.how : null;
		const headers = how?.headers ? how.headers(request.headers) : request.headers;
		const found = await answerOf(new URL(request.url ?? '/', sound), request.method, headers);
		if (!how) return sent(response, found);
		site.played += 1;
		count('requests');
		await how.answer(found, response, request);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return site;
}

const answerOf = (url: URL, method = 'GET', headers: IncomingHttpHeaders): Promise<Answer> =>
	new Promise((resolve, reject) => {
		ask(url, { method, headers: { ...headers, host: url.host } }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: without(response.headers, 'connection', 'keep-alive', 'transfer-encoding'),
					body: Buffer.concat(parts)
				})
			);
		})
			.on('error', reject)
			.end();
	});
