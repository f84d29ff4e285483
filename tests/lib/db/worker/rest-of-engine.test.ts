import { expect, test } from 'vitest';
import { makeBring } from '#lib/db/worker/rest-of-engine.ts';
import type { Sent } from '#lib/db/worker/block-reader.ts';
import { makeCrc32 } from '#text/bytes/crc32.ts';

/** The smallest module there is. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const crc32 = makeCrc32();
const problem = (kind: string, detail: string) => Object.assign(new Error(detail), { kind });

function bringing(...answers: (Uint8Array<ArrayBuffer> | number)[]) {
	const asked: unknown[][] = [];
	const failed: string[] = [];
	const load = (...given: unknown[]): Sent => {
		asked.push(given);
		const answer = answers[asked.length - 1] ?? 500;
		return typeof answer === 'number'
			? { status: answer, bytes: new Uint8Array(0), total: null }
			: { status: 200, bytes: answer, total: null };
	};
	const part = { url: 'http://a/rest.wasm', bytes: EMPTY.length, crc32: crc32(EMPTY) };
	const bring = makeBring(WebAssembly, load, crc32, problem, part, (reason) => failed.push(reason));
	return { bring, asked, failed };
}

test('the rest of the engine is fetched whole', () => {
	const { bring, asked, failed } = bringing(EMPTY);
	expect(bring()).toBeInstanceOf(WebAssembly.Module);
	expect(asked).toEqual([['http://a/rest.wasm', 0, 7, 'whole']]);
	expect(failed).toEqual([]);
});

test('what does not come, or comes damaged, is asked for once more', () => {
	for (const first of [503, EMPTY.slice(0, 7), EMPTY.map((byte, i) => (i === 7 ? 1 : byte))]) {
		const { bring, asked, failed } = bringing(first, EMPTY);
		expect(bring()).toBeInstanceOf(WebAssembly.Module);
		expect(asked).toHaveLength(2);
		expect(failed).toEqual([]);
	}
});

test('where it cannot be had, that is told: the engine would take it for an error of its own', () => {
	const { bring, asked, failed } = bringing(404, 503);
	expect(bring).toThrow('503 http://a/rest.wasm');
	expect(asked).toHaveLength(2);
	expect(failed).toEqual(['503 http://a/rest.wasm']);
});
