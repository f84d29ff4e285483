import fs from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Coverage } from '#domain/report.ts';
import { RefusedInput } from './refused-input.ts';

/** A file given to the build. `path` is relative to the corpus with `/` between folders. */
export interface CorpusEntry {
	path: string;
	file: string;
	url: string | null;
	published: string | null;
	coverage: Coverage;
}

type Particulars = Pick<CorpusEntry, 'url' | 'published' | 'coverage'>;

const UNKNOWN: Particulars = { url: null, published: null, coverage: 'whole' };

const PARTICULARS = 'corpus.csv';

/** Every file below `dir` in the order of its path; `corpus.csv`, if there is one, adds address, date and coverage. Refused if there is no such folder or nothing in it. */
export function listCorpus(dir: string): CorpusEntry[] {
	if (!fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory())
		throw new RefusedInput(`no folder ${dir}`);
	const known = readParticulars(path.join(dir, PARTICULARS));
	const entries = fs
		.readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((e) => e.isFile() && !e.name.startsWith('.'))
		.map((e) => path.join(e.parentPath, e.name))
		.map((file) => ({ file, path: path.relative(dir, file).split(path.sep).join('/') }))
		.filter((e) => e.path !== PARTICULARS)
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map((e) => ({ ...e, ...(known.get(e.path) ?? UNKNOWN) }));
	if (entries.length === 0) throw new RefusedInput(`no document in ${dir}`);
	return entries;
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
