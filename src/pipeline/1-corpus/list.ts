import type { ReasonFor } from '#domain/reasons.ts';
import fs from 'node:fs';
import path from 'node:path';
import { type Member, openContainer } from './containers/index.ts';
import { type Particulars, readParticulars } from './particulars.ts';
import { RefusedInput } from './refused-input.ts';
import { type ToldFiles, toldFiles } from './told-files.ts';

/** A file given to the build. `path` is relative to the corpus with `/` between folders. */
export interface CorpusFile extends Particulars {
	path: string;
	file: string;
}

/** A document given to the build: a file, bytes out of a container, or one that cannot be read, with the code of the reason. */
export interface CorpusEntry extends Particulars {
	path: string;
	file?: string;
	bytes?: Uint8Array;
	refused?: ReasonFor<'unreadable'>;
}

export interface Corpus {
	/** In the order of their paths. */
	files: readonly CorpusFile[];
	/** The documents in one of the files, each when it is asked for; null if the file is a document itself. */
	membersOf: (file: CorpusEntry) => AsyncGenerator<CorpusEntry> | null;
	/** How many documents there are; null once a file was met that holds many. */
	size: () => number | null;
	/** What the list beside the documents says that cannot be used; all of it once every document was asked for. */
	complaints: () => string[];
}

/** Of a document that no list tells of. */
export const UNKNOWN: Particulars = {
	url: null,
	published: null,
	coverage: 'whole',
	kind: 'original',
	source: null
};

const PARTICULARS = 'corpus.csv';

/** Every file below `dir` in the order of its path; `corpus.csv`, if there is one, adds address, date and coverage. Refused if there is no such folder or nothing in it. */
export function listCorpus(dir: string): CorpusFile[] {
	return listFiles(dir).files;
}

/** The files of a corpus, and the documents in those that hold many. Refused as a list is. */
export function openCorpus(dir: string): Corpus {
	const { files, known, complaints } = listFiles(dir);
	let size: number | null = files.length;
	return {
		files,
		membersOf(file) {
			const members = file.file === undefined ? null : openContainer(file.file, file.path);
			if (members === null) return null;
			size = null;
			return described(members, file, known);
		},
		size: () => size,
		complaints: () => [...complaints, ...known.unused()]
	};
}

/** What the list says of a member goes before what it says of the file it lies in. */
async function* described(
	members: AsyncGenerator<Member>,
	file: Particulars,
	known: ToldFiles
): AsyncGenerator<CorpusEntry> {
	for await (const member of members) {
		const told = known.of(member.path) ?? file;
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

interface Listed {
	files: CorpusFile[];
	known: ToldFiles;
	complaints: readonly string[];
}

function listFiles(dir: string): Listed {
	if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new RefusedInput(`no folder ${dir}`);
	const found = fs
		.readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile() && !e.name.startsWith('.'))
		.map((e) => path.join(e.parentPath, e.name))
		.map((file) => ({ file, path: path.relative(dir, file).split(path.sep).join('/') }))
		.filter((e) => e.path !== PARTICULARS)
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	if (found.length === 0) throw new RefusedInput(`no document in ${dir}`);
	const list = path.join(dir, PARTICULARS);
	const table = fs.existsSync(list)
		? readParticulars(fs.readFileSync(list), PARTICULARS)
		: { rows: [], complaints: [] };
	const known = toldFiles(
		table,
		found.map((e) => e.path),
		PARTICULARS
	);
	const files = found.map((e) => ({ ...e, ...particularsOf(known.of(e.path)) }));
	return { files, known, complaints: table.complaints };
}

const particularsOf = ({
	url,
	published,
	coverage,
	kind,
	source
}: Particulars = UNKNOWN): Particulars => ({ url, published, coverage, kind, source });
