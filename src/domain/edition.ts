import type { Manifest } from './dataset.ts';

/** One of the datasets that a site is built over, as its addresses and its switcher know it. */
export interface Edition {
	/** The name of its folder under `static/data`. */
	id: string;
	/** First part of its addresses, below the language: empty for the edition at the root. */
	prefix: string;
	title: { zh: string; en: string };
	synthetic: boolean;
	/** Whether each of its reports and organs has a page of its own. */
	ownPages: boolean;
}

/** What it takes its place in a path by: no path of a file, no sign that an address escapes. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;
/** Whether a dataset of that name can have addresses of its own. */
export const isEditionId = (name: string): boolean => ID.test(name);
/** Stands at the root where there is one. */
const FIRST = 'reports';

/**
 * The editions of a site, given the manifest of each folder of data: the one at the root first, then
 * those of real reports, then the invented ones. `taken` are the first parts of other addresses;
 * a dataset named like one of them throws, since its pages could not be reached. In editions of at
 * most `mostPages` reports each report has a page of its own.
 */
export function editionsOf(
	folders: ReadonlyMap<string, Pick<Manifest, 'title' | 'synthetic' | 'reports'>>,
	taken: readonly string[] = [],
	mostPages = 0
): Edition[] {
	const ordered = [...folders].toSorted(([a, left], [b, right]) => {
		const rank = (id: string, synthetic: boolean) => (id === FIRST ? 0 : synthetic ? 2 : 1);
		return rank(a, left.synthetic) - rank(b, right.synthetic) || (a < b ? -1 : 1);
	});
	return ordered.map(([id, { title, synthetic, reports }], index) => {
		if (!isEditionId(id)) throw new Error(`not a name of a dataset: ${id}`);
		if (index > 0 && taken.includes(id)) throw new Error(`dataset named like a page: ${id}`);
		const prefix = index === 0 ? '' : `/${id}`;
		return { id, prefix, title, synthetic, ownPages: reports <= mostPages };
	});
}
