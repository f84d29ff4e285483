import type { Database } from '#lib/db/database.ts';
import { OWN } from '#domain/own.ts';
import type { Shown } from '#routes/cited.ts';
import { openInBrowser } from './in-browser.ts';

/** What the layout around every view knows of the dataset under it. */
export interface Around extends Shown {
	/** Null where the page is not of the reader's own dataset. */
	own: { isKept: boolean } | null;
}

/**
 * What a page was built with, or, of the reader's own dataset and of an earlier version, the same asked
 * in the browser. Where it cannot be asked the frame stays: the view, which asks too, says what is wrong.
 */
export async function askedAnew<Data extends object>(
	built: Data,
	around: Around,
	ask: (database: Database) => Promise<Partial<Data>>
): Promise<Data> {
	const isOwn = around.own?.isKept === true;
	if (!isOwn && !around.cited?.kept) return built;
	return openInBrowser(isOwn ? OWN : around.manifest.dataset, undefined, around)
		.then(ask)
		.then((asked) => ({ ...built, ...asked }))
		.catch(() => built);
}
