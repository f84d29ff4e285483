import type { Member } from './containers/container.ts';
import { type Particulars, readParticulars } from './particulars.ts';
import { RefusedInput } from './refused-input.ts';
import { type ToldFiles, toldFiles } from './told-files.ts';

/** The lists that came within archives. Each tells of what lies in its own folder, by paths that begin there. */
export interface PackedLists {
	/** What the list in the nearest folder says. */
	of: (path: string) => Particulars | undefined;
	/** Takes a list at this path with the paths of what lies in its archive. Refused if it is no table. */
	add: (path: string, bytes: Uint8Array, among: readonly string[]) => void;
	complain: (complaint: string) => void;
	/** What they say that cannot be used; all of it once every document was asked for. */
	complaints: () => string[];
}

export function packedLists(): PackedLists {
	const byFolder = new Map<string, ToldFiles>();
	const complaints: string[] = [];
	return {
		of(path) {
			let nearest: Particulars | undefined;
			// All are asked: a row is not in vain because a nearer list says the same.
			for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
				const told = byFolder.get(path.slice(0, at))?.of(path.slice(at + 1));
				nearest ??= told;
			}
			return nearest;
		},
		add(path, bytes, among) {
			const table = readParticulars(bytes, path);
			const folder = path.slice(0, path.lastIndexOf('/'));
			const below = among.filter((one) => one.startsWith(`${folder}/`));
			const paths = below.map((one) => one.slice(folder.length + 1));
			byFolder.set(folder, toldFiles(table, paths, path));
			complaints.push(...table.complaints);
		},
		complain: (complaint) => void complaints.push(complaint),
		complaints: () => [...complaints, ...[...byFolder.values()].flatMap((told) => told.unused())]
	};
}

/** False for a list that cannot be read as one: it is told of, and stays among the documents. */
export function takePacked(
	lists: PackedLists,
	{ path, bytes }: Member,
	among: readonly string[]
): boolean {
	if (!bytes) return false;
	try {
		lists.add(path, bytes, among);
		return true;
	} catch (error) {
		if (!(error instanceof RefusedInput)) throw error;
		lists.complain(error.message);
		return false;
	}
}
