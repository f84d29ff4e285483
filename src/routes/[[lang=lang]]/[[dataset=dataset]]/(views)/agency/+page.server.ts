import { OWN } from '#domain/own.ts';
import { listOf } from '../shared/own-pages.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Nothing links to the frame of the reader's own before there are any. */
export const entries: EntryGenerator = () => [
	{},
	{ lang: 'en' },
	{ dataset: OWN },
	{ lang: 'en', dataset: OWN }
];

/** No organ is shown before the address names one; small editions list theirs. */
export const load: PageServerLoad = async ({ params }) => ({
	answer: { state: { id: null }, data: null },
	list: await listOf('agency', params)
});
