import { proportionOf } from '#lib/queries/proportions.ts';
import { fromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { idIn, yearIn } from '../shared/parameters.ts';
import { searchWith } from '../shared/selection.ts';

/** Organs a reader may add to the peers or leave out of them. */
const MOST_EDITS = 40;

export interface State {
	/** Its first level and scope are the stratum; open where the largest is meant. */
	selection: Selection;
	/** Code of a proportion, since a state must survive being written down. */
	indicator: string;
	/** Null for the last year. */
	year: number | null;
	/** Id of the organ looked at; null for the one with most cases. */
	organ: string | null;
	/** Edits of the group of peers. */
	add: string[];
	drop: string[];
	/** Limits for chance alone, too. */
	plain: boolean;
}

export function stateOf(search: URLSearchParams): State {
	const selection = fromAddress(search);
	return {
		selection: {
			...selection,
			levels: selection.levels.slice(0, 1),
			scopes: selection.scopes.slice(0, 1),
			agencies: [],
			years: null,
			aggregates: 'exclude'
		},
		indicator: proportionOf(search.get('indicator')).code,
		year: yearIn(search.get('year')),
		organ: idIn(search.get('organ')),
		add: idsIn(search.get('add')),
		drop: idsIn(search.get('drop')),
		plain: search.get('limits') === 'plain'
	};
}

export const searchFor = ({ selection, indicator, year, organ, add, drop, plain }: State) =>
	searchWith(selection, {
		indicator: indicator === proportionOf(null).code ? null : indicator,
		year,
		organ,
		add: add.join(','),
		drop: drop.join(','),
		limits: plain ? 'plain' : null
	});

const idsIn = (text: string | null): string[] => [
	...new Set(
		(text ?? '')
			.slice(0, 4000)
			.split(',')
			.flatMap((word) => idIn(word) ?? [])
			.slice(0, MOST_EDITS)
	)
];
