import { PROPORTIONS } from '#lib/queries/proportions.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, flag, id, ids, maybeOneOf, selected, year } from '../shared/address.ts';

/** Organs a reader may add to the peers or leave out of them. */
const MOST_EDITS = 40;

export interface State {
	/** Its first level and scope are the stratum; open where the largest is meant. Its organs narrow what is shown, never the peers. */
	selection: Selection;
	/** Code of a proportion, since a state must survive being written down; null for all of them. */
	indicator: string | null;
	/** Null for the last year. */
	year: number | null;
	/** Id of the organ looked at; null for the one with most cases. */
	organ: string | null;
	/** Edits of the group of peers. */
	add: readonly string[];
	drop: readonly string[];
	/** Limits for chance alone, too. */
	plain: boolean;
}

export const address = addressOf<State>({
	selection: selected((selection) => ({
		...selection,
		levels: selection.levels.slice(0, 1),
		scopes: selection.scopes.slice(0, 1)
	})),
	indicator: maybeOneOf<string>(
		'indicator',
		PROPORTIONS.map(({ code }) => code)
	),
	year: year('year'),
	organ: id('organ'),
	add: ids('add', MOST_EDITS),
	drop: ids('drop', MOST_EDITS),
	plain: flag('limits', 'plain')
});

/** Whether nothing in particular is asked for: then all indicators and years are judged together. */
export const asksForAll = ({ indicator, year, organ }: State): boolean =>
	indicator === null && year === null && organ === null;
