import { askedAnew } from '../shared/asked-anew.ts';
import { readRules } from './read-rules.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) =>
	askedAnew(data, await parent(), async (database) => ({
		...data,
		...(await readRules(database))
	}));
