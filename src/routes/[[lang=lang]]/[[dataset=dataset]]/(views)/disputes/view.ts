import type { View } from '../shared/view.ts';
import { readDisputes } from './read-disputes.ts';
import type { Disputes } from './read-disputes.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const disputes: View<State, Disputes> = {
	id: 'disputes',
	address,
	ahead: true,
	read: readDisputes
};
