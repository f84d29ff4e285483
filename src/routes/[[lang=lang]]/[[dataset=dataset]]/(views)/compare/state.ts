import { MOST_COMPARED } from '#lib/queries/comparison.ts';
import type { Indicator } from '#lib/queries/indicator.ts';
import { indicatorOf, INDICATORS, REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { panelScale } from '../shared/panel-scale.ts';
import type { PanelScale } from '../shared/panel-scale.ts';
import { addressOf, id, ids, listOf, oneOf, selected } from '../shared/address.ts';

/** Indicators beside the first one. */
export const MOST_BESIDE = 5;

export interface State {
	ids: readonly string[];
	/** Its code, since a state must survive being written down. */
	indicator: string;
	/** Codes of others, each drawn in a chart of its own. */
	beside: readonly string[];
	/** Of small charts side by side. */
	scale: PanelScale;
	/** The organ that is held against its peers; null for the first that is compared. */
	organ: string | null;
	/** Its years and scopes hold here; all of it goes along to other views. */
	selection: Selection;
}

export const address = addressOf<State>({
	selection: selected(),
	ids: ids('ids', MOST_COMPARED),
	scale: panelScale(),
	indicator: oneOf<string>('indicator', [
		REQUESTS_RECEIVED.code,
		...INDICATORS.flatMap(({ code }) => (code === REQUESTS_RECEIVED.code ? [] : [code]))
	]),
	beside: listOf<string>(
		'beside',
		MOST_BESIDE,
		(text) => indicatorOf(text)?.code ?? null,
		(code) => code,
		() => INDICATORS.map(({ code }) => [code])
	),
	organ: id('organ')
});

/** What is compared is in `ids`: of the selection its years and scopes hold. */
export const heldIn = ({ selection: { years, scopes } }: State): Selection => ({
	...EVERYTHING,
	years,
	scopes
});

export const indicatorIn = (state: State): Indicator =>
	indicatorOf(state.indicator) ?? REQUESTS_RECEIVED;

/** The first and those beside it, each once. */
export const indicatorsIn = (state: State): Indicator[] => [
	indicatorIn(state),
	...state.beside.flatMap((code) => {
		const found = indicatorOf(code);
		return found === null || code === indicatorIn(state).code ? [] : [found];
	})
];
