import { inOwn } from '../shared/in-own.ts';
import { readRules } from './read-rules.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) =>
	inOwn(data, await parent(), async (database) => ({ ...data, ...(await readRules(database)) }));
