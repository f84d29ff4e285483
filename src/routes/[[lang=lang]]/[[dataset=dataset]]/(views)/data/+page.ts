import { items } from '#lib/queries/dimensions.ts';
import { inOwn } from '../shared/in-own.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) =>
	inOwn(data, await parent(), async (database) => ({ items: await database.query(items()) }));
