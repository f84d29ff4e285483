import type { ReasonFor } from '#domain/reasons.ts';
import type { Stored } from './archives/archive.ts';
import type { Member } from './containers/index.ts';
import { type PackedLists, takePacked } from './packed-lists.ts';
import { PARTICULARS, type Particulars, readParticulars } from './particulars.ts';
import { type ToldFiles, toldFiles } from './told-files.ts';

/** A document given to the build: a file, bytes out of a container, or one that cannot be read, with the code of the reason. */
export interface CorpusEntry extends Particulars {
	path: string;
	file?: Stored;
	bytes?: Uint8Array;
	refused?: ReasonFor<'unreadable'>;
}

/** A file given to the build. `path` is relative to the corpus with `/` between folders. */
export interface Given<File extends Stored = Stored> {
	path: string;
	file: File;
}

/** Of a document that no list tells of. */
export const UNKNOWN: Particulars = {
	url: null,
	published: null,
	coverage: 'whole',
	kind: 'original',
	source: null
};

/** The files in the order of their paths with what the list says of each. */
export interface Listed<File extends Stored> {
	files: (Given<File> & Particulars)[];
	known: ToldFiles;
	complaints: readonly string[];
}

/** `list` is the list beside the documents; null where there is none. Refused if it is no table. */
export function listed<File extends Stored>(
	found: readonly Given<File>[],
	list: Uint8Array | null
): Listed<File> {
	const table = list ? readParticulars(list, PARTICULARS) : { rows: [], complaints: [] };
	const ordered = found
		.filter(({ path }) => path !== PARTICULARS)
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	const paths = ordered.map(({ path }) => path);
	const known = toldFiles(table, paths, PARTICULARS);
	const files = ordered.map((one) => describedFile(one, known.of(one.path)));
	return { files, known, complaints: table.complaints };
}

/** Named one by one: V8 holds what two spreads make in twice the room, and there may be a million. */
const describedFile = <File extends Stored>(
	{ path, file }: Given<File>,
	{ url, published, coverage, kind, source }: Particulars = UNKNOWN
): Given<File> & Particulars => ({ path, file, url, published, coverage, kind, source });

/**
 * The documents in a container. What the list beside the container says of one goes before what a list within
 * says of it, and that before what is said of the whole file.
 */
export async function* described(
	members: AsyncIterable<Member>,
	file: Particulars,
	known: ToldFiles,
	packed: PackedLists
): AsyncGenerator<CorpusEntry> {
	for await (const { among, ...member } of members) {
		if (among && takePacked(packed, member, among)) continue;
		const within = packed.of(member.path);
		const told = known.of(member.path) ?? within ?? file;
		yield {
			...member,
			url: told.url ?? member.url,
			published: told.published ?? member.published,
			coverage: told.coverage,
			kind: told.kind,
			source: told.source
		};
	}
}

/** What a system keeps for itself beside documents. */
export const isHidden = (path: string): boolean => path.split('/').at(-1)?.startsWith('.') ?? true;
