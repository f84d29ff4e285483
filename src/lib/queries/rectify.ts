import type { Severity } from '#domain/finding.ts';
import { list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { compliance, deadline } from './compliance.ts';
import { EVERYTHING } from './selection.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

/** An organ with something to put right. */
export interface OrganToMend {
	agency_id: string;
	name: string | null;
	region_name: string | null;
	/** Contradictions and gaps of its own reports. */
	errors: number;
	warnings: number;
	/** Years of which it has no report, or published it after the last day. */
	missing: number;
	late: number;
	/** Organs on all pages together. */
	found: number;
}

interface Page {
	/** From 0. */
	page?: number;
	size?: number;
}

/** The check that says of a report what a gap says of a year. */
export const LATE_RULE = 'published-late';
/** What an organ answers for: damage on the way to us and mere hints are not its to mend, and what came late is listed by its dates. */
const OWN = sql`f.origin = 'source' and f.severity <> 'note' and f.rule <> ${LATE_RULE}`;

/** An organ on the list of those who must report may have no report, and then no other name than there. */
const ORGAN = sql`
	left join organs a on a.agency_id = s.agency_id
	left join (
		select agency_id, any_value(name) as name, any_value(region) as region,
			any_value(kind) as kind, any_value(level) as level
		from expected
		group by agency_id
	) e on e.agency_id = s.agency_id
	left join places p on p.region = coalesce(a.region, e.region)
`;
const NAME = sql`coalesce(a.name, e.name)`;

/** Which organs of a selection have something to put right, those with the gravest and most first? */
export const organsToMend = (
	selection: Selection,
	{ page = 0, size = 1_000_000 }: Page = {}
) => sql<OrganToMend>`
	with mend as (
		select t.agency_id,
			count(*) filter (where f.severity = 'error')::int as errors,
			count(*) filter (where f.severity = 'warning')::int as warnings,
			0 as missing, 0 as late
		from findings f
		join totals t using (report)
		where ${OWN} and f.report in (select report from ${totalsOf(selection)} where ${where(everyScope(selection))})
		group by t.agency_id
		union all
		select key, 0, 0, absent, late
		from (${compliance(selection, 'agency', { gaps: true })})
		where absent + late > 0
	),
	summed as (
		select agency_id, sum(errors)::int as errors, sum(warnings)::int as warnings,
			sum(missing)::int as missing, sum(late)::int as late
		from mend
		group by agency_id
	)
	select s.*, ${NAME} as name, p.name as region_name, count(*) over ()::int as found
	from summed s
	${ORGAN}
	order by s.errors + s.missing desc, s.warnings + s.late desc, s.agency_id
	limit ${size}
	offset ${page * size}
`;

/** A year of which an organ has no report, or a late one. Dates are ISO. */
export interface Gap {
	agency_id: string;
	name: string | null;
	region_name: string | null;
	year: number;
	/** Null where there is none. */
	report_id: string | null;
	/** The first day on which one was published; null where there is none. */
	published: string | null;
	/** The last day on which it was due. */
	due: string;
	/** After it; null where nothing was published. */
	days: number | null;
}

/** Who has not reported, or late, of which year, when it was due and by how many days it was missed? */
export const gapsOf = (selection: Selection) => sql<Gap>`
	select agency_id, name, region_name, year, report_id, published::varchar as published,
		due::varchar as due, (published - due)::int as days
	from (
		select *, coalesce(first_due, ${deadline}) as due
		from (
			select s.agency_id, ${NAME} as name, p.name as region_name, s.year, s.report_id,
				d.published, d.first_due, coalesce(a.kind, e.kind) as kind,
				coalesce(a.level, e.level) as level, 'own' as scope
			from (select *, key as agency_id from (${compliance(selection, 'agency', { gaps: true })})) s
			left join (
				select agency_id, year, min(published) as published, max(${deadline}) as first_due
				from totals
				group by agency_id, year
			) d on d.agency_id = s.agency_id and d.year = s.year and s.late > 0
			${ORGAN}
			where s.absent + s.late > 0
		)
	)
	order by agency_id, year
`;

/** A finding that an organ answers for. */
export interface OwnFinding {
	agency_id: string;
	year: number;
	finding_id: string;
	report_id: string;
	rule: string;
	severity: Severity;
	place: string;
	text_start: number | null;
	text_end: number | null;
}

/** What do the checks find that these organs have to put right, in the reports of a selection? */
export const ownFindings = (selection: Selection, agencies: readonly string[]) =>
	ownFindingsWhere(where(everyScope({ ...selection, agencies })));

/** The same in all their reports. */
export const everyOwnFinding = (agencies: readonly string[]) => ownFindings(EVERYTHING, agencies);

const ownFindingsWhere = (condition: Query) => sql<OwnFinding>`
	select r.agency_id, r.year::int as year, f.finding_id, r.report_id, f.rule, f.severity, f.place,
		f.text_start, f.text_end
	from findings f
	join reports r using (report)
	where ${OWN} and f.report in (select report from totals where ${condition})
	order by r.agency_id, r.year desc, f.severity, f.finding_id
`;

export interface ReportYear {
	agency_id: string;
	year: number;
}

/** Of which years is there a report of these organs? */
export const reportYears = (agencies: readonly string[]) => sql<ReportYear>`
	select distinct agency_id, year::int as year
	from totals
	where is_current and agency_id in (${list(agencies)})
	order by agency_id, year
`;
