import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { searchWith } from '../shared/selection.ts';

export const PAGE_SIZE = 50;

export interface State {
	selection: Selection;
	/** Words in the name of an organ. */
	words: string;
	/** From 1, as the address counts. */
	page: number;
}

export const stateOf = (search: URLSearchParams): State => ({
	selection: fromAddress(search),
	words: (search.get('q') ?? '').trim().slice(0, 60),
	page: /^[1-9]\d{0,4}$/.test(search.get('page') ?? '') ? Number(search.get('page')) : 1
});

export const searchFor = ({ selection, words, page }: State): string =>
	searchWith(selection, { q: words, page: page === 1 ? null : page });
