import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import type { LayoutServerLoad } from './$types';
import { readChoices } from './shared/choices.ts';

export const load: LayoutServerLoad = async ({ params }) =>
	readChoices(await openDataset(editionOf(params).dataset));
