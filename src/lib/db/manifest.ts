import * as v from 'valibot';
import { union } from 'valibot';
import type { Manifest } from '#domain/dataset.ts';
import { DataFault } from './fault.ts';
import { fetchChecked } from './progress.ts';

/** The version of the public interface that the questions are written for. */
const SCHEMA = 1;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Words = v.object({ zh: v.string(), en: v.string() });
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A file beside the manifest or below it, never elsewhere. */
const File = v.pipe(v.string(), v.regex(/^(?!.*(?:^|\/)\.\.(?:\/|$))[^/\\:][^\\:]*$/));

/** What a site needs of a manifest; what a later release adds is left as it is. */
const Described = v.looseObject({
	schema: v.literal(SCHEMA),
	dataset: v.string(),
	title: Words,
	synthetic: v.boolean(),
	generator: v.string(),
	version: v.string(),
	documents: Count,
	reports: Count,
	years: v.nullable(v.tuple([v.number(), v.number()])),
	tables: v.array(
		v.looseObject({
			name: v.string(),
			file: union([File, v.array(File)]),
			rows: Count,
			bytes: Count,
			sha256: Hash
		})
	),
	checksums: v.optional(v.looseObject({ file: File, block: Count, sha256: Hash }))
});

/**
 * The manifest of a dataset, as read from `manifest.json`. Throws a sentence where it is none, naming
 * the first place that is not as it should be, or where its tables are of another version than the
 * questions know.
 */
export function asManifest(read: unknown): Manifest {
	if (typeof read === 'object' && read !== null && 'schema' in read && read.schema !== SCHEMA)
		throw new Error(
			`this dataset is of schema ${String(read.schema)}; this site reads schema ${SCHEMA}: use the release that wrote it`
		);
	const { success, output, issues } = v.safeParse(Described, read);
	if (success) return output;
	const [issue] = issues;
	throw new Error(
		`manifest.json does not describe a dataset: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`
	);
}

/** The manifest in a folder of the site, past the browser's cache. Fails with a `DataFault`, or as `asManifest` does. */
export async function fetchManifest(folder: string): Promise<Manifest> {
	const url = new URL('manifest.json', folder).href;
	return asManifest(await fetchChecked(url, { cache: 'no-cache' }, parsed));
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch (cause) {
		throw Object.assign(new DataFault('damaged', 'manifest.json'), { cause });
	}
}
