import fs from 'node:fs';
import path from 'node:path';
import type { DiskPath } from './archives/archive.ts';
import { pathOf } from './archives/path-of.ts';
import type { Chunks } from './containers/container.ts';
import { HEAD, type Member, openContainer } from './containers/index.ts';
import { type CorpusEntry, described, type Given, isHidden, listed } from './given.ts';
import { packedLists } from './packed-lists.ts';
import { PARTICULARS, type Particulars } from './particulars.ts';
import { RefusedInput } from './refused-input.ts';
import { apart, type Kind, walk } from './walk.ts';

export type { CorpusEntry } from './given.ts';

/** A file of a corpus on disk. */
export type CorpusFile = Given<DiskPath> & Particulars;

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
			const onDisk = file !== undefined && !(file instanceof Blob);
			const members = onDisk ? membersIn(file, entry.path) : null;
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
		for (const one of files)
			yield { ...one, file: typeof one.file === 'string' ? path.join(dir, one.file) : one.file };
	}
});

/** What the documents in a file are; null if the file is a document itself. */
export function membersIn(file: DiskPath, at: string): AsyncGenerator<Member> | null {
	const onDisk = pathOf(file);
	const head = headOf(onDisk);
	const size = fs.statSync(onDisk, { throwIfNoEntry: false })?.size ?? 0;
	const chunks = (): Chunks => fs.createReadStream(onDisk);
	return openContainer({ path: at, file, head, size, chunks });
}

/** Null bytes where the file cannot be opened: whoever reads it will say so. */
function headOf(file: string | Buffer): Uint8Array {
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
	const below = filesBelow(dir);
	const list = path.join(dir, PARTICULARS);
	const told = listed(below.files, fs.existsSync(list) ? fs.readFileSync(list) : null);
	if (told.files.length === 0) throw new RefusedInput({ code: 'no_document_in', value: dir });
	const passed = PASSED_OVER.flatMap(({ why }) => {
		const names = below.passed.get(why);
		return names === undefined ? [] : [`${why}: ${some(names.sort())}`];
	});
	return { ...told, complaints: [...told.complaints, ...passed] };
}

/** All files that lie below a folder, and what there is not read. */
function filesBelow(dir: string) {
	const files: Given<DiskPath>[] = [];
	const passed = new Map<string, string[]>();
	for (const { path: at, file, kind } of walk(dir)) {
		const name = at.slice(at.lastIndexOf('/') + 1);
		// What is closed has a row: read as a document it cannot be opened, and counts as what is gone.
		if (kind === 'closed' || (kind === 'file' && !isHidden(name))) files.push({ path: at, file });
		const why = PASSED_OVER.find(({ is }) => is(kind, name))?.why;
		if (why !== undefined) mapped(passed, why).push(at);
	}
	return { files: apart(files), passed };
}

/** What a collection of reports keeps beside them of where each came from. */
export const COLLECTED = '.collected.ndjson';

/** What lies in a corpus and is not read, so that nobody looks for it in vain. */
const PASSED_OVER: readonly { why: string; is: (kind: Kind, name: string) => boolean }[] = [
	{ why: 'links are not followed', is: (kind) => kind === 'link' },
	{
		why: 'hidden files are not read',
		is: (kind, name) => kind === 'file' && isHidden(name) && name !== COLLECTED
	},
	{ why: 'neither files nor folders', is: (kind) => kind === 'other' }
];

function mapped(lists: Map<string, string[]>, key: string): string[] {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}

const NAMED = 5;

const some = (names: readonly string[]): string =>
	names.slice(0, NAMED).join(', ') +
	(names.length > NAMED ? ` and ${names.length - NAMED} more` : '');
