import { browser } from '$app/environment';
import { base } from '$app/paths';
import { citedIn } from '#routes/cited.ts';
import { editionOf } from '#routes/links.ts';
import { readChoices } from '../../shared/choices.ts';
import { askedAnew } from '../../shared/asked-anew.ts';
import type { PageLoad } from './$types';

/** A frame has no layout above it, so it looks for itself which version its address cites. */
export const load: PageLoad = async ({ data, params, url }) => {
	if (!browser) return { ...data, cited: null };
	const v = url.searchParams.get('v');
	const shown = await citedIn(`${base}/data/${editionOf(params).dataset}`, v, data.manifest);
	const choices = await askedAnew(data.choices, { own: null, ...shown }, readChoices);
	return { ...data, ...shown, choices };
};
