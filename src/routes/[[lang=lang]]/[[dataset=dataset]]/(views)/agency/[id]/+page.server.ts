import { openEdition } from '../../shared/first-answer.ts';
import { entriesOf } from '../../shared/own-pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { agency } from '../view.ts';

/** Small editions ship a page for each of theirs. */
export const entries: EntryGenerator = () => entriesOf('agency');

export const load: PageServerLoad = async ({ params }) => {
	const database = await openEdition(params);
	const state = { id: params.id };
	return { answer: { state, data: await agency.read(database, state) }, list: [] };
};
