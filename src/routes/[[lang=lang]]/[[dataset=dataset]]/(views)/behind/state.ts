import { crossMeasure, DENOMINATORS, MEASURABLES } from '#lib/queries/cross-measure.ts';
import type { CrossMeasure, Denominator } from '#lib/queries/cross-measure.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, pageNumber, parameter, selected } from '../shared/address.ts';

export const PAGE_SIZE = 50;

export interface State {
	selection: Selection;
	/** Code of what is counted, and what it is held against. */
	measure: string;
	of: Denominator;
	/** From 1, as the address counts. */
	page: number;
}

export const address = addressOf<State>({
	selection: selected(),
	measure: parameter<string>(
		'measure',
		(text) =>
			MEASURABLES.find(({ code, prose }) => code === text && !prose)?.code ??
			REQUESTS_RECEIVED.code,
		(code) => (code === REQUESTS_RECEIVED.code ? null : code)
	),
	of: oneOf('of', DENOMINATORS),
	page: pageNumber()
});

export const measureIn = (state: State): CrossMeasure => crossMeasure(state.measure, state.of);
