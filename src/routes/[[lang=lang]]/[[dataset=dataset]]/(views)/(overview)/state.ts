import type { Selection } from '#lib/queries/selection.ts';
import { indicatorOf, INDICATORS } from '#lib/queries/indicators.ts';
import { addressOf, parameter, selected } from '../shared/address.ts';

export interface State {
	selection: Selection;
	/** Code of the indicator that the map shows; null for the number of reports. */
	map: string | null;
}

export const address = addressOf<State>({
	selection: selected(),
	map: parameter<string | null>(
		'map',
		(text) => indicatorOf(text)?.code ?? null,
		(code) => code,
		() => INDICATORS.map(({ code }) => code)
	)
});
