import fs from 'node:fs';
import path from 'node:path';
import type { Chunks } from './containers/container.ts';
import { HEAD, type Member, openContainer } from './containers/index.ts';
import { type CorpusEntry, described, type Given, isHidden, listed } from './given.ts';
import { packedLists } from './packed-lists.ts';
import { PARTICULARS, type Particulars } from './particulars.ts';
import { RefusedInput } from './refused-input.ts';

export type { CorpusEntry } from './given.ts';

/** A file of a corpus on disk. */
export type CorpusFile = Given<string> & Particulars;

/** Files of which each is made as it is asked for: where a million lie below one folder would take the room of what is known of as many reports. */
export interface CorpusFiles extends Iterable<CorpusFile> {
	readonly length: number;
	slice(from: number, to: number): CorpusFiles;
}

export interface Corpus {
	/** In the order of their paths. */
	files: CorpusFiles;
	/** The documents in one of the files, each when it is asked for; null if the file is a document itself. */
	membersOf: (file: CorpusEntry) => AsyncGenerator<CorpusEntry> | null;
	/** How many documents there are; null once a file was met that holds many. */
	size: () => number | null;
	/** What the list beside the documents says that cannot be used; all of it once every document was asked for. */
	complaints: () => string[];
}

/** Every file below `dir` in the order of its path; `corpus.csv`, if there is one, adds address, date and coverage. Refused if there is no such folder or nothing in it. */
export function listCorpus(dir: string): CorpusFile[] {
	return [...located(dir, listFiles(dir).files)];
}

/** The files of a corpus, and the documents in those that hold many. Refused as a list is. */
export function openCorpus(dir: string): Corpus {
	const { files, known, complaints } = listFiles(dir);
	let size: number | null = files.length;
	const packed = packedLists();
	return {
		files: located(dir, files),
		membersOf({ file, ...entry }) {
			const members = typeof file === 'string' ? membersIn(file, entry.path) : null;
			if (members === null) return null;
			size = null;
			return described(members, entry, known, packed);
		},
		size: () => size,
		complaints: () => [...complaints, ...known.unused(), ...packed.complaints()]
	};
}

const located = (dir: string, files: readonly CorpusFile[]): CorpusFiles => ({
	length: files.length,
	slice: (from, to) => located(dir, files.slice(from, to)),
	*[Symbol.iterator]() {
		for (const file of files) yield { ...file, file: path.join(dir, file.path) };
	}
});

/** What the documents in a file are; null if the file is a document itself. */
export function membersIn(file: string, at: string): AsyncGenerator<Member> | null {
	const head = headOf(file);
	const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
	const chunks = (): Chunks => fs.createReadStream(file);
	return openContainer({ path: at, file, head, size, chunks });
}

/** Null bytes where the file cannot be opened: whoever reads it will say so. */
function headOf(file: string): Uint8Array {
	let fd: number | null = null;
	try {
		fd = fs.openSync(file, 'r');
		const head = Buffer.alloc(HEAD);
		return head.subarray(0, fs.readSync(fd, head, 0, HEAD, 0));
	} catch {
		return new Uint8Array();
	} finally {
		if (fd !== null) fs.closeSync(fd);
	}
}

function listFiles(dir: string) {
	if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new RefusedInput({ code: 'no_folder', value: dir });
	const { entries, closed } = entriesBelow(dir);
	const below = (at: string) => path.relative(dir, at).split(path.sep).join('/');
	const pathOf = (entry: fs.Dirent) => below(path.join(entry.parentPath, entry.name));
	const found = entries
		.filter((e) => e.isFile() && !isHidden(e.name))
		.map(pathOf)
		// Read as a document it cannot be opened: it has a row, and counts as what is gone.
		.concat(closed.map(below))
		.map((at) => ({ path: at, file: at }));
	const list = path.join(dir, PARTICULARS);
	const told = listed(found, fs.existsSync(list) ? fs.readFileSync(list) : null);
	if (told.files.length === 0) throw new RefusedInput({ code: 'no_document_in', value: dir });
	const passed = PASSED_OVER.flatMap(({ why, is }) => {
		const names = entries.filter(is).map(pathOf);
		return names.length === 0 ? [] : [`${why}: ${some(names.sort())}`];
	});
	return { ...told, complaints: [...told.complaints, ...passed] };
}

/** All that lies below a folder, and the folders there that may not be looked into. */
function entriesBelow(dir: string) {
	const entries: fs.Dirent[] = [];
	const closed: string[] = [];
	const folders = [dir];
	for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
		try {
			for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
				entries.push(entry);
				if (entry.isDirectory()) folders.push(path.join(folder, entry.name));
			}
		} catch (error) {
			if (folder === dir) throw error;
			closed.push(folder);
		}
	return { entries, closed };
}

/** What a collection of reports keeps beside them of where each came from. */
export const COLLECTED = '.collected.ndjson';

/** What lies in a corpus and is not read, so that nobody looks for it in vain. */
const PASSED_OVER: readonly { why: string; is: (entry: fs.Dirent) => boolean }[] = [
	{ why: 'links are not followed', is: (e) => e.isSymbolicLink() },
	{
		why: 'hidden files are not read',
		is: (e) => e.isFile() && isHidden(e.name) && e.name !== COLLECTED
	},
	{
		why: 'neither files nor folders',
		is: (e) => !e.isFile() && !e.isDirectory() && !e.isSymbolicLink()
	}
];

const NAMED = 5;

const some = (names: readonly string[]): string =>
	names.slice(0, NAMED).join(', ') +
	(names.length > NAMED ? ` and ${names.length - NAMED} more` : '');
