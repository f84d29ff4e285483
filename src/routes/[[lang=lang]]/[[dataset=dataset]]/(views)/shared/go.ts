import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Shown } from '#routes/cited.ts';
import { withVersion } from '#routes/links.ts';

/** The address is the state: a control changes the search part and nothing else, the version that is shown least of all. */
export function go(search: string) {
	const { cited } = page.data as Partial<Shown>;
	const asked = cited?.kept ? withVersion(search, cited.version) : search;
	// An address of this very page, base path and all.
	return goto(`${page.url.pathname}${asked}`, { keepFocus: true, noScroll: true });
}
