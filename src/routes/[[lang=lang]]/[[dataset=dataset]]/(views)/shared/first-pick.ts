import type { Database } from '#lib/db/database.ts';
import { agencyList } from '#lib/queries/agencies.ts';
import { agencyReports } from '#lib/queries/agency.ts';
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

/** The first of them. */
export async function firstAgency(database: Database): Promise<string> {
	const [first] = await firstAgencies(database, 1);
	if (first === undefined) throw new Error('no organ in the dataset');
	return first;
}

/** The latest report of that organ. */
export async function firstReport(database: Database): Promise<string> {
	const id = await firstAgency(database);
	const [report] = await database.query(agencyReports(id));
	if (!report) throw new Error(`no report of organ: ${id}`);
	return report.report_id;
}
