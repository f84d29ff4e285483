import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of the site as it is sent. */
export interface SiteFile {
	/** What it is, by whose name its media type is told. */
	file: string;
	/** What is sent: the file, or the copy of it that was compressed beforehand. */
	sent: string;
	encoding: 'br' | 'gzip' | null;
	/** Of what is sent. */
	bytes: number;
}

const COPIES = [
	{ encoding: 'br', ending: '.br' },
	{ encoding: 'gzip', ending: '.gz' }
] as const;

/**
 * The file of an address: itself, the page of that name, or the page of a folder; null where there is
 * none. Paths are relative to the site, with `/`. Looked up each time, since a site may be built anew
 * while it is served.
 */
export async function findFile(
	folder: string,
	pathname: string,
	accepted: ReadonlySet<string>
): Promise<SiteFile | null> {
	const name = nameOf(pathname);
	if (name === null) return null;
	const page = name.replace(/\/+$/, '');
	const names = name.endsWith('/') || name === '' ? [] : [name];
	if (page !== '') names.push(`${page}.html`);
	names.push(page === '' ? 'index.html' : `${page}/index.html`);
	for (const file of names) {
		const bytes = await sizeOf(folder, file);
		if (bytes === null) continue;
		for (const { encoding, ending } of COPIES) {
			const packed = accepted.has(encoding) ? await sizeOf(folder, file + ending) : null;
			if (packed !== null) return { file, sent: file + ending, encoding, bytes: packed };
		}
		return { file, sent: file, encoding: null, bytes };
	}
	return null;
}

/** The path that an address names, without its first slash; null where it names none, or climbs. */
function nameOf(pathname: string): string | null {
	try {
		const name = decodeURIComponent(pathname).replace(/^\/+/, '');
		const parts = name.split('/');
		const climbs = parts.some((part) => part.startsWith('.')) || /[\0\\]/.test(name);
		return climbs ? null : name;
	} catch {
		return null;
	}
}

/** Null where there is no file. */
async function sizeOf(folder: string, name: string): Promise<number | null> {
	const found = await stat(path.join(folder, name)).catch(() => null);
	return found?.isFile() ? found.size : null;
}
