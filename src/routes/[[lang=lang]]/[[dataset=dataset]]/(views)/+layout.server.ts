import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { choicesIn } from './shared/choices.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) =>
	choicesIn(await openDataset(editionOf(params).dataset));
