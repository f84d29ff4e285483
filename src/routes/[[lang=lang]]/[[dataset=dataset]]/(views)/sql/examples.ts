import { m } from '#lib/paraglide/messages.js';

export interface Example {
	id: string;
	question: () => string;
	sql: string;
}

/** Reports that are added up where a reader selects nothing: in force, and of what organs report of themselves. */
const ADDED_UP = "is_current and scope = 'own'";

/** Questions to begin with, each in the words of a reader. */
export const EXAMPLES: readonly Example[] = [
	{
		id: 'requests-by-year',
		question: m.sql_example_requests,
		sql: `select
	year,
	sum(received_new) as received,
	count(received_new) as stated,
	count(*) as reports
from totals
where ${ADDED_UP}
group by year
order by year`
	},
	{
		id: 'outcomes',
		question: m.sql_example_outcomes,
		sql: `select
	label_zh,
	label_en,
	sum(count) as requests
from requests
join reports using (report)
join items on table_name = 'requests' and code = item
where ${ADDED_UP}
	and applicant = 'total'
	and item_group not in ('intake', 'balance', 'applicant')
group by label_zh, label_en, sort_order
order by sort_order`
	},
	{
		id: 'most-asked',
		question: m.sql_example_most,
		sql: `select agency, year, received_new
from totals
where is_current and received_new is not null
order by received_new desc, agency, year
limit 20`
	},
	{
		id: 'corrected',
		question: m.sql_example_corrected,
		sql: `select
	year,
	sum(reconsideration_corrected) as corrected,
	sum(reconsideration_total - reconsideration_pending) as concluded,
	round(100.0 * sum(reconsideration_corrected)
		/ nullif(sum(reconsideration_total - reconsideration_pending), 0), 1) as per_cent
from totals
where ${ADDED_UP}
	and reconsideration_corrected is not null
	and reconsideration_total is not null
	and reconsideration_pending is not null
group by year
order by year`
	},
	{
		id: 'states',
		question: m.sql_example_states,
		sql: `select state, count(*) as cells
from requests
group by state
order by cells desc`
	},
	{
		id: 'findings',
		question: m.sql_example_findings,
		sql: `select
	title_zh,
	title_en,
	origin,
	count(*) as findings,
	count(distinct report) as reports
from findings
join rules on id = rule
group by title_zh, title_en, origin
order by findings desc`
	},
	{
		id: 'contradictions',
		question: m.sql_example_contradictions,
		sql: `select agency, year, place, stated, expected, against
from findings
join totals using (report)
where severity = 'error' and origin = 'source'
order by abs(stated - expected) desc nulls last, agency, year
limit 100`
	},
	{
		id: 'late',
		question: m.sql_example_late,
		sql: `select
	agency,
	year,
	published,
	date_diff('day', make_date(year + 1, 3, 31), published) as days_after_march
from totals
where is_current and published > make_date(year + 1, 3, 31)
order by days_after_march desc`
	},
	{
		id: 'passage',
		question: m.sql_example_passage,
		sql: `select
	report_id,
	item,
	count,
	substring(text, text_start - 29, 70) as around
from requests
join reports using (report)
join documents using (document)
where applicant = 'total' and state = 'stated' and count > 0
order by report_id, text_start
limit 50`
	},
	{
		id: 'growth',
		question: m.sql_example_growth,
		sql: `select
	now.agency,
	now.year,
	before.received_new as last_year,
	now.received_new as this_year,
	now.received_new - before.received_new as change
from totals as now
join totals as before
	on before.agency_id = now.agency_id
	and before.year = now.year - 1
	and before.scope = now.scope
	and before.is_current
where now.is_current
order by abs(change) desc nulls last, now.agency
limit 50`
	}
];
