import type { View } from '../shared/view.ts';
import { readAgency } from './read-agency.ts';
import type { Agency } from './read-agency.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const agency: View<State, Agency | null> = {
	id: 'agency',
	address,
	read: readAgency
};
