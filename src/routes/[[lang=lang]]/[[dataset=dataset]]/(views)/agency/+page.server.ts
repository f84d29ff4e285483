import { listOf } from '../shared/own-pages.ts';
import type { PageServerLoad } from './$types';

/** No organ is shown before the address names one; small editions list theirs. */
export const load: PageServerLoad = async ({ params }) => ({
	answer: { state: { id: null }, data: null },
	list: await listOf('agency', params)
});
