import type { View } from '../shared/view.ts';
import { readFindings } from './read-findings.ts';
import type { Findings } from './read-findings.ts';
import { readWorkbench } from './read-workbench.ts';
import type { Workbench } from './read-workbench.ts';
import { address, benchAddress } from './state.ts';
import type { BenchState, State } from './state.ts';

export const findings: View<State, Findings> = {
	id: 'findings',
	address,
	ahead: true,
	read: readFindings
};

/** The organs with what each has to put right, which takes longer than all that stands above it. */
export const bench: View<BenchState, Workbench> = {
	id: 'findings',
	address: benchAddress,
	read: (database, { selection, organs }) => readWorkbench(database, selection, organs - 1)
};
