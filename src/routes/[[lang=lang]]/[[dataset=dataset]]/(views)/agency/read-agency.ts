import type { Database } from '#lib/db/database.ts';
import {
	agencyChain,
	agencyHeaders,
	agencyIndicators,
	agencyReports
} from '#lib/queries/agency.ts';
import type { AgencyHeader, AgencyIndicator, AgencyReport, ChainRow } from '#lib/queries/agency.ts';
import { findingsOfAgency } from '#lib/queries/findings.ts';
import type { FindingRow } from '#lib/queries/findings.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';

export interface Agency {
	header: AgencyHeader;
	indicators: AgencyIndicator[];
	mix: OutcomeRow[];
	reports: AgencyReport[];
	findings: FindingRow[];
	chain: ChainRow[];
}

/** Null where the dataset has no organ of that id. */
export async function readAgency(
	database: Database,
	{ id }: { id: string }
): Promise<Agency | null> {
	const [header] = await database.query(agencyHeaders([id]));
	if (!header) return null;
	const [indicators, mix, reports, findings, chain] = await Promise.all([
		database.query(agencyIndicators(id)),
		database.query(outcomeMix({ ...EVERYTHING, agencies: [id] }, 'year')),
		database.query(agencyReports(id)),
		database.query(findingsOfAgency(id)),
		database.query(agencyChain(id))
	]);
	return { header, indicators, mix, reports, findings, chain };
}
