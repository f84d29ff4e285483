import type { Database } from '#lib/db/database.ts';
import { disputes } from '#lib/queries/disputes.ts';
import type { DisputeRow } from '#lib/queries/disputes.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { isSame } from './state.ts';
import type { State } from './state.ts';

export interface Disputes {
	context: Context;
	rows: DisputeRow[];
}

/** More bars than this are read as a table. */
export const MOST_BARS = 20;

export async function readDisputes(database: Database, state: State): Promise<Disputes> {
	const { selection, by } = state;
	const [context, rows] = await Promise.all([
		readContext(database, selection),
		database.query(disputes(selection, by, { top: MOST_BARS, same: isSame(state) }))
	]);
	return { context, rows };
}
