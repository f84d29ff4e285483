import type { View } from '../shared/view.ts';
import { readVolumes } from './read-volumes.ts';
import type { Volumes } from './read-volumes.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const volumes: View<State, Volumes> = {
	id: 'volumes',
	address,
	ahead: true,
	read: readVolumes
};
