import type { Manifest } from '#domain/dataset.ts';
import { isVersion } from '#domain/versions.ts';
import type { KeptVersion } from '#domain/versions.ts';
import { withVersion } from './links.ts';
import type { Edition } from './links.ts';

/** Another version than the newest, which an address names. */
export interface Cited {
	version: string;
	/** Of those that are kept; null where it is not, or no longer, one of them. */
	kept: KeptVersion | null;
	/** Whether what is kept could be asked. */
	isKnown: boolean;
	/** The version at the root of the dataset's folder. */
	newest: Manifest;
}

/** What an address cites, with the manifest of what its page shows. */
export interface Shown {
	manifest: Manifest;
	cited: Cited | null;
}

/** The folder that a version of a dataset is read from: `folder` holds the newest, each other one is in a folder of it. */
export const folderOf = (folder: string, cited: Cited | null | undefined): string =>
	cited?.kept ? `${folder}/${cited.version}` : folder;

/**
 * The version of a dataset that an address names by `v`: that one where it is kept in `folder`, an
 * address of this site, and the newest, said to be another one, where it is not. Never fails.
 */
export async function citedIn(folder: string, v: string | null, newest: Manifest): Promise<Shown> {
	if (v === null || !isVersion(v) || v === newest.version) return { manifest: newest, cited: null };
	const other = { version: v, kept: null, isKnown: true, newest };
	try {
		const [{ fetchVersions }, { fetchManifest }] = await Promise.all([
			import('#lib/db/versions.ts'),
			import('#lib/db/manifest.ts')
		]);
		const base = new URL(`${folder}/`, location.href).href;
		const kept = (await fetchVersions(base)).find(({ version }) => version === v) ?? null;
		if (kept === null) return { manifest: newest, cited: other };
		const manifest = await fetchManifest(`${base}${v}/`);
		if (manifest.version !== v) return { manifest: newest, cited: other };
		return { manifest, cited: { ...other, kept } };
	} catch {
		return { manifest: newest, cited: { ...other, isKnown: false } };
	}
}

/** The address of the same page of a version. */
export function underVersion({ pathname, search, hash }: URL, version: string): string {
	const asked = new URLSearchParams(search);
	asked.set('v', version);
	return `${pathname}?${asked}${hash}`;
}

/** Where a reader of an earlier version who follows a link goes instead, so that the numbers stay of that version; null where they go where it leads. */
export function stayingWith(
	cited: Cited | null,
	to: URL,
	edition: Pick<Edition, 'dataset'>,
	here: Pick<Edition, 'dataset'>
): URL | null {
	if (!cited?.kept || edition.dataset !== here.dataset || to.searchParams.has('v')) return null;
	const asked = new URL(to);
	asked.search = withVersion(to.search, cited.version);
	return asked;
}
