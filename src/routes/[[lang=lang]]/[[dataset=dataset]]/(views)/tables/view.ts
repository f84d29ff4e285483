import type { View } from '../shared/view.ts';
import { readTables } from './read-tables.ts';
import type { Tables } from './read-tables.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const tables: View<State, Tables> = {
	id: 'tables',
	address,
	ahead: true,
	read: readTables
};
