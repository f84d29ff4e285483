import type { GivenFile } from '#pipeline/web/given-files.ts';

/** What was dropped: files, and the files in folders, with their paths. To be asked within the event. */
export async function dropped(data: DataTransfer | null): Promise<GivenFile[]> {
	// The list is emptied as soon as the event is over.
	const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
	if (entries.length === 0) return chosen(data?.files ?? null);
	const found: GivenFile[] = [];
	for (const entry of entries) await collect(entry, found);
	return found;
}

/** What was chosen: files, or a folder whose files tell where in it they lie. */
export const chosen = (files: FileList | null): GivenFile[] =>
	[...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Mutates `found`. */
async function collect(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
	if (isFile(entry)) {
		const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
		found.push({ path: entry.fullPath.replace(/^\//u, ''), file });
		return;
	}
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	// It gives a hundred or so at a time, and none when there are no more.
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (some.length === 0) return;
		for (const one of some) await collect(one, found);
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
