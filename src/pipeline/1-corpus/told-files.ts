import { asLine } from '#text/steady.ts';
import type { Particulars, ParticularsTable, Told } from './particulars.ts';

/** What the list beside the documents says of each, found by the ways in which paths are written. */
export interface ToldFiles {
	of: (path: string) => Particulars | undefined;
	/** Rows that no document of those asked for was found by, with their lines. */
	unused: () => string[];
}

/**
 * A row is a document's by its whole path, in any spelling of signs and letters; else by the end of it, as
 * where folders were left out or a whole machine's path was written, if no other document has that end.
 */
export function toldFiles(
	{ rows }: ParticularsTable,
	paths: readonly string[],
	file: string
): ToldFiles {
	const byPath = new Map<string, Told>();
	const used = new Set<Told>();
	const doubled: string[] = [];
	for (const row of rows) {
		const key = folded(row.path);
		const first = byPath.get(key);
		if (first)
			doubled.push(`${file}, line ${row.line}: says of ${row.path} what line ${first.line} did`);
		else byPath.set(key, row);
	}
	const known = new Set(paths.map(folded));
	const ends = endsOf(paths);
	for (const row of rows) {
		const key = folded(row.path);
		if (known.has(key)) continue;
		const found = endOf(key, known) ?? ends.get(key);
		if (found && !byPath.has(found)) byPath.set(found, row);
	}
	return {
		of(path) {
			const row = byPath.get(folded(path));
			if (row) used.add(row);
			return row;
		},
		unused: () =>
			[
				...doubled,
				...rows
					.filter((row) => !used.has(row) && byPath.get(folded(row.path)) === row)
					.map((row) => `${file}, line ${row.line}: no document is called ${row.path}`)
			].map(asLine)
	};
}

const folded = (path: string): string => path.normalize('NFKC').toLowerCase();

/** The ends of paths at the borders of their folders that only one path has; null for those of several. */
function endsOf(paths: readonly string[]): Map<string, string | null> {
	const ends = new Map<string, string | null>();
	for (const path of paths) {
		const key = folded(path);
		for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) {
			const end = key.slice(at + 1);
			ends.set(end, ends.has(end) ? null : key);
		}
	}
	return ends;
}

/** The document whose path is the end of this one. */
function endOf(path: string, known: ReadonlySet<string>): string | null {
	for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
		if (known.has(path.slice(at + 1))) return path.slice(at + 1);
	return null;
}
