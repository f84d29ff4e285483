import type { Manifest } from '#domain/dataset.ts';
import { fetchBytes, fetchChecked } from './progress.ts';
import type { Meter } from './progress.ts';
import type { Definition } from './schema.ts';
import { readSums, verifyWhole } from './verify.ts';
import type { CheckedFile } from './worker/block-reader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The files of one version of a dataset, each checked against its manifest. */
export interface Files {
	version: string;
	/** With the version, so that no cache gives the bytes of another. */
	addressOf(file: string): string;
	/** Fetches files before they are asked for. */
	ahead(tables: readonly Definition[]): Promise<unknown>;
	whole(file: string): Promise<Bytes>;
	/** What its bytes must be; empty where a table is in several files, whose sizes nobody tells. */
	checked(file: string): Promise<CheckedFile[]>;
}

/** Of a dataset without checksums. */
const BLOCK = 32_768;

export function openFiles(folder: string, manifest: Manifest, meter: Meter): Files {
	const { version, checksums } = manifest;
	const known = manifest.tables.flatMap(({ file, bytes, sha256 }) =>
		typeof file === 'string' ? [{ file, bytes, sha256 }] : []
	);
	const byName = new Map(known.map((one) => [one.file, one]));
	const early = new Map<string, Promise<Bytes>>();
	let sums: Promise<Map<string, Uint32Array>> | undefined;

	const addressOf = (file: string) =>
		new URL(`${file}?v=${encodeURIComponent(version)}`, folder).href;

	async function fetchSums(): Promise<Map<string, Uint32Array>> {
		if (!checksums) return new Map();
		return fetchChecked(addressOf(checksums.file), {}, (bytes) =>
			readSums(bytes, known, checksums)
		);
	}

	async function sumsOf(file: string): Promise<Uint32Array | null> {
		const asked = (sums ??= fetchSums());
		// Tried anew when they are next asked for.
		asked.catch(() => (sums = undefined));
		return (await asked).get(file) ?? null;
	}

	async function expected(file: string): Promise<CheckedFile | null> {
		const bytes = byName.get(file)?.bytes;
		if (bytes === undefined) return null;
		const block = checksums?.block ?? BLOCK;
		return { url: addressOf(file), bytes, block, sums: await sumsOf(file) };
	}

	async function fetchWhole(file: string, counted?: Meter): Promise<Bytes> {
		const url = addressOf(file);
		const told = byName.get(file);
		if (!told) return fetchBytes(url, { meter: counted });
		return fetchChecked(url, { meter: counted }, (bytes) =>
			verifyWhole(bytes, { url, ...told }, () => expected(file))
		);
	}

	return {
		version,
		addressOf,
		ahead(tables) {
			meter.set({ total: tables.reduce((sum, t) => sum + t.bytes, 0) });
			for (const file of tables.flatMap((t) => t.files)) early.set(file, fetchWhole(file, meter));
			return Promise.all(early.values());
		},
		whole(file) {
			const bytes = early.get(file) ?? fetchWhole(file);
			early.delete(file);
			return bytes;
		},
		async checked(file) {
			const one = await expected(file);
			return one ? [one] : [];
		}
	};
}
