import { browser } from '$app/environment';
import { page } from '$app/state';
import { fromAddress } from '#lib/queries/selection.ts';
import { editionOf } from './links.ts';
import type { Edition } from './links.ts';

/** The edition of this page with what its address selects. A prerendered page stands for an address without a search part. */
export const editionHere = (): Edition =>
	browser
		? { ...editionOf(page.params), selection: fromAddress(page.url.searchParams) }
		: editionOf(page.params);
