import type { Database } from '#lib/db/database.ts';
import { crossTable } from '#lib/queries/cross-table.ts';
import type { CrossRow } from '#lib/queries/cross-table.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import { ownList } from '#lib/queries/organ-panels.ts';
import { agenciesNamed } from '#lib/queries/things.ts';
import type { Thing } from '#lib/queries/things.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { everyScope } from '#lib/queries/where.ts';
import { crossedIn } from './state.ts';
import type { State } from './state.ts';

export interface Tables {
	context: Context;
	cells: CrossRow[];
	/** The organs or places of the reader's own list that the dataset has. */
	own: Thing[];
}

/** More rows than this are asked for in SQL. */
export const MOST_ROWS = 60;

export async function readTables(database: Database, state: State): Promise<Tables> {
	const { measure, rows, columns, selection } = crossedIn(state);
	const counted = [rows, columns].includes('scope') ? everyScope(selection) : selection;
	const [context, cells, own] = await Promise.all([
		readContext(database, counted),
		database.query(
			crossTable(selection, measure, { rows, columns, least: Number(state.least), top: MOST_ROWS })
		),
		readOwn(database, state.ids)
	]);
	return { context, cells, own };
}

async function readOwn(database: Database, ids: readonly string[]): Promise<Thing[]> {
	const { regions, agencies } = ownList(ids);
	if (agencies.length > 0) return database.query(agenciesNamed(agencies));
	if (regions.length === 0) return [];
	const places = await database.query(placesOf(regions));
	return places.map(({ region, name }) => ({ id: region, name }));
}
