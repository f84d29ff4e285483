import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
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
	['x-gzip, BR', SIX]
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
