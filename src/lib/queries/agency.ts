import { list, sql } from '#lib/db/sql.ts';
import { everyMeasure } from './indicator-totals.ts';
import { INDICATORS } from './indicators.ts';
import type { Measured } from './measure.ts';

export interface AgencyHeader {
	agency_id: string;
	name: string;
	/** As the organ writes it. */
	name_zh: string;
	kind: string;
	sector: string;
	level: string;
	region: string;
	region_name: string | null;
	province: string | null;
	prefecture: string | null;
	county: string | null;
	province_name: string | null;
	prefecture_name: string | null;
	county_name: string | null;
	predecessor: string | null;
}

/** What are these organs, and where? */
export const agencyHeaders = (ids: readonly string[]) => sql<AgencyHeader>`
	select
		a.*,
		r.name as region_name,
		p.name as province_name,
		f.name as prefecture_name,
		c.name as county_name
	from organs a
	left join places r on r.region = a.region
	left join places p on p.region = a.province
	left join places f on f.region = a.prefecture
	left join places c on c.region = a.county
	where a.agency_id in (${list(ids)})
	order by a.agency_id
`;

/** A row of `totals`: every count of one report, null where it is not stated. */
export type TotalsRow = Record<string, number | string | boolean | null>;

/** What do the current reports of one organ say, year by year? */
export const agencyTotals = (id: string) => sql<TotalsRow>`
	select *
	from totals
	where is_current and agency_id = ${id}
	order by year
`;

export interface AgencyIndicator extends Measured {
	indicator: string;
	year: number;
}

/** What are all indicators of one organ in each year? */
export const agencyIndicators = (id: string) => sql<AgencyIndicator>`
	select indicator, year, value, numerator, denominator, stated, reports
	from (
		select year::int as year, ${everyMeasure(INDICATORS)}
		from agency_reports
		where is_current and agency_id = ${id}
		group by year
	)
	order by place, year
`;

export interface AgencyReport {
	report: number;
	report_id: string;
	year: number;
	template: string;
	scope: string;
	title: string;
	url: string | null;
	published: string | null;
	proactive_state: string;
	requests_state: string;
	disputes_state: string;
	/** False where a later revision replaces it. */
	is_current: boolean;
	/** Of table 三, which forms before 2019 do not have. */
	received_new: number | null;
	errors: number;
	warnings: number;
	notes: number;
	extractions: number;
}

/** Which reports of one organ are there, revisions among them? */
export const agencyReports = (id: string) => sql<AgencyReport>`
	select
		report,
		report_id,
		year::int as year,
		template,
		scope,
		title,
		url,
		published,
		proactive_state,
		requests_state,
		disputes_state,
		is_current,
		received_new,
		errors,
		warnings,
		notes,
		extractions
	from agency_reports
	where agency_id = ${id}
	order by year desc, is_current desc, report desc
`;

export interface ChainRow {
	agency_id: string;
	name: string | null;
	/** 0 the organ itself, -1 the one it succeeds, 1 the one that succeeds it, and so on. */
	step: number;
}

/** Which organs came before one organ and after it? */
export const agencyChain = (id: string) => sql<ChainRow>`
	with recursive before(agency_id, step) as (
		select ${id}::varchar, 0
		union all
		select a.predecessor, b.step - 1
		from before b
		join organs a on a.agency_id = b.agency_id
		where a.predecessor is not null and b.step > -10
	),
	after(agency_id, step) as (
		select ${id}::varchar, 0
		union all
		select a.agency_id, s.step + 1
		from after s
		join organs a on a.predecessor = s.agency_id
		where s.step < 10
	),
	chain as (
		select agency_id, arg_min(step, abs(step)) as step
		from (select * from before union select * from after)
		group by agency_id
	)
	select
		c.agency_id,
		any_value(a.name) as name,
		any_value(c.step)::int as step
	from chain c
	left join organs a on a.agency_id = c.agency_id
	group by c.agency_id
	order by step, c.agency_id
`;
