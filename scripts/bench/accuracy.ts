import { measureAccuracy } from '../accuracy/measure.ts';
import type { BudgetRow } from './row.ts';

/** Cells of the demo that differ from the document without a word. */
export async function benchAccuracy(demo: string, dataset: string): Promise<BudgetRow> {
	const { all } = await measureAccuracy(demo, dataset);
	const share = ((all.right / all.cells) * 100).toFixed(1);
	return {
		work: `wrong cells among ${all.cells} of ${all.reports} reports, all shapes`,
		budget: '0 silently wrong',
		measured: `${all.silently_wrong} silently wrong; ${share} % right, ${all.unread} unread, ${all.inferred_right} inferred, ${all.identity_right} identities right`,
		met: all.silently_wrong === 0
	};
}
