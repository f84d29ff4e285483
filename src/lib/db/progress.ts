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

/** The bytes at an address, counted as they come. */
export async function fetchBytes(url: string, meter = createMeter(0)): Promise<Uint8Array> {
	const response = await fetch(url);
	if (!response.ok || !response.body) throw new Error(`${response.status} ${url}`);
	const chunks: Uint8Array[] = [];
	const reader = response.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		meter.set({ loaded: meter.loaded + value.byteLength });
	}
	return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
