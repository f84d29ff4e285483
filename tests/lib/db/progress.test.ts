import { afterEach, expect, test, vi } from 'vitest';
import { DataFault, faultOf } from '#lib/db/fault.ts';
import { createMeter, fetchBytes, fetchChecked } from '#lib/db/progress.ts';

afterEach(() => vi.unstubAllGlobals());

test('a meter tells every watcher of every change', () => {
	const meter = createMeter(100);
	const seen: number[] = [];
	meter.watch(() => seen.push(meter.loaded / meter.total));
	meter.set({ loaded: 25 });
	meter.set({ total: 200 });
	expect(seen).toEqual([0.25, 0.125]);
});

test('bytes are counted as they come, and come whole', async () => {
	const body = () =>
		new ReadableStream({
			start(controller) {
				for (const part of ['ab', 'c', 'def']) controller.enqueue(new TextEncoder().encode(part));
				controller.close();
			}
		});
	vi.stubGlobal('fetch', async () => new Response(body()));
	const meter = createMeter(6);
	const seen: number[] = [];
	meter.watch(() => seen.push(meter.loaded));
	const bytes = await fetchBytes('x', { meter });
	expect(new TextDecoder().decode(bytes)).toBe('abcdef');
	expect(seen).toEqual([2, 3, 6]);
});

test('what is not there is an error with its address', async () => {
	vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
	await expect(fetchBytes('/data/x.parquet')).rejects.toThrow('404 /data/x.parquet');
});

test('what stalls is given up with a sentence, however much of it came', async () => {
	const body = (signal: AbortSignal) =>
		new ReadableStream({
			start(controller) {
				controller.enqueue(new Uint8Array(3));
				signal.addEventListener('abort', () => controller.error(new Error('aborted')));
			}
		});
	vi.stubGlobal(
		'fetch',
		async (_: string, { signal }: { signal: AbortSignal }) => new Response(body(signal))
	);
	const failure = await fetchBytes('/data/x', { silence: 20 }).catch((error: unknown) => error);
	expect(faultOf(failure)?.kind).toBe('stalled');
	expect(String(failure)).toContain('did not arrive in time');
});

/** A cache that keeps bytes until it is passed by, and what it was asked for. */
function cacheWith(kept: string, published: string) {
	const asked: (RequestCache | undefined)[] = [];
	vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
		asked.push(cache);
		return new Response(cache === 'reload' ? published : kept);
	});
	return asked;
}
const soundOnly = (bytes: Uint8Array): string => {
	const text = new TextDecoder().decode(bytes);
	if (text !== 'sound') throw new DataFault('damaged', text);
	return text;
};

test('damaged bytes that a cache keeps are fetched once more, past it', async () => {
	const asked = cacheWith('damaged', 'sound');
	expect(await fetchChecked('/data/x', {}, soundOnly)).toBe('sound');
	expect(asked).toEqual([undefined, 'reload']);
});

test('sound bytes are fetched once, and those that stay damaged are refused', async () => {
	const asked = cacheWith('sound', 'sound');
	expect(await fetchChecked('/data/x', { cache: 'no-cache' }, soundOnly)).toBe('sound');
	expect(asked).toEqual(['no-cache']);
	cacheWith('damaged', 'damaged too');
	const failure = await fetchChecked('/data/x', {}, soundOnly).catch((error: unknown) => error);
	expect(faultOf(failure)?.kind).toBe('damaged');
});
