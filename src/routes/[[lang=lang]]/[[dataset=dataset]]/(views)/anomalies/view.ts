import { proportionOf } from '#lib/queries/proportions.ts';
import type { View } from '../shared/view.ts';
import { readAnomalies } from './read-anomalies.ts';
import type { Anomalies } from './read-anomalies.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const anomalies: View<State, Anomalies> = {
	id: 'anomalies',
	address,
	ahead: true,
	read: readAnomalies
};

/** One indicator within its group of peers: where a chart stands alone, there is no list of all of them beside it. */
export const funnel: View<State, Anomalies> = {
	...anomalies,
	read: (database, state) =>
		readAnomalies(database, { ...state, indicator: proportionOf(state.indicator).code })
};
