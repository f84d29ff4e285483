import type { Database } from '#lib/db/database.ts';
import { agencyList } from '#lib/queries/agencies.ts';
import type { AgencyListRow } from '#lib/queries/agencies.ts';
import { agencyReports } from '#lib/queries/agency.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';

/** The organ a view shows before the reader names one: the one with most reports, then most requests. */
export async function firstAgency(database: Database): Promise<AgencyListRow> {
	const agencies = await database.query(agencyList(EVERYTHING, { size: 100_000 }));
	const [first] = agencies.toSorted(
		(a, b) =>
			b.reports - a.reports ||
			(b.received ?? 0) - (a.received ?? 0) ||
			(a.agency_id < b.agency_id ? -1 : 1)
	);
	if (!first) throw new Error('no organ in the dataset');
	return first;
}

/** The latest report of that organ. */
export async function firstReport(database: Database): Promise<string> {
	const { agency_id } = await firstAgency(database);
	const [report] = await database.query(agencyReports(agency_id));
	if (!report) throw new Error(`no report of organ: ${agency_id}`);
	return report.report_id;
}
