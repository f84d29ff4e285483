import { FIRST_FINDINGS, FIRST_FINDINGS_ROWS } from '#domain/derived.ts';

/**
 * The findings of current reports that a list of all begins with: the agencies' own before damage on
 * the way, the gravest and the latest first.
 */
export const firstFindings = (findings: string, reports: string): string => `
	select ${Object.entries(FIRST_FINDINGS)
		.map(([name, type]) => `${name}::${type} as ${name}`)
		.join(', ')}
	from (
		select *, row_number() over (order by ${IN_ORDER}) - 1 as rank
		from (
			select f.*, r.report_id, r.document, r.agency_id, r.year
			from ${findings} f
			join ${reports} r using (report)
			where r.is_current
			order by ${IN_ORDER}
			limit ${FIRST_FINDINGS_ROWS}
		)
	)
	order by rank
`;

/** As a page lists them (`findingList`). */
const IN_ORDER = `
	origin = 'extraction',
	case severity when 'error' then 0 when 'warning' then 1 else 2 end,
	year desc, agency_id, finding_id`;
