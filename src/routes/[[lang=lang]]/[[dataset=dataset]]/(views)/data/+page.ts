import { items } from '#lib/queries/dimensions.ts';
import { editionOf } from '#routes/links.ts';
import { askedAnew } from '../shared/asked-anew.ts';
import { versionsNow } from '../shared/versions-now.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params, parent }) =>
	askedAnew(
		{ ...data, versions: await versionsNow(editionOf(params).dataset, data.versions) },
		await parent(),
		async (database) => ({ items: await database.query(items()) })
	);
