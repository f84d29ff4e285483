import { goto } from '$app/navigation';
import { page } from '$app/state';

/** The address is the state: a control changes the search part and nothing else. */
export const go = (search: string) =>
	goto(`${page.url.pathname}${search}`, { keepFocus: true, noScroll: true });
