import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { PRIVATE_CODE } from './reach.ts';

export interface Answer {
	url: string;
	status: number;
	statusText: string;
	headers: http.IncomingHttpHeaders;
	/** As they came, but for those of the connection. */
	rawHeaders: [string, string][];
	/** As it came: packed where its head says so. */
	body: Buffer;
}

export type Fault =
	| 'certificate'
	| 'private_address'
	| 'no_such_host'
	| 'refused'
	| 'timeout'
	| 'too_large'
	| 'broken_off';

/** Nothing usable came; `detail` says what the system said. */
export class Unanswered extends Error {
	readonly fault: Fault;
	readonly detail: string;

	constructor(fault: Fault, detail: string) {
		super(`${fault}: ${detail}`);
		this.fault = fault;
		this.detail = detail;
	}
}

/** Those that may be over in a moment. */
export const PASSING: readonly Fault[] = ['refused', 'timeout', 'broken_off', 'no_such_host'];

export interface Limits {
	timeout: number;
	mostBytes: number;
	lookup: LookupFunction;
}

export const AGENT = 'gongkai-atlas-collect/0.1 (yearly disclosure reports; polite)';
/** A host may say nothing for `timeout`, and speak for so many times that at most. */
const AT_MOST = 10;
const OF_CONNECTION = /^(?:connection|keep-alive|transfer-encoding|te|trailer|upgrade)$/iu;

/** One GET, without redirects and without a second try. Rejects with `Unanswered`. */
export function request(
	url: string,
	headers: Readonly<Record<string, string>>,
	{ timeout, mostBytes, lookup }: Limits
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const fail = (error: unknown) => reject(asUnanswered(error));
		const asked = (url.startsWith('https:') ? https : http).get(
			url,
			{
				headers: { 'User-Agent': AGENT, Accept: '*/*', 'Accept-Encoding': 'gzip', ...headers },
				lookup,
				timeout,
				signal: AbortSignal.timeout(timeout * AT_MOST),
				agent: false
			},
			(response) => {
				const parts: Buffer[] = [];
				let bytes = 0;
				response.on('data', (part: Buffer) => {
					bytes += part.length;
					if (bytes > mostBytes)
						asked.destroy(new Unanswered('too_large', `more than ${mostBytes} bytes`));
					else parts.push(part);
				});
				response.on('error', fail);
				response.on('end', () => {
					if (!response.complete)
						return fail(new Unanswered('broken_off', 'the answer ended early'));
					resolve({
						url,
						status: response.statusCode ?? 0,
						statusText: response.statusMessage ?? '',
						headers: response.headers,
						rawHeaders: pairs(response.rawHeaders),
						body: Buffer.concat(parts)
					});
				});
			}
		);
		asked.on('timeout', () =>
			asked.destroy(new Unanswered('timeout', `nothing for ${timeout / 1000} s`))
		);
		asked.on('error', fail);
	});
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS|ERR_SSL|EPROTO/u;

function asUnanswered(error: unknown): Unanswered {
	if (error instanceof Unanswered) return error;
	const { code = '', message, name } = error as NodeJS.ErrnoException;
	const told = (fault: Fault) =>
		new Unanswered(fault, code === '' ? message : `${code} ${message}`);
	if (code === PRIVATE_CODE) return told('private_address');
	if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT')
		return told('timeout');
	if (CERTIFICATE.test(code)) return told('certificate');
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return told('no_such_host');
	if (code === 'ECONNREFUSED') return told('refused');
	return told('broken_off');
}

function pairs(raw: readonly string[]): [string, string][] {
	const headers: [string, string][] = [];
	for (let i = 0; i + 1 < raw.length; i += 2) {
		const [name = '', value = ''] = [raw[i], raw[i + 1]];
		if (!OF_CONNECTION.test(name)) headers.push([name, value]);
	}
	return headers;
}

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const brotli = promisify(zlib.brotliDecompress);

/** What came, unpacked. Rejects with `Unanswered` where it cannot be, or is too large. */
export async function contentOf({ headers, body }: Answer, mostBytes: number): Promise<Buffer> {
	const coding = String(headers['content-encoding'] ?? '')
		.trim()
		.toLowerCase();
	const unpack = { gzip: gunzip, 'x-gzip': gunzip, deflate: inflate, br: brotli }[coding];
	if (unpack === undefined || body.length === 0) return body;
	try {
		return await unpack(body, { maxOutputLength: mostBytes });
	} catch (error) {
		const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw new Unanswered(isLarge ? 'too_large' : 'broken_off', (error as Error).message);
	}
}
