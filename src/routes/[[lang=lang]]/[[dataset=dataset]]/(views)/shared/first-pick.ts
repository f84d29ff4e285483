import type { Database } from '#lib/db/database.ts';
import { agencyList } from '#lib/queries/agencies.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';

/** The organs a view shows before the reader names any: those with most reports, then most requests. */
export async function firstAgencies(database: Database, most: number): Promise<string[]> {
	const agencies = await database.query(agencyList(EVERYTHING, { size: 100_000 }));
	return agencies
		.toSorted(
			(a, b) =>
				b.reports - a.reports ||
				(b.received ?? 0) - (a.received ?? 0) ||
				(a.agency_id < b.agency_id ? -1 : 1)
		)
		.slice(0, most)
		.map((agency) => agency.agency_id);
}
