import type { View } from '../shared/view.ts';
import { readText } from './read-text.ts';
import type { Text } from './read-text.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const text: View<State, Text> = {
	id: 'text',
	address,
	read: readText
};
