import type { Database } from '#lib/db/database.ts';
import {
	agencyChain,
	agencyHeaders,
	agencyIndicators,
	agencyReports
} from '#lib/queries/agency.ts';
import type { AgencyHeader, AgencyIndicator, AgencyReport, ChainRow } from '#lib/queries/agency.ts';
import { receivedOnOlderForms } from '#lib/queries/collection.ts';
import { findingsOf } from '#lib/queries/findings.ts';
import type { FindingRow } from '#lib/queries/findings.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { OlderYear } from '#lib/queries/collection.ts';
import { currentReports } from './lineage.ts';
import type { Link } from './lineage.ts';
import type { State } from './state.ts';

/** An organ of the chain, and the years it reported. */
export interface ChainYears extends ChainRow {
	first_year: number | null;
	last_year: number | null;
}

export interface Agency {
	header: AgencyHeader;
	indicators: readonly AgencyIndicator[];
	mix: OutcomeRow[];
	reports: readonly AgencyReport[];
	findings: FindingRow[];
	chain: ChainYears[];
	/** The organs of the chain, this one among them, with what they reported. */
	links: Link[];
}

/** Null where the dataset has no organ of that id. */
export async function readAgency(database: Database, { id }: State): Promise<Agency | null> {
	if (id === null) return null;
	const [header] = await database.query(agencyHeaders([id]));
	if (!header) return null;
	const [mix, chain] = await Promise.all([
		database.query(outcomeMix({ ...EVERYTHING, agencies: [id] }, 'year')),
		database.query(agencyChain(id))
	]);
	const told = await Promise.all(
		chain.map(async ({ agency_id, name, step }) => ({
			agency_id,
			name: step === 0 ? header.name : name,
			step,
			indicators: await database.query(agencyIndicators(agency_id)),
			reports: await database.query(agencyReports(agency_id))
		}))
	);
	const older = await readOlder(database, told);
	const links = told.map((link): Link => ({
		...link,
		older: older.filter((row) => row.agency_id === link.agency_id)
	}));
	const own = links.find(({ step }) => step === 0);
	const { indicators = [], reports = [] } = own ?? {};
	const current = currentReports({ reports }).map((report) => ({ ...report, agency_id: id }));
	const findings = current.length === 0 ? [] : await database.query(findingsOf(current));
	return {
		header,
		indicators,
		mix,
		reports,
		findings,
		chain: chain.map((row, i) => ({ ...row, ...yearsOf(links[i]?.reports ?? []) })),
		links
	};
}

async function readOlder(
	database: Database,
	links: readonly Pick<Link, 'agency_id' | 'reports'>[]
): Promise<OlderYear[]> {
	const silent = links.flatMap(({ agency_id, reports }) =>
		currentReports({ reports })
			.filter(({ received_new }) => received_new === null)
			.map(({ report, year }) => ({ report, agency_id, year }))
	);
	return silent.length === 0 ? [] : database.query(receivedOnOlderForms(silent));
}

function yearsOf(reports: readonly AgencyReport[]) {
	const years = currentReports({ reports }).map(({ year }) => year);
	return years.length === 0
		? { first_year: null, last_year: null }
		: { first_year: Math.min(...years), last_year: Math.max(...years) };
}
