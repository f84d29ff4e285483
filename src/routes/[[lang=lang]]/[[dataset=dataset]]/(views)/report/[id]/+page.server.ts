import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { entriesOf } from '../../shared/own-pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { report } from '../view.ts';

/** Small editions ship a page for each of theirs. */
export const entries: EntryGenerator = () => entriesOf('report');

export const load: PageServerLoad = async ({ params }) => {
	const database = await openDataset(editionOf(params).dataset);
	const state = { id: params.id };
	return { answer: { state, data: await report.read(database, state) }, list: [] };
};
