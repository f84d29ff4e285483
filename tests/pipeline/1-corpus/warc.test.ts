import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import { gzipSync, strToU8 } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { type CorpusEntry, openCorpus } from '#pipeline/1-corpus/list.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-warc-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function read(crawl: Uint8Array) {
	fs.writeFileSync(path.join(folder, 'w.warc'), crawl);
	const { files, membersOf } = openCorpus(folder);
	const all: CorpusEntry[] = [];
	for (const file of files) for await (const entry of membersOf(file) ?? []) all.push(entry);
	return { all, text: all.map(({ bytes }) => Buffer.from(bytes ?? []).toString()) };
}

const told = (
	fields: string,
	body: Uint8Array,
	[own, of] = ['\r\n', '\r\n'] as readonly [string, string]
) => {
	const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}\r\n`;
	const answer = Buffer.concat([strToU8(head.replaceAll('\r\n', of)), body]);
	const named = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/e\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`;
	const ends = (text: string) => strToU8(text.replaceAll('\r\n', own));
	return Buffer.concat([ends(named), answer, ends('\r\n\r\n')]);
};
const SIX = strToU8('<p>六</p>');

test.each([
	['gzip, gzip', gzipSync(gzipSync(SIX))],
	['gzip, br', brotliCompressSync(gzipSync(SIX))],
	['br, gzip', gzipSync(brotliCompressSync(SIX))],
	['br, identity', brotliCompressSync(SIX)],
	['x-gzip, BR', SIX],
	['deflate', deflateSync(SIX)],
	['deflate', deflateRawSync(SIX)],
	['deflate', SIX],
	['deflate, gzip', gzipSync(deflateSync(SIX))]
])('a page that is packed in several ways (%s) is unpacked of all', async (ways, body) => {
	const { text } = await read(told(`Content-Encoding: ${ways}\r\n`, body));
	expect(text).toEqual(['<p>六</p>']);
});

test.each<[string, [string, string]]>([
	['of an answer', ['\r\n', '\n']],
	['of a record', ['\n', '\r\n']],
	['of both', ['\n', '\n']]
])('lines of the head %s may end without a return', async (_, ends) => {
	const crawl = [told('Content-Encoding: gzip\r\n', gzipSync(SIX), ends), told('', SIX)];
	const { text } = await read(Buffer.concat(crawl));
	expect(text).toEqual(['<p>六</p>', '<p>六</p>']);
});

test.each([
	['ends early', (whole: Buffer) => whole.subarray(0, -12)],
	['ends in its head', (whole: Buffer) => whole.subarray(0, 60)],
	['is followed by no record', (whole: Buffer) => Buffer.concat([whole, strToU8('<p>七</p>\n')])],
	['has no length', (whole: Buffer) => strToU8(whole.toString().replace('Content-Length', 'X'))]
])('a crawl whose last record %s says so behind the others', async (_, harm) => {
	const whole = Buffer.concat([told('', SIX), harm(told('', SIX))]);
	const { all, text } = await read(whole);
	expect(all.at(-1)?.refused).toBe('damaged_archive');
	expect(text[0]).toBe('<p>六</p>');
});

const LONG = strToU8(`<p>${Array.from({ length: 900 }, (_, i) => `六${i * 7919}`).join('')}</p>`);
const chunked = (body: Uint8Array) =>
	Buffer.concat([
		...[body.subarray(0, 9), body.subarray(9)].flatMap((part) => [
			strToU8(`${part.length.toString(16)}\r\n`),
			part,
			strToU8('\r\n')
		]),
		strToU8('0\r\n\r\n')
	]);

test.each([
	['Transfer-Encoding: gzip, chunked', chunked(gzipSync(LONG))],
	['Transfer-Encoding: GZIP, Chunked', chunked(gzipSync(LONG))],
	['Transfer-Encoding: gzip', gzipSync(LONG)],
	['Transfer-Encoding: deflate, chunked', chunked(deflateSync(LONG))],
	['Transfer-Encoding: gzip, chunked', LONG],
	['Transfer-Encoding: chunked\r\nContent-Encoding: gzip', chunked(gzipSync(LONG))],
	[
		'Transfer-Encoding: gzip, chunked\r\nContent-Encoding: br',
		chunked(gzipSync(brotliCompressSync(LONG)))
	]
])('a page that is packed for its transfer (%s) is unpacked', async (field, body) => {
	const { text } = await read(Buffer.concat([told(`${field}\r\n`, body), told('', SIX)]));
	expect(text).toEqual([Buffer.from(LONG).toString(), '<p>六</p>']);
});

test.each([
	['Content-Encoding: gzip', gzipSync(LONG).subarray(0, 900)],
	['Content-Encoding: gzip', gzipSync(LONG).subarray(0, -3)],
	['Content-Encoding: gzip', gzipSync(LONG).subarray(0, 12)],
	['Content-Encoding: deflate', deflateSync(LONG).subarray(0, 900)],
	['Transfer-Encoding: gzip, chunked', chunked(gzipSync(LONG).subarray(0, 900))]
])('a page whose packed body is cut short (%s) is damaged, not empty', async (field, body) => {
	const { all, text } = await read(Buffer.concat([told(`${field}\r\n`, body), told('', SIX)]));
	expect(all.map(({ refused }) => refused)).toEqual(['damaged_file', undefined]);
	expect(text[1]).toBe('<p>六</p>');
});
