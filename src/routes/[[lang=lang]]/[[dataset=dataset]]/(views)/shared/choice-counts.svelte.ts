import { page } from '$app/state';
import { facets } from '#lib/queries/facets.ts';
import type { FacetRow } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import type { Shown } from '#routes/cited.ts';
import { editionOf } from '#routes/links.ts';
import { openInBrowser } from './in-browser.ts';
import type { Choices } from './selection.ts';

/**
 * How many reports each choice would leave, under the other parts of the selection. Asked once the
 * reader looks at the choices; until it is known, and where it cannot be had, there is none.
 */
export function createChoiceCounts(
	given: () => {
		selection: Selection;
		choices: Choices;
		/** Of every scope, before the reader selects any. */
		isWhole: boolean;
		isOpen: boolean;
	}
) {
	let found = $state.raw<{ key: string; rows: FacetRow[] } | null>(null);
	const dataset = $derived(editionOf(page.params).dataset);
	const version = $derived((page.data as Partial<Shown>).manifest?.version);
	const key = $derived(JSON.stringify([dataset, version, given().selection]));
	const byDefault = $derived(
		JSON.stringify({ ...given().selection, scopes: [] }) === JSON.stringify(EVERYTHING) &&
			(given().isWhole || given().selection.scopes.length === 0)
	);

	// The engine lives outside Svelte.
	$effect(() => {
		const { selection, isOpen } = given();
		if (!isOpen || byDefault || found?.key === key) return;
		const asked = key;
		// Asked of something else since, or the page was left.
		let stale = false;
		openInBrowser(dataset)
			.then((database) => database.query(facets(selection)))
			.then(
				(rows) => {
					if (!stale) found = { key: asked, rows };
				},
				() => undefined
			);
		return () => (stale = true);
	});

	return {
		/** Empty while it is not known. */
		get rows(): readonly FacetRow[] {
			if (byDefault) return given().isWhole ? given().choices.facets : given().choices.counts;
			return found?.key === key ? found.rows : [];
		}
	};
}
