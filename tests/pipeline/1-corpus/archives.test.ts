import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as node from '#pipeline/1-corpus/archives/node.ts';
import * as web from '#pipeline/1-corpus/archives/web.ts';
import type { Chunks } from '#pipeline/1-corpus/containers/container.ts';
import { concat } from '#text/bytes/concat.ts';

const LIMIT = 5000;

async function contentOf(chunks: Chunks): Promise<string> {
	const parts: Uint8Array[] = [];
	for await (const chunk of chunks) parts.push(chunk);
	return new TextDecoder('latin1').decode(concat(parts));
}

/** The names and texts in an archive up to where it is damaged. */
async function filesIn(openArchive: typeof web.openArchive, bytes: Uint8Array) {
	const told: string[] = [];
	try {
		for await (const { name, encrypted, open } of (await openArchive(bytes)).files()) {
			told.push(new TextDecoder('gb18030').decode(name));
			if (!encrypted) told.push(await contentOf(await open()));
		}
	} catch {
		told.push('damaged');
	}
	return told;
}

async function told(work: Promise<string>): Promise<string> {
	try {
		return await work;
	} catch {
		return 'damaged';
	}
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const zipped = zipSync({
	'a/一.txt': strToU8('甲'.repeat(999)),
	'b.txt': [strToU8('as it is'), { level: 0 }],
	'c/': new Uint8Array(),
	'd.txt': new Uint8Array()
});
const harmed = (at: number) => Uint8Array.from(zipped).fill(0xff, at, at + 6);
const locked = zipSync({ 'a.txt': strToU8('甲'.repeat(999)), 'b.txt': strToU8('乙'.repeat(99)) });
for (let at = 0; at < locked.length - 4; at++)
	if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8] = 1;

const climbing = zipSync({
	'../../a.txt': strToU8('甲'),
	'/etc/b.txt': strToU8('乙'),
	'C:\\c.txt': strToU8('丙'),
	'd\u0000.txt': strToU8('丁')
});

describe('the browser reads what Node reads', () => {
	test.each([
		['whole', zipped],
		['with a damaged file', harmed(45)],
		['cut', zipped.slice(0, 120)],
		['locked', locked],
		['with names that climb', climbing],
		['none', strToU8('PK\u0003\u0004 but no archive')]
	])('of an archive that is %s', async (_, bytes) => {
		const [here, there] = [
			await filesIn(web.openArchive, bytes),
			await filesIn(node.openArchive, bytes)
		];
		expect(here).toEqual(there);
		expect(there.length).toBeGreaterThan(0);
	});

	test('of files packed one behind another, in pieces of any size', async () => {
		const packed = concat([gzipSync('first '.repeat(200)), gzipSync('second')]);
		for (const size of [1, 7, 4096]) {
			const [here, there] = [web, node].map(({ gunzip }) =>
				told(contentOf(gunzip(inPieces(packed, size))))
			);
			expect(await here).toBe(await there);
			expect(await here).toMatch(/^(first ){200}second$/);
		}
	});

	test('of a packed file that ends early, wherever it does', async () => {
		const first = gzipSync('first '.repeat(200));
		const packed = concat([first, gzipSync('second')]);
		for (let size = 1; size < packed.length; size++) {
			if (size === first.length) continue;
			const cut = packed.subarray(0, size);
			for (const { gunzip } of [web, node])
				expect(await told(contentOf(gunzip(inPieces(cut, 7)))), `${size} bytes`).toBe('damaged');
		}
	});

	test('of what is packed with brotli, is too large for it or is not', async () => {
		const small = brotliCompressSync('丙'.repeat(100));
		const large = brotliCompressSync('丁'.repeat(LIMIT));
		const none = strToU8('<!doctype html><p>plain</p>');
		for (const bytes of [small, large, none]) {
			const [here, there] = [await web.unbrotli(bytes, LIMIT), node.unbrotli(bytes, LIMIT)].map(
				(read) => (read instanceof Uint8Array ? new TextDecoder().decode(read) : read)
			);
			expect(here).toBe(there);
		}
		expect(await web.unbrotli(large, LIMIT)).toBe('too_large');
	});
});
