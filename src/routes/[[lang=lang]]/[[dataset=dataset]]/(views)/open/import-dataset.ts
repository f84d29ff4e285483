import type { Manifest } from '#domain/dataset.ts';
import { OWN } from '#domain/own.ts';
import { type KeepingShelf, MANIFEST } from '#lib/db/kept/shelf.ts';
import { asManifest } from '#lib/db/manifest.ts';
import { openArchive } from '#pipeline/1-corpus/archives/web.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { refuseNone } from '#pipeline/1-corpus/unpublished.ts';
import type { GivenFile } from '#pipeline/web/given-files.ts';
import { concat } from '#text/bytes/concat.ts';
import { sha256 } from '#text/digest.ts';

/** The files of a dataset that was built before, each read when it is asked for. */
export type GivenDataset = ReadonlyMap<string, () => Promise<Uint8Array>>;

const NAME = /^[\w-][\w.-]{0,80}$/u;

/** The dataset that was given, as a folder or packed; null where documents were given. */
export async function datasetAmong(files: readonly GivenFile[]): Promise<GivenDataset | null> {
	const loose = files.map(({ path, file }) => ({
		path,
		read: async () => new Uint8Array(await file.arrayBuffer())
	}));
	return datasetIn(loose) ?? (files.length === 1 ? packedIn(files[0]) : null);
}

interface Part {
	path: string;
	read: () => Promise<Uint8Array>;
}

/** The files beside a manifest that names tables. */
function datasetIn(parts: readonly Part[]): GivenDataset | null {
	const manifest = parts.find(({ path }) => path.split('/').at(-1) === MANIFEST);
	if (!manifest) return null;
	const folder = manifest.path.slice(0, -MANIFEST.length);
	const beside = parts.filter(({ path }) => path.startsWith(folder));
	const named = new Map(beside.map(({ path, read }) => [path.slice(folder.length), read] as const));
	return named.has('totals.parquet') ? named : null;
}

async function packedIn(given: GivenFile | undefined): Promise<GivenDataset | null> {
	if (!given || !/\.zip$/iu.test(given.path)) return null;
	try {
		const parts: Part[] = [];
		for await (const { name, open } of (await openArchive(given.file)).files())
			parts.push({
				path: new TextDecoder().decode(name),
				read: async () => {
					const chunks: Uint8Array[] = [];
					for await (const chunk of await open()) chunks.push(chunk);
					return concat(chunks);
				}
			});
		return datasetIn(parts);
	} catch {
		// Whether it is damaged or no archive, the reader of documents says.
		return null;
	}
}

/** Puts a dataset on the shelf under the name of the reader's own. Refused where it is not whole, or of another schema; unpublished where it has no report. */
export async function importDataset(given: GivenDataset, shelf: KeepingShelf): Promise<Manifest> {
	try {
		const manifest = manifestOf(await bytesOf(given, MANIFEST));
		refuseNone(manifest.reports, manifest.documents);
		for (const { file, sha256: expected } of manifest.tables)
			for (const name of [file].flat()) {
				const bytes = await bytesOf(given, name);
				if (typeof file === 'string' && sha256(bytes) !== expected)
					throw new RefusedInput({ code: 'table_differs', value: name });
				await shelf.put(name, bytes);
			}
		const sums = manifest.checksums?.file;
		if (sums !== undefined) await shelf.put(sums, await bytesOf(given, sums));
		const own: Manifest = { ...manifest, dataset: OWN };
		await shelf.put(MANIFEST, new TextEncoder().encode(JSON.stringify(own, null, '\t')));
		await shelf.publish();
		return own;
	} finally {
		await shelf.drop();
	}
}

async function bytesOf(given: GivenDataset, name: string): Promise<Uint8Array> {
	const read = NAME.test(name) ? given.get(name) : undefined;
	if (!read) throw new RefusedInput({ code: 'table_lacking', value: name });
	return read().catch(() => {
		throw new RefusedInput({ code: 'table_unreadable', value: name });
	});
}

function manifestOf(bytes: Uint8Array): Manifest {
	try {
		return asManifest(JSON.parse(new TextDecoder().decode(bytes)));
	} catch (cause) {
		throw new RefusedInput({
			code: 'manifest_unfit',
			value: cause instanceof Error ? cause.message : String(cause)
		});
	}
}
