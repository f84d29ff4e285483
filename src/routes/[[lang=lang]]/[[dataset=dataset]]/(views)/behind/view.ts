import type { View } from '../shared/view.ts';
import { readBehind } from './read-behind.ts';
import type { Behind } from './read-behind.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const behind: View<State, Behind> = {
	id: 'behind',
	address,
	read: readBehind
};
