import type { Crc32 } from '#text/bytes/crc32.ts';

/** What the engine's WebAssembly must be. */
export interface Expected {
	bytes: number;
	crc32: number;
	/** Milliseconds without a byte after which it will not come any more. */
	silence: number;
	/** Milliseconds between what is told: each piece by itself would keep the page busy. */
	pause: number;
}

/**
 * `fetch` for the engine's WebAssembly: counts what comes, ends in an error where nothing comes or
 * other bytes than expected, and names the media type that compiling while loading asks for, which not
 * every server does. Needs nothing around it: its source text runs in the engine's worker.
 */
export function makeEngineFetch(
	plain: typeof fetch,
	crc32: Crc32,
	expected: Expected,
	tell: (loaded: number) => void
): typeof fetch {
	return async (request) => {
		const stop = new AbortController();
		const late = new Error('nothing came of the engine for too long');
		let timer = setTimeout(() => stop.abort(late), expected.silence);
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => stop.abort(late), expected.silence);
		};
		let loaded = 0;
		let sum = 0;
		let told = -Infinity;
		const take = (chunk: Uint8Array) => {
			wait();
			loaded += chunk.byteLength;
			sum = crc32(chunk, sum);
			const now = Date.now();
			if (now - told < expected.pause && loaded < expected.bytes) return;
			told = now;
			tell(loaded);
		};
		const check = () => {
			clearTimeout(timer);
			if (loaded !== expected.bytes) throw new Error(`${loaded} bytes of the engine came`);
			if (sum !== expected.crc32) throw new Error('the engine arrived damaged');
		};
		const headers = { 'content-type': 'application/wasm' };
		try {
			const response = await plain(request, { signal: stop.signal });
			if (!response.ok) throw new Error(`${response.status} ${response.url}`);
			if (typeof TransformStream !== 'function' || !response.body) {
				const bytes = await response.arrayBuffer();
				take(new Uint8Array(bytes));
				check();
				return new Response(bytes, { headers });
			}
			const counted = response.body.pipeThrough(
				new TransformStream<Uint8Array, Uint8Array>({
					transform(chunk, controller) {
						take(chunk);
						controller.enqueue(chunk);
					},
					flush: check
				})
			);
			return new Response(counted, { headers });
		} catch (cause) {
			clearTimeout(timer);
			throw cause;
		}
	};
}
