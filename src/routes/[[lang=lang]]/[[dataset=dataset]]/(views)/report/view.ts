import type { View } from '../shared/view.ts';
import { readReport } from '../shared/report/read-report.ts';
import type { Report } from '../shared/report/read-report.ts';
import { address } from './state.ts';
import type { State } from './state.ts';

export const report: View<State, Report | null> = {
	id: 'report',
	address,
	read: readReport
};
