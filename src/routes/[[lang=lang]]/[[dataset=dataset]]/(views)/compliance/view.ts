import type { View } from '../shared/view.ts';
import { readCompliance } from './read-compliance.ts';
import type { Compliance } from './read-compliance.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const compliance: View<State, Compliance> = {
	id: 'compliance',
	address,
	ahead: true,
	read: readCompliance
};
