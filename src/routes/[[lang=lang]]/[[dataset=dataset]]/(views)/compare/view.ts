import { firstAgencies } from '../shared/first-pick.ts';
import type { View } from '../shared/view.ts';
import { readComparison } from './read-comparison.ts';
import type { Comparison } from './read-comparison.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

/** Organs before the reader chooses. */
const FIRST_COMPARED = 4;

export const compare: View<State, Comparison> = {
	id: 'compare',
	address,
	ahead: true,
	read: readComparison,
	first: async (database) => ({
		...address.read(new URLSearchParams()),
		ids: await firstAgencies(database, FIRST_COMPARED)
	})
};
