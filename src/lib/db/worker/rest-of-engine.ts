import type { Crc32 } from '#text/bytes/crc32.ts';
import type { Load, Problem } from './block-reader.ts';

/** What a part of the engine must be. */
export interface Part {
	url: string;
	bytes: number;
	crc32: number;
}

/** What the first part of the engine lacks; given at once. */
export type Bring = () => WebAssembly.Module;

/**
 * Fetches the rest of the engine while the first part of it waits, in the middle of a call: twice, if
 * need be. `failed` is told why it cannot be had: the engine takes any error for one of its own. Needs
 * nothing around it: its source text runs in the engine's worker.
 */
export function makeBring(
	Wasm: typeof WebAssembly,
	load: Load,
	crc32: Crc32,
	problem: Problem,
	{ url, ...part }: Part,
	failed: (reason: string) => void
): Bring {
	function fetchRest(): WebAssembly.Module {
		const { status, bytes } = load(url, 0, part.bytes - 1, 'whole');
		if (status !== 200) throw problem('unreachable', `${status} ${url}`);
		if (bytes.length !== part.bytes || crc32(bytes) !== part.crc32)
			throw problem('damaged', `${bytes.length} bytes of ${url}`);
		return new Wasm.Module(bytes);
	}
	return () => {
		try {
			return fetchRest();
		} catch {
			try {
				return fetchRest();
			} catch (cause) {
				failed((cause as Error).message);
				throw cause;
			}
		}
	};
}

/**
 * Starts the first part of the engine so that it brings the rest when it first calls a function that it
 * lacks (`scripts/engine/split.ts`). Needs nothing around it: its source text runs in the engine's worker.
 */
export function makeStart(
	Wasm: typeof WebAssembly,
	bring: Bring
): typeof WebAssembly.instantiateStreaming {
	const start = Wasm.instantiateStreaming.bind(Wasm);
	const PREFIX = 'split:';
	/** A module that gives back the function it is given: a table takes only functions of WebAssembly. */
	const THROUGH = [
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x65, 1, 0x66, 0, 0],
		...[7, 5, 1, 1, 0x66, 0, 0]
	];
	return async (source, imports) => {
		const started = await start(source, imports);
		const shared: WebAssembly.ModuleImports = {};
		for (const [name, value] of Object.entries(started.instance.exports))
			if (name.startsWith(PREFIX)) shared[name.slice(PREFIX.length)] = value;
		const calls = shared.calls as WebAssembly.Table;
		const running = shared.running as WebAssembly.Global;
		const join = () => {
			new Wasm.Instance(bring(), { ...imports, split: shared });
			running.value = 1;
		};
		const through = new Wasm.Instance(new Wasm.Module(Uint8Array.from(THROUGH)), {
			e: { f: join }
		});
		calls.set(calls.length - 1, through.exports.f);
		return started;
	};
}
