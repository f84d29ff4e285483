import type { Database } from '#lib/db/database.ts';
import {
	agencyChain,
	agencyHeaders,
	agencyIndicators,
	agencyReports
} from '#lib/queries/agency.ts';
import type { AgencyHeader, AgencyIndicator, AgencyReport, ChainRow } from '#lib/queries/agency.ts';
import { receivedOnOlderForms } from '#lib/queries/collection.ts';
import { findingsOfAgency } from '#lib/queries/findings.ts';
import type { FindingRow } from '#lib/queries/findings.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Link } from './lineage.ts';
import type { State } from './state.ts';

export interface Agency {
	header: AgencyHeader;
	indicators: AgencyIndicator[];
	mix: OutcomeRow[];
	reports: AgencyReport[];
	findings: FindingRow[];
	chain: ChainRow[];
	/** The organs of the chain, this one among them, with what they reported. */
	links: Link[];
}

/** Null where the dataset has no organ of that id. */
export async function readAgency(database: Database, { id }: State): Promise<Agency | null> {
	if (id === null) return null;
	const [header] = await database.query(agencyHeaders([id]));
	if (!header) return null;
	const [indicators, mix, reports, findings, chain] = await Promise.all([
		database.query(agencyIndicators(id)),
		database.query(outcomeMix({ ...EVERYTHING, agencies: [id] }, 'year')),
		database.query(agencyReports(id)),
		database.query(findingsOfAgency(id)),
		database.query(agencyChain(id))
	]);
	const older = await database.query(receivedOnOlderForms(chain.map((link) => link.agency_id)));
	const links = await Promise.all(
		chain.map(async ({ agency_id, name, step }): Promise<Link> => {
			const own = older.filter((row) => row.agency_id === agency_id);
			if (step === 0)
				return { agency_id, name: header.name, step, indicators, reports, older: own };
			return {
				agency_id,
				name,
				step,
				older: own,
				indicators: await database.query(agencyIndicators(agency_id)),
				reports: await database.query(agencyReports(agency_id))
			};
		})
	);
	return { header, indicators, mix, reports, findings, chain, links };
}
