import type { Database } from '#lib/db/database.ts';
import { agencyHeaders } from '#lib/queries/agency.ts';
import { everyRate } from '#lib/queries/every-rate.ts';
import { PROPORTIONS } from '#lib/queries/proportions.ts';
import { composition } from '#lib/queries/facets.ts';
import { everyScope } from '#lib/queries/where.ts';
import { sumOf } from '../shared/groups.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { screenAll } from './screen-all.ts';
import type { ScreenOfAll, Standout } from './screen-all.ts';

export interface Listed extends Standout {
	name: string;
	region_name: string | null;
}

export interface StandoutList extends Omit<ScreenOfAll, 'found'> {
	found: Listed[];
	/** How many stand apart, listed or not. */
	all: number;
	/** More reports were selected than are judged at once, so that none was. */
	tooMany: boolean;
}

/** Judged at once: more would keep a reader waiting. */
export const MOST_REPORTS = 20_000;
const MOST_LISTED = 200;

/** The rates of the selection that stand apart, of all indicators and years: judged among all peers, listed of the organs that it names. */
export async function readList(
	database: Database,
	{ agencies, ...strata }: Selection
): Promise<StandoutList> {
	const selection = { ...strata, agencies: [] };
	const reports = sumOf(
		await database.query(composition(everyScope(selection))),
		(part) => part.reports
	);
	if (reports > MOST_REPORTS) return { tested: 0, funnels: 0, found: [], all: 0, tooMany: true };
	const screen = screenAll(await database.query(everyRate(selection, PROPORTIONS)), PROPORTIONS);
	const found = screen.found.filter(
		(one) => agencies.length === 0 || agencies.includes(one.agency_id)
	);
	const listed = found.slice(0, MOST_LISTED);
	const ids = [...new Set(listed.map((one) => one.agency_id))];
	const headers = await database.query(agencyHeaders(ids));
	const byId = new Map(headers.map((header) => [header.agency_id, header]));
	return {
		...screen,
		all: found.length,
		tooMany: false,
		found: listed.map((one) => {
			const header = byId.get(one.agency_id);
			return {
				...one,
				name: header?.name ?? one.agency_id,
				region_name: header?.region_name ?? null
			};
		})
	};
}
