import { readManifest } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => ({
	manifest: await readManifest(editionOf(params).dataset)
});
