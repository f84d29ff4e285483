import type { View } from '../shared/view.ts';
import { readByCheck, readFindings } from './read-findings.ts';
import type { ByCheck, Findings } from './read-findings.ts';
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

/** The chart of all checks alone. */
export const findingsByCheck: View<State, ByCheck> = { id: 'findings', address, read: readByCheck };

/** The organs with what each has to put right, which takes longer than all that stands above it. */
export const bench: View<BenchState, Workbench> = {
	id: 'findings',
	address: benchAddress,
	read: (database, { selection, organs }) => readWorkbench(database, selection, organs - 1)
};
