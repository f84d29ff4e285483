import type { Manifest } from '#domain/dataset.ts';
import { DataFault } from './fault.ts';
import { fetchBytes } from './progress.ts';

/** The version of the public interface that the questions are written for. */
const SCHEMA = 1;

/**
 * The manifest of a dataset, as read from `manifest.json`. Throws a sentence where it is none, or
 * where its tables are of another version than the questions know.
 */
export function asManifest(read: unknown): Manifest {
	if (typeof read !== 'object' || read === null || !('schema' in read) || !('tables' in read))
		throw new Error('manifest.json does not describe a dataset');
	if (read.schema !== SCHEMA)
		throw new Error(
			`this dataset is of schema ${String(read.schema)}; this site reads schema ${SCHEMA}: use the release that wrote it`
		);
	return read as Manifest;
}

/** The manifest in a folder of the site, past the browser's cache. Fails with a `DataFault`, or as `asManifest` does. */
export async function fetchManifest(folder: string): Promise<Manifest> {
	const bytes = await fetchBytes(new URL('manifest.json', folder).href, { cache: 'no-cache' });
	let read: unknown;
	try {
		read = JSON.parse(new TextDecoder().decode(bytes));
	} catch (cause) {
		throw Object.assign(new DataFault('damaged', 'manifest.json'), { cause });
	}
	return asManifest(read);
}
