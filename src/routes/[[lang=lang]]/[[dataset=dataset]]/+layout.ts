import { browser } from '$app/environment';
import { base } from '$app/paths';
import { OWN } from '#domain/own.ts';
import { citedIn } from '#routes/cited.ts';
import { editionOf } from '#routes/links.ts';
import type { LayoutLoad } from './$types';

/** What a site cannot know when it is built: which version an address cites, and whether this browser keeps reports of its reader's own. */
export const load: LayoutLoad = async ({ data, params, url }) => {
	if (!browser) return { ...data, own: null, cited: null };
	const { dataset } = editionOf(params);
	if (dataset !== OWN) {
		const v = url.searchParams.get('v');
		return { own: null, ...(await citedIn(`${base}/data/${dataset}`, v, data.manifest)) };
	}
	const { keptDataset } = await import('#lib/db/kept/kept.ts');
	const kept = await keptDataset();
	if (kept === null) return { ...data, own: { isKept: false, onDisk: false }, cited: null };
	return { manifest: kept.manifest, own: { isKept: true, onDisk: kept.onDisk }, cited: null };
};
