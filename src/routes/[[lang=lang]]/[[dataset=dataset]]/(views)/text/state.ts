import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, pageNumber, selected, words } from '../shared/address.ts';

export const PAGE_SIZE = 20;
/** Section five, which tells of problems and measures, before all others. */
export const SECTIONS = ['5', '1', '2', '3', '4', '6', 'all'] as const;

export interface State {
	selection: Selection;
	words: string;
	section: (typeof SECTIONS)[number];
	/** From 1, as the address counts. */
	page: number;
}

export const address = addressOf<State>({
	selection: selected(),
	words: words('q', 60),
	section: oneOf('section', SECTIONS),
	page: pageNumber()
});

export const sectionsIn = ({ section }: State): number[] =>
	section === 'all' ? [1, 2, 3, 4, 5, 6] : [Number(section)];
