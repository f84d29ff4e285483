import { items } from '#lib/queries/dimensions.ts';
import { askedAnew } from '../shared/asked-anew.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) =>
	askedAnew(data, await parent(), async (database) => ({
		...data,
		items: await database.query(items())
	}));
