import type { Database } from '#lib/db/database.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import type { YearlyRow } from '#lib/queries/indicator-by-year.ts';
import { ranking } from '#lib/queries/ranking.ts';
import type { RankedRow } from '#lib/queries/ranking.ts';
import { requestsByYear } from '#lib/queries/requests-by-year.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import type { State } from './state.ts';

export interface Volumes {
	context: Context;
	yearly: YearlyRow[];
	ranked: RankedRow[];
	/** The year that is ranked; null where the selection has no report. */
	year: number | null;
}

/** More bars than this are read as a table. */
export const MOST_RANKED = 20;

export async function readVolumes(database: Database, state: State): Promise<Volumes> {
	const { selection, split, by } = state;
	const context = await readContext(database, selection);
	const years = context.forms.map((form) => form.year);
	const year =
		state.year !== null && years.includes(state.year) ? state.year : (years.at(-1) ?? null);
	const [yearly, ranked] = await Promise.all([
		database.query(requestsByYear(selection, split)),
		year === null
			? []
			: database.query(
					ranking({ ...selection, years: [year, year] }, by, REQUESTS_RECEIVED, {
						top: MOST_RANKED
					})
				)
	]);
	return { context, yearly, ranked, year };
}
