import type { OwnFinding, ReportYear } from '#lib/queries/rectify.ts';

/** How a finding stands against the year before: `first` where the organ has no report of that year. */
export type Standing = 'new' | 'still_there' | 'first';

type Found = Pick<OwnFinding, 'agency_id' | 'year' | 'rule' | 'place'>;

/** What was found in one year at the same place by the same check is the same; `cured` is what this year's report no longer has. */
export interface Standings {
	of(finding: Found): Standing;
	/** What a report of the year before had and that of this year has not, of these organs and years. */
	cured(agency_id: string, year: number): Found[];
}

/** `every` finding of the organs and the years of which they have a report, whatever the reader selected of them. */
export function standingsOf(every: readonly Found[], reports: readonly ReportYear[]): Standings {
	const reported = new Set(reports.map(({ agency_id, year }) => `${agency_id} ${year}`));
	const found = new Set(every.map(keyOf));
	const before = (finding: Found) => keyOf({ ...finding, year: finding.year - 1 });
	const after = (finding: Found) => keyOf({ ...finding, year: finding.year + 1 });
	return {
		of(finding) {
			if (!reported.has(`${finding.agency_id} ${finding.year - 1}`)) return 'first';
			return found.has(before(finding)) ? 'still_there' : 'new';
		},
		cured: (agency_id, year) =>
			reported.has(`${agency_id} ${year}`)
				? every.filter(
						(one) => one.agency_id === agency_id && one.year === year - 1 && !found.has(after(one))
					)
				: []
	};
}

const keyOf = ({ agency_id, year, rule, place }: Found): string =>
	[agency_id, year, rule, place].join(' ');
