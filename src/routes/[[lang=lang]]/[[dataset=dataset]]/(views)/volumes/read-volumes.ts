import type { Database } from '#lib/db/database.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { ranking } from '#lib/queries/ranking.ts';
import type { RankedRow } from '#lib/queries/ranking.ts';
import { readLines } from '../shared/lines.ts';
import type { Lines } from '../shared/lines.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import type { State } from './state.ts';

export interface Volumes {
	context: Context;
	lines: Lines;
	ranked: RankedRow[];
	/** The year that is ranked; null where the selection has no report. */
	year: number | null;
}

/** More bars than this are read as a table. */
export const MOST_RANKED = 20;

export async function readVolumes(database: Database, state: State): Promise<Volumes> {
	const { selection, split, basis, by } = state;
	const [context, lines] = await Promise.all([
		readContext(database, selection),
		readLines(database, selection, split, REQUESTS_RECEIVED, basis)
	]);
	const years = context.forms.map((form) => form.year);
	const year =
		state.year !== null && years.includes(state.year) ? state.year : (years.at(-1) ?? null);
	const ranked =
		year === null
			? []
			: await database.query(
					ranking({ ...selection, years: [year, year] }, by, REQUESTS_RECEIVED, {
						top: MOST_RANKED
					})
				);
	return { context, lines, ranked, year };
}
