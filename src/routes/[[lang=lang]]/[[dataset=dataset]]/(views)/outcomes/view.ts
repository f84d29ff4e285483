import type { View } from '../shared/view.ts';
import { readOutcomes } from './read-outcomes.ts';
import type { Outcomes } from './read-outcomes.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const outcomes: View<State, Outcomes> = {
	id: 'outcomes',
	address,
	ahead: true,
	read: readOutcomes
};
