import { browser } from '$app/environment';
import { OWN } from '#domain/own.ts';
import { editionOf } from '#routes/links.ts';
import type { LayoutLoad } from './$types';

/** What a site cannot know when it is built: whether this browser keeps reports of its reader's own. */
export const load: LayoutLoad = async ({ data, params }) => {
	if (!browser || editionOf(params).dataset !== OWN) return { ...data, own: null };
	const { keptDataset } = await import('#lib/db/kept/kept.ts');
	const kept = await keptDataset();
	if (kept === null) return { ...data, own: { isKept: false, onDisk: false } };
	return { manifest: kept.manifest, own: { isKept: true, onDisk: kept.onDisk } };
};
