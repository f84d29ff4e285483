import type { Indicator } from '#lib/queries/indicator.ts';
import { indicatorOf, REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { fromAddress, idsFromAddress } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { searchWith } from '../shared/selection.ts';

export const MOST_COMPARED = 8;

export interface State {
	ids: string[];
	/** Its code, since a state must survive being written down. */
	indicator: string;
	/** Years and scope; what is compared is in `ids`. */
	selection: Selection;
}

export const stateOf = (search: URLSearchParams, ids: readonly string[]): State => {
	const asked = idsFromAddress(search, MOST_COMPARED);
	const { years, aggregates } = fromAddress(search);
	return {
		ids: asked.length > 0 ? asked : [...ids],
		indicator: (indicatorOf(search.get('indicator')) ?? REQUESTS_RECEIVED).code,
		selection: {
			...fromAddress(new URLSearchParams()),
			years,
			// A named place stands for what its own organs did, unless the reader wants it otherwise.
			aggregates
		}
	};
};

export const searchFor = ({ ids, indicator, selection }: State): string =>
	searchWith(selection, {
		ids: ids.join(','),
		indicator: indicator === REQUESTS_RECEIVED.code ? null : indicator
	});

export const indicatorIn = (state: State): Indicator =>
	indicatorOf(state.indicator) ?? REQUESTS_RECEIVED;
