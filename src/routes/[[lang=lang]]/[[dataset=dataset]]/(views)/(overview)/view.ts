import type { View } from '../shared/view.ts';
import { readMap, readOverview } from './read-overview.ts';
import type { Overview } from './read-overview.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const overview: View<State, Overview> = {
	id: 'overview',
	address,
	ahead: true,
	read: readOverview
};

/** The map alone. */
export const overviewMap: View<State, Pick<Overview, 'context' | 'tiles'>> = {
	id: 'overview',
	address,
	read: readMap
};
