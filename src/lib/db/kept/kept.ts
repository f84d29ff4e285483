import type { Manifest } from '#domain/dataset.ts';
import { DataFault } from '../fault.ts';
import { asManifest } from '../manifest.ts';
import { HOME, MANIFEST, namesIn } from './shelf.ts';

/** A dataset of the reader's own, on their machine alone. */
export interface Kept {
	manifest: Manifest;
	/** In the private file system; otherwise it is gone with this page. */
	onDisk: boolean;
	/** Fails with a `DataFault` where it is there no more. */
	file(name: string): Promise<File>;
}

let held: { manifest: Manifest; files: ReadonlyMap<string, Blob> } | null = null;

/** Keeps a dataset for as long as this page lives, where nothing better is to be had. */
export async function holdInMemory(files: ReadonlyMap<string, Blob>): Promise<void> {
	const manifest = asManifest(JSON.parse((await files.get(MANIFEST)?.text()) ?? 'null'));
	held = { manifest, files };
}

/** The dataset that is kept; null where there is none. */
export async function keptDataset(): Promise<Kept | null> {
	if (held) {
		const { manifest, files } = held;
		return {
			manifest,
			onDisk: false,
			async file(name) {
				const blob = files.get(name);
				if (!blob) throw new DataFault('changed', name);
				return new File([blob], name);
			}
		};
	}
	const home = await homeFolder();
	if (home === null) return null;
	const newestFirst = (await namesIn(home)).sort((a, b) => Number(b) - Number(a));
	for (const name of newestFirst) {
		const folder = await home.getDirectoryHandle(name);
		// Written last: without a whole one the others are of a dataset that never was whole.
		const read = await manifestIn(folder);
		if (read === null) continue;
		return {
			manifest: asManifest(read),
			onDisk: true,
			file: (wanted) => fileIn(folder, wanted)
		};
	}
	return null;
}

/** Removes what is kept, wherever it is. */
export async function removeKept(): Promise<void> {
	held = null;
	const root = await rootFolder();
	await root?.removeEntry(HOME, { recursive: true }).catch((cause: unknown) => {
		if ((cause as Error).name !== 'NotFoundError') throw cause;
	});
}

/** Null where there is none, or a build was stopped as it wrote it. */
async function manifestIn(folder: FileSystemDirectoryHandle): Promise<unknown> {
	const file = await fileIn(folder, MANIFEST).catch(() => null);
	if (file === null) return null;
	try {
		return JSON.parse(await file.text());
	} catch (cause) {
		if (cause instanceof SyntaxError) return null;
		throw cause;
	}
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File> {
	try {
		return await (await folder.getFileHandle(name)).getFile();
	} catch (cause) {
		throw Object.assign(new DataFault('changed', name), { cause });
	}
}

const rootFolder = async (): Promise<FileSystemDirectoryHandle | null> => {
	// Its type says that it is always there.
	const storage = navigator.storage as StorageManager | undefined;
	return (await storage?.getDirectory?.().catch(() => null)) ?? null;
};

const homeFolder = async (): Promise<FileSystemDirectoryHandle | null> =>
	(await rootFolder())?.getDirectoryHandle(HOME).catch(() => null) ?? null;
