import type { Selection } from '#lib/queries/selection.ts';
import { INDICATORS } from '#lib/queries/indicators.ts';
import { addressOf, maybeOneOf, selected } from '../shared/address.ts';

export interface State {
	selection: Selection;
	/** Code of the indicator that the map shows; null for the number of reports. */
	map: string | null;
}

export const address = addressOf<State>({
	selection: selected(),
	map: maybeOneOf<string>(
		'map',
		INDICATORS.map(({ code }) => code)
	)
});
