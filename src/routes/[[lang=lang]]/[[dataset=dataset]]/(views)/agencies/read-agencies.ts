import type { Database } from '#lib/db/database.ts';
import { agencyList } from '#lib/queries/agencies.ts';
import type { AgencyListRow } from '#lib/queries/agencies.ts';
import { everyScope } from '#lib/queries/where.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { PAGE_SIZE } from './state.ts';
import type { State } from './state.ts';

export interface Agencies {
	context: Context;
	rows: AgencyListRow[];
	/** On all pages together. */
	found: number;
}

export async function readAgencies(
	database: Database,
	{ selection: chosen, words, page, sort, turned }: State
): Promise<Agencies> {
	const selection = everyScope(chosen);
	const asked = { search: words, page: page - 1, size: PAGE_SIZE, sort, turned };
	const [context, rows] = await Promise.all([
		readContext(database, selection),
		database.query(agencyList(selection, asked))
	]);
	return { context, rows, found: rows[0]?.found ?? 0 };
}
