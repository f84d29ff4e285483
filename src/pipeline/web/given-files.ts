import { openContainer, HEAD } from '#pipeline/1-corpus/containers/index.ts';
import { chunksIn, openArchive } from '#pipeline/1-corpus/archives/web.ts';
import { collect, MAX_MEMBER } from '#pipeline/1-corpus/containers/container.ts';
import { safeName, zip } from '#pipeline/1-corpus/containers/zip.ts';
import {
	type CorpusEntry,
	described,
	type Given,
	isHidden,
	listed
} from '#pipeline/1-corpus/given.ts';
import { packedLists } from '#pipeline/1-corpus/packed-lists.ts';
import { PARTICULARS } from '#pipeline/1-corpus/particulars.ts';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { isList, isNamedList, readLists } from './given-lists.ts';

/** A file that a browser was given, with its path below what was given with it. */
export type GivenFile = Given<Blob>;

export const headOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
	new Uint8Array(await file.slice(0, HEAD).arrayBuffer());

/** The files of a corpus as a browser was given them, as `openCorpus` is of a folder, and the lists of a registry beside them. Refused where no document is among them. */
export async function openGiven(given: readonly GivenFile[]) {
	const all = withoutCommonFolder(given.filter(({ path }) => !isHidden(path)));
	const inArchives = await Promise.all(all.map(listsIn));
	const lists = await readLists([...all, ...inArchives.flat()]);
	const taken = new Set(lists.paths);
	const found = all.filter((one) => !isList(one));
	const list = found.find(({ path }) => path === PARTICULARS);
	const { files, known, complaints } = listed(
		found,
		list ? new Uint8Array(await list.file.arrayBuffer()) : null
	);
	if (files.length === 0) throw new RefusedInput({ code: 'no_document' });
	let size: number | null = files.length;
	const packed = packedLists();
	return {
		files,
		lists,
		async membersOf({ file, ...entry }: CorpusEntry) {
			if (!(file instanceof Blob)) return null;
			const head = await headOf(file).catch(() => new Uint8Array());
			const chunks = () => chunksIn(file.stream());
			const opened = openContainer({ path: entry.path, file, head, size: file.size, chunks });
			if (opened === null) return null;
			size = null;
			return without(taken, described(opened, entry, known, packed));
		},
		size: () => size,
		complaints: () => [...complaints, ...known.unused(), ...packed.complaints()]
	};
}

/** The lists in an archive, which stand for as much as in a folder. None where it cannot be opened: its row says so. */
async function listsIn({ path, file }: GivenFile): Promise<GivenFile[]> {
	const found: GivenFile[] = [];
	try {
		if (!zip.matches(await headOf(file))) return [];
		const archive = await openArchive(file);
		for await (const packed of archive.files()) {
			const name = safeName(new TextDecoder().decode(packed.name));
			if (name === null || packed.encrypted || !isNamedList(name)) continue;
			const bytes = await collect(await packed.open(), MAX_MEMBER);
			if (bytes) found.push({ path: `${path}/${name}`, file: new Blob([Uint8Array.from(bytes)]) });
		}
	} catch {
		return found;
	}
	return found;
}

/** All but the lists that were taken for what they are. */
async function* without(
	taken: ReadonlySet<string>,
	members: AsyncIterable<CorpusEntry>
): AsyncGenerator<CorpusEntry> {
	for await (const member of members) if (!taken.has(member.path)) yield member;
}

/** A folder that was given as a whole is the corpus: paths begin below it, as those of a build do. */
function withoutCommonFolder(files: readonly GivenFile[]): GivenFile[] {
	const [first = ''] = files[0]?.path.split('/') ?? [];
	const shared = files.every(({ path }) => path.startsWith(`${first}/`));
	return shared
		? files.map(({ path, file }) => ({ path: path.slice(first.length + 1), file }))
		: [...files];
}
