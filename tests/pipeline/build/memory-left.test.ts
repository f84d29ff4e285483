import { expect, test } from 'vitest';
import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import { whileMemoryLasts } from '#pipeline/build/memory-left.ts';

/** How many of a hundred batches are handed on where so much of the heap is in use at each. */
async function handedOn(inUse: (batch: number) => number): Promise<number> {
	let asked = 0;
	const batches = (async function* () {
		yield* Array(100).keys();
	})();
	let count = 0;
	for await (const batch of whileMemoryLasts(batches, () => inUse(asked++))) {
		expect(batch).toBe(count);
		count += 1;
	}
	return count;
}

test('all is handed on where there is memory', async () => {
	expect(await handedOn(() => 0.9)).toBe(100);
});

test('garbage that fills the heap for some moments stops nothing', async () => {
	expect(await handedOn((batch) => (batch % 8 === 7 ? 0.6 : 0.99))).toBe(100);
});

test('a heap that stays full ends the build with a sentence, and the way on', async () => {
	const full = handedOn((batch) => (batch < 50 ? 0.5 : 0.99));
	await expect(full).rejects.toThrow(Unpublished);
	await expect(full).rejects.toThrow(/memory.*dataset that is there stays.*--shard/u);
});

test('what reads is told that the build has ended', async () => {
	let closed = false;
	const batches = (async function* () {
		try {
			for (;;) yield 1;
		} finally {
			closed = true;
		}
	})();
	const all = async () => {
		for await (const batch of whileMemoryLasts(batches, () => 1)) expect(batch).toBe(1);
	};
	await expect(all()).rejects.toThrow(Unpublished);
	expect(closed).toBe(true);
});
