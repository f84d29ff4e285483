import type { Database } from '#lib/db/database.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { isSame } from './state.ts';
import type { State } from './state.ts';

export interface Outcomes {
	context: Context;
	mix: OutcomeRow[];
	/** Every reason over the whole selection. */
	reasons: OutcomeRow[];
}

/** More bars than this are read as a table. */
export const MOST_BARS = 20;

export async function readOutcomes(database: Database, state: State): Promise<Outcomes> {
	const { selection, by, detail } = state;
	const [context, mix, reasons] = await Promise.all([
		readContext(database, selection),
		database.query(
			outcomeMix(selection, by, {
				detail: detail === 'reasons',
				top: MOST_BARS,
				same: isSame(state)
			})
		),
		database.query(outcomeMix(selection, 'none', { detail: true }))
	]);
	return { context, mix, reasons };
}
