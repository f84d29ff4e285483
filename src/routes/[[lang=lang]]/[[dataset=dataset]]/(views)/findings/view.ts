import type { View } from '../shared/view.ts';
import { readFindings } from './read-findings.ts';
import type { Findings } from './read-findings.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const findings: View<State, Findings> = {
	id: 'findings',
	address,
	read: readFindings
};
