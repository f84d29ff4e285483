import type { View } from '../shared/view.ts';
import { readAgencies } from './read-agencies.ts';
import type { Agencies } from './read-agencies.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const agencies: View<State, Agencies> = {
	id: 'agencies',
	address,
	ahead: true,
	read: readAgencies
};
