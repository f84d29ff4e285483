import fs from 'node:fs';
import path from 'node:path';
import type { DiskPath } from './archives/archive.ts';
import { decodeName, isPlainName } from './decode-name.ts';
import type { Given } from './given.ts';

/** `closed` is a folder that may not be looked into. */
export type Kind = 'file' | 'link' | 'closed' | 'other';

/** What lies below a folder, and is none that was looked into. */
interface Met {
	/** Below the folder that is walked, with `/` between folders. */
	path: string;
	/** The same, or all of the path where only its bytes lead there. */
	file: DiskPath;
	kind: Kind;
}

interface Folder {
	at: string | Buffer;
	path: string;
}

/** All that lies below a folder, in no order. */
export function* walk(dir: string): Generator<Met> {
	const folders: Folder[] = [{ at: dir, path: '' }];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
		let entries: readonly fs.Dirent<string | Buffer>[];
		try {
			entries = entriesIn(folder.at);
		} catch (error) {
			if (folder.at === dir) throw error;
			yield { ...met(folder.path, folder.at), kind: 'closed' };
			continue;
		}
		for (const entry of entries) {
			const name = nameOf(entry);
			const below = folder.path === '' ? name : `${folder.path}/${name}`;
			const at = inside(folder.at, entry.name);
			if (entry.isDirectory()) folders.push({ at, path: below });
			else yield { ...met(below, at), kind: kindOf(entry) };
		}
	}
}

const met = (at: string, onDisk: string | Buffer): Pick<Met, 'path' | 'file'> => ({
	path: at,
	file: typeof onDisk === 'string' ? at : { pathBytes: Uint8Array.from(onDisk) }
});

/** In what no UTF-8 says Node puts this sign, by which nothing is found. */
const LOST = '\ufffd';

/** Names as text; as bytes in a folder where one of them is no text, or that is none itself. */
function entriesIn(folder: string | Buffer): readonly fs.Dirent<string | Buffer>[] {
	if (typeof folder === 'string') {
		const entries = fs.readdirSync(folder, { withFileTypes: true });
		if (!entries.some(({ name }) => name.includes(LOST))) return entries;
	}
	return fs.readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
}

const nameOf = ({ name }: fs.Dirent<string | Buffer>): string =>
	typeof name === 'string' ? name : decodeName(name);

/** As text where it leads there. */
const inside = (folder: string | Buffer, name: string | Buffer): string | Buffer =>
	typeof folder === 'string' && (typeof name === 'string' || isPlainName(name))
		? path.join(folder, String(name))
		: Buffer.concat([folder, path.sep, name].map((part) => Buffer.from(part)));

const kindOf = (entry: fs.Dirent<string | Buffer>): Kind =>
	entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other';

/** Where the names of several files say the same in two encodings, each has a path of its own: that in UTF-8 its name, the others in the order of their bytes. */
export function apart(files: Given<DiskPath>[]): Given<DiskPath>[] {
	const odd = files.filter(({ file }) => typeof file !== 'string');
	if (odd.length === 0) return files;
	const plain = files.filter(({ file }) => typeof file === 'string');
	const taken = new Set(plain.map(({ path: at }) => at));
	const named = odd
		.map(({ path: at, file }) => ({ at, file, order: orderOf(file) }))
		.sort((one, two) => (one.order < two.order ? -1 : 1))
		.map(({ at, file }) => {
			let own = at;
			for (let n = 2; taken.has(own); n += 1) own = `${at}~${n}`;
			taken.add(own);
			return { path: own, file };
		});
	return [...plain, ...named];
}

const orderOf = (file: DiskPath): string =>
	typeof file === 'string' ? file : Buffer.from(file.pathBytes).toString('hex');
