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
