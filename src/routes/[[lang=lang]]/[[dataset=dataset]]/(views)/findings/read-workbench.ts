import type { Database } from '#lib/db/database.ts';
import {
	everyOwnFinding,
	gapsOf,
	organsToMend,
	ownFindings,
	reportYears
} from '#lib/queries/rectify.ts';
import type { Gap, OrganToMend, OwnFinding } from '#lib/queries/rectify.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { standingsOf } from './standing.ts';
import type { Standing } from './standing.ts';

/** What one organ has to put right, as the workbench lists it. */
export interface OrganEntry extends OrganToMend {
	findings: (OwnFinding & { standing: Standing })[];
	gaps: Gap[];
	/** Against the year before each: of the findings listed, and what is no longer found. */
	fresh: number;
	still: number;
	cured: number;
}

export interface Workbench {
	organs: OrganEntry[];
	/** Organs on all pages together. */
	found: number;
}

export const ORGANS_SHOWN = 10;

/** The organs of a selection with what each has to put right; `page` from 0. */
export async function readWorkbench(
	database: Database,
	selection: Selection,
	page: number
): Promise<Workbench> {
	const organs = await database.query(organsToMend(selection, { page, size: ORGANS_SHOWN }));
	const agencies = organs.map(({ agency_id }) => agency_id);
	if (agencies.length === 0) return { organs: [], found: 0 };
	const [listed, every, years, gaps] = await Promise.all([
		database.query(ownFindings(selection, agencies)),
		database.query(everyOwnFinding(agencies)),
		database.query(reportYears(agencies)),
		database.query(gapsOf({ ...selection, agencies }))
	]);
	const standings = standingsOf(every, years);
	const [from, until] = selection.years ?? [-Infinity, Infinity];
	return {
		found: organs[0]?.found ?? 0,
		organs: organs.map((organ) => {
			const { agency_id } = organ;
			const findings = listed
				.filter((finding) => finding.agency_id === agency_id)
				.map((finding) => ({ ...finding, standing: standings.of(finding) }));
			const its = years.filter(
				(one) => one.agency_id === agency_id && one.year >= from && one.year <= until
			);
			return {
				...organ,
				findings,
				gaps: gaps.filter((gap) => gap.agency_id === agency_id),
				fresh: findings.filter(({ standing }) => standing === 'new').length,
				still: findings.filter(({ standing }) => standing === 'still_there').length,
				cured: its.reduce((sum, { year }) => sum + standings.cured(agency_id, year).length, 0)
			};
		})
	};
}
