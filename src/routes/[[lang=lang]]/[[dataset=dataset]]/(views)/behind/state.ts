import {
	crossMeasure,
	DENOMINATORS,
	hasApplicants,
	MEASURABLES
} from '#lib/queries/cross-measure.ts';
import type { CrossMeasure, Denominator } from '#lib/queries/cross-measure.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import type { PartBehind } from '#lib/queries/reports-behind.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { addressOf, oneOf, pageNumber, selected } from '../shared/address.ts';
import { partBehind } from '../shared/reports-behind.ts';

export const PAGE_SIZE = 50;

export interface State {
	selection: Selection;
	/** Code of what is counted, and what it is held against. */
	measure: string;
	of: Denominator;
	/** Which of the reports of the selection the number is of. */
	part: PartBehind;
	/** From 1, as the address counts. */
	page: number;
}

export const address = addressOf<State>({
	selection: selected(),
	measure: oneOf<string>('measure', [
		REQUESTS_RECEIVED.code,
		...MEASURABLES.flatMap(({ code, prose }) =>
			prose || code === REQUESTS_RECEIVED.code ? [] : [code]
		)
	]),
	of: oneOf('of', DENOMINATORS),
	part: partBehind(),
	page: pageNumber()
});

export const measureIn = (state: State): CrossMeasure => crossMeasure(state.measure, state.of);

/** The part that the measure can be asked of: tables have counts by applicant, prose channels are listed nowhere. */
export function partIn(state: State): PartBehind {
	const { keys, same } = state.part;
	const isKnown = hasApplicants(measureIn(state));
	return {
		keys: keys.filter(({ side }) => side !== 'channel' && (side !== 'applicant' || isKnown)),
		same
	};
}
