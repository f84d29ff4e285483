import { editionOf } from '#routes/links.ts';
import { versionsNow } from '../shared/versions-now.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params }) => ({
	...data,
	versions: await versionsNow(editionOf(params).dataset, data.versions)
});
