import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

const ON_OLDER_FORM: Query = sql`claim = 'received' and definition = 'local_form'`;

/** What reports on a form before 2019 say was received, a row a report. */
const olderReceived: Query = sql`(
	select report, any_value(value) as value
	from claims
	where ${ON_OLDER_FORM}
	group by report
)`;

/** One year of an organ that reported several. */
export interface CollectedYear {
	agency_id: string;
	name: string;
	year: number;
	report_id: string;
	template: string;
	/** New requests: of table 三, or of the one table that a form before 2019 has; null where neither states it. */
	received: number | null;
}

/** So many organs are named, those of the most years first. */
const MOST = 12;

/** Which organs of the selection reported more than once, and what did they receive? For collections of some hundred reports. */
export const collectedSeries = (selection: Selection) => sql<CollectedYear>`
	with chosen as (
		select report, report_id, agency_id, year, template, received_new
		from ${totalsOf(selection)}
		where ${where(everyScope(selection))}
	),
	series as (
		select agency_id, count(distinct year)::int as years
		from chosen
		group by agency_id
		having count(distinct year) > 1
		order by years desc, agency_id
		limit ${MOST}
	)
	select
		c.agency_id,
		a.name,
		c.year::int as year,
		c.report_id,
		c.template,
		coalesce(c.received_new::double, f.value) as received
	from chosen c
	join series s using (agency_id)
	join organs a using (agency_id)
	left join ${olderReceived} f using (report)
	order by s.years desc, c.agency_id, c.year, c.report_id
`;

/** A report of which table 三 states nothing. */
export interface SilentReport {
	report: number;
	agency_id: string;
	year: number;
}

export interface OlderYear {
	agency_id: string;
	year: number;
	received: number;
}

/** What was received by those of these reports that are on a form before 2019? One by one, for the engine skips what is not of a report and not what is of none of them. */
export const receivedOnOlderForms = (reports: readonly SilentReport[]): Query<OlderYear> => {
	const each = reports.map(
		({ report, agency_id, year }) => sql`
			select ${agency_id}::varchar as agency_id, ${year} as year, any_value(value) as received
			from claims
			where report = ${report} and ${ON_OLDER_FORM}
			having count(*) > 0
		`
	);
	return sql<OlderYear>`
		select * from (${join(each, ' union all ')}) order by agency_id, year
	`;
};
