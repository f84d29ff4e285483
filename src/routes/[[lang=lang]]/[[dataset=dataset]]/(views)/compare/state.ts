import type { Indicator } from '#lib/queries/indicator.ts';
import { indicatorOf, REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { panelScale } from '../shared/panel-scale.ts';
import type { PanelScale } from '../shared/panel-scale.ts';
import { addressOf, ids, parameter, selected } from '../shared/address.ts';

export const MOST_COMPARED = 8;

export interface State {
	ids: string[];
	/** Its code, since a state must survive being written down. */
	indicator: string;
	/** Of small charts side by side. */
	scale: PanelScale;
	/** Its years and scopes hold here; all of it goes along to other views. */
	selection: Selection;
}

export const address = addressOf<State>({
	selection: selected(),
	ids: ids('ids', MOST_COMPARED),
	scale: panelScale(),
	indicator: parameter<string>(
		'indicator',
		(text) => (indicatorOf(text) ?? REQUESTS_RECEIVED).code,
		(code) => (code === REQUESTS_RECEIVED.code ? null : code)
	)
});

/** What is compared is in `ids`: of the selection its years and scopes hold. */
export const heldIn = ({ selection: { years, scopes } }: State): Selection => ({
	...EVERYTHING,
	years,
	scopes
});

export const indicatorIn = (state: State): Indicator =>
	indicatorOf(state.indicator) ?? REQUESTS_RECEIVED;
