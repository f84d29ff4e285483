import { DataFault, faultOf } from './fault.ts';

/** Bytes unpacked so far, and of how many. */
export interface Progress {
	loaded: number;
	total: number;
}

/** Counts what arrives and tells whoever watches. */
export interface Meter extends Readonly<Progress> {
	set(progress: Partial<Progress>): void;
	watch(watcher: () => void): void;
}

export function createMeter(total: number): Meter {
	const watchers = new Set<() => void>();
	const progress = { loaded: 0, total };
	return {
		get loaded() {
			return progress.loaded;
		},
		get total() {
			return progress.total;
		},
		set(change) {
			Object.assign(progress, change);
			for (const watcher of watchers) watcher();
		},
		watch(watcher) {
			watchers.add(watcher);
		}
	};
}

export interface Fetching {
	meter?: Meter;
	/** Milliseconds without a byte after which no more is waited for. */
	silence?: number;
	cache?: RequestCache;
	priority?: RequestPriority;
}

/** Of a server that says nothing. */
const SILENCE = 20_000;

/** The bytes at an address, counted as they come. Fails with a `DataFault`. */
export async function fetchBytes(
	url: string,
	{ meter = createMeter(0), silence = SILENCE, cache, priority }: Fetching = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const stop = new AbortController();
	let timer = setTimeout(() => stop.abort(), silence);
	try {
		const response = await fetch(url, { cache, priority, signal: stop.signal });
		if (!response.ok || !response.body)
			throw new DataFault('unreachable', `${response.status} ${url}`);
		const chunks: Uint8Array[] = [];
		const reader = response.body.getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			clearTimeout(timer);
			timer = setTimeout(() => stop.abort(), silence);
			chunks.push(value);
			meter.set({ loaded: meter.loaded + value.byteLength });
		}
		return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
	} catch (cause) {
		if (cause instanceof DataFault) throw cause;
		const kind = stop.signal.aborted ? 'stalled' : 'unreachable';
		throw Object.assign(new DataFault(kind, url), { cause });
	} finally {
		clearTimeout(timer);
	}
}

/**
 * What `check` makes of the bytes at an address. Those that it refuses are fetched once more, past every
 * cache: one that keeps damaged bytes is told by the server, whose file is another, that they are still good.
 */
export async function fetchChecked<Made>(
	url: string,
	fetching: Fetching,
	check: (bytes: Uint8Array<ArrayBuffer>) => Made | Promise<Made>
): Promise<Made> {
	const bytes = await fetchBytes(url, fetching);
	try {
		return await check(bytes);
	} catch (cause) {
		if (faultOf(cause) === null) throw cause;
		return check(await fetchBytes(url, { ...fetching, meter: undefined, cache: 'reload' }));
	}
}
