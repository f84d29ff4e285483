import type { ReasonFor } from '#domain/reasons.ts';
import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Coverage } from '#domain/report.ts';
import { type Member, openContainer } from './containers/index.ts';
import { RefusedInput } from './refused-input.ts';

interface Particulars {
	url: string | null;
	published: string | null;
	coverage: Coverage;
}

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
}

const UNKNOWN: Particulars = { url: null, published: null, coverage: 'whole' };

const PARTICULARS = 'corpus.csv';

/** Every file below `dir` in the order of its path; `corpus.csv`, if there is one, adds address, date and coverage. Refused if there is no such folder or nothing in it. */
export function listCorpus(dir: string): CorpusFile[] {
	return listFiles(dir).files;
}

/** The files of a corpus, and the documents in those that hold many. Refused as a list is. */
export function openCorpus(dir: string): Corpus {
	const { files, known } = listFiles(dir);
	let size: number | null = files.length;
	return {
		files,
		membersOf(file) {
			const members = file.file === undefined ? null : openContainer(file.file, file.path);
			if (members === null) return null;
			size = null;
			return described(members, file, known);
		},
		size: () => size
	};
}

/** What the list says of a member goes before what it says of the file it lies in. */
async function* described(
	members: AsyncGenerator<Member>,
	file: Particulars,
	known: ReadonlyMap<string, Particulars>
): AsyncGenerator<CorpusEntry> {
	for await (const member of members) {
		const told = known.get(member.path) ?? file;
		yield {
			...member,
			url: told.url ?? member.url,
			published: told.published ?? member.published,
			coverage: told.coverage
		};
	}
}

function listFiles(dir: string): { files: CorpusFile[]; known: Map<string, Particulars> } {
	if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new RefusedInput(`no folder ${dir}`);
	const known = readParticulars(path.join(dir, PARTICULARS));
	const files = fs
		.readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile() && !e.name.startsWith('.'))
		.map((e) => path.join(e.parentPath, e.name))
		.map((file) => ({ file, path: path.relative(dir, file).split(path.sep).join('/') }))
		.filter((e) => e.path !== PARTICULARS)
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map((e) => ({ ...e, ...(known.get(e.path) ?? UNKNOWN) }));
	if (files.length === 0) throw new RefusedInput(`no document in ${dir}`);
	return { files, known };
}

function readParticulars(file: string): Map<string, Particulars> {
	if (!fs.existsSync(file)) return new Map();
	const { data, errors } = Papa.parse<Record<string, string>>(fs.readFileSync(file, 'utf8'), {
		header: true,
		skipEmptyLines: true
	});
	const first = errors[0];
	if (first)
		throw new RefusedInput(`${PARTICULARS}, line ${(first.row ?? 0) + 2}: ${first.message}`);
	return new Map(data.map((row) => [row.file ?? '', particularsOf(row)]));
}

function particularsOf(row: Record<string, string>): Particulars {
	const address = [row.url, row.source].find((a) => a !== undefined && /^https?:\/\//u.test(a));
	const published = /^\d{4}-\d{2}-\d{2}$/u.test(row.published ?? '') ? row.published : null;
	const coverage = row.coverage === 'figures' ? 'figures' : 'whole';
	return { url: address ?? null, published: published ?? null, coverage };
}
