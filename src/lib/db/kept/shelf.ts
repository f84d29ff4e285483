/** The folder of the origin's private file system in which a reader's own dataset is kept. */
export const HOME = 'own-dataset';
export const MANIFEST = 'manifest.json';

/** Where the files of a dataset are put one by one, until it stands in the place of the one before. */
export interface KeepingShelf {
	put(file: string, bytes: Uint8Array | Blob): Promise<void>;
	publish(): Promise<void>;
	/** Drops what was put, unless it is published. */
	drop(): Promise<void>;
	/** The files, where they are kept nowhere but in memory. */
	held: ReadonlyMap<string, Blob> | null;
}

/** Kept on disk where the browser lets this thread write there, else in memory. For workers: only they may write in every browser. */
export async function openShelf(): Promise<KeepingShelf> {
	try {
		return await openDisk();
	} catch {
		return openMemory();
	}
}

async function openDisk(): Promise<KeepingShelf> {
	const root = await navigator.storage.getDirectory();
	const home = await root.getDirectoryHandle(HOME, { create: true });
	const name = String(Date.now());
	const folder = await home.getDirectoryHandle(name, { create: true });
	await write(folder, 'trial', new Uint8Array(1));
	await folder.removeEntry('trial');
	let published = false;
	return {
		held: null,
		async put(file, bytes) {
			const whole = bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes;
			await write(folder, file, whole);
		},
		async publish() {
			published = true;
			for (const other of await namesIn(home))
				if (other !== name)
					await home.removeEntry(other, { recursive: true }).catch(() => undefined);
		},
		async drop() {
			if (!published) await home.removeEntry(name, { recursive: true }).catch(() => undefined);
		}
	};
}

/** What only workers have of a handle, and so no type of a page's. */
interface WorkersHandle extends FileSystemFileHandle {
	createSyncAccessHandle(): Promise<{
		truncate(size: number): void;
		write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
		flush(): void;
		close(): void;
	}>;
}

async function write(
	folder: FileSystemDirectoryHandle,
	file: string,
	bytes: Uint8Array
): Promise<void> {
	const handle = (await folder.getFileHandle(file, { create: true })) as WorkersHandle;
	const access = await handle.createSyncAccessHandle();
	try {
		access.truncate(0);
		access.write(bytes as Uint8Array<ArrayBuffer>, { at: 0 });
		access.flush();
	} finally {
		access.close();
	}
}

function openMemory(): KeepingShelf {
	const held = new Map<string, Blob>();
	return {
		held,
		put: async (file, bytes) =>
			void held.set(file, bytes instanceof Blob ? bytes : new Blob([bytes as BlobPart])),
		publish: async () => undefined,
		drop: async () => undefined
	};
}

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const name of folder.keys()) names.push(name);
	return names;
}
