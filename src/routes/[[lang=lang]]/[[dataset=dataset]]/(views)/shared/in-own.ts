import type { Database } from '#lib/db/database.ts';
import { OWN } from '#domain/own.ts';
import { openInBrowser } from './in-browser.ts';

/** What the layout around every view knows of the reader's own dataset; null where the page is of another. */
export interface Around {
	own: { isKept: boolean } | null;
}

/**
 * What a page was built with, or, of the reader's own dataset, the same asked in the browser. Where it
 * cannot be asked the frame stays: the view, which asks too, says what is wrong.
 */
export async function inOwn<Data extends object>(
	built: Data,
	{ own }: Around,
	ask: (database: Database) => Promise<Data>
): Promise<Data> {
	if (!own?.isKept) return built;
	return openInBrowser(OWN)
		.then(ask)
		.catch(() => built);
}
