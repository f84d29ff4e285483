import { goto } from '$app/navigation';
import { page } from '$app/state';

/** The address is the state: a control changes the search part and nothing else. */
export const go = (search: string) =>
	// An address of this very page, base path and all.
	goto(`${page.url.pathname}${search}`, { keepFocus: true, noScroll: true });
