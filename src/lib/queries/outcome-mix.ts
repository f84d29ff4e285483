import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import { total } from './measure.ts';
import type { Selection } from './selection.ts';
import { countReports, countStated, source } from './source.ts';
import { where } from './where.ts';

export interface OutcomeRow extends Keyed {
	/** A group of outcomes, or an item in the detailed mix. */
	outcome: string;
	/** Null where no report states it. */
	count: number | null;
	stated: number;
	/** Reports whose form has this outcome, or whose form is not known. */
	reports: number;
	/** Requests handled by all reports of the key that state their total. */
	handled: number | null;
	handled_stated: number;
}

interface Outcome {
	code: string;
	templates: readonly string[];
}

const GROUPS: Outcome[] = OUTCOME_GROUPS.map(({ code }) => ({ code, templates: ['2021', '2019'] }));
const ITEMS: Outcome[] = REQUEST_ITEMS.filter((i) =>
	OUTCOME_GROUPS.some((g) => g.code === i.group)
);

/** What became of the requests handled, by six groups or by every item of the form, for each key? */
export const outcomeMix = (
	selection: Selection,
	by: Grouping,
	{ detail = false, top = 60 }: { detail?: boolean; top?: number } = {}
) => {
	const outcomes = detail ? ITEMS : GROUPS;
	const wide = sql`
		select
			${keyOf(by, selection)} as key,
			sum(handled_total)::double as handled,
			${countStated(total('handled_total'))} as handled_stated,
			[${each(outcomes, ({ code }) => sql`sum(${total(code)})::double`)}] as counts,
			[${each(outcomes, ({ code }) => countStated(total(code)))}] as stated,
			[${each(outcomes, printedBy)}] as reports
		from ${source(selection, by)}
		where ${where(selection)} ${by === 'agency' ? largest(selection, top) : sql``}
		group by 1
		order by handled desc nulls last, key nulls last
		limit ${by === 'year' ? 100 : top}
	`;
	const long = sql`
		select
			key,
			unnest([${each(outcomes, ({ code }) => sql`${code}`)}]) as outcome,
			unnest(counts) as count,
			unnest(stated) as stated,
			unnest(reports) as reports,
			handled,
			handled_stated,
			unnest(range(${outcomes.length})) as place
		from (${wide})
	`;
	const order = by === 'year' ? sql`key` : sql`handled desc nulls last, key nulls last`;
	return sql<OutcomeRow>`
		select * exclude (place)
		from (${named(by, long)})
		order by ${order}, place
	`;
};

const each = (outcomes: readonly Outcome[], part: (outcome: Outcome) => Query): Query =>
	join(outcomes.map(part), ', ');

/** A million reports are sooner added up for the few organs shown than for every organ. */
const largest = (selection: Selection, top: number): Query => sql`
	and agency_id in (
		select agency_id
		from totals
		where ${where(selection)}
		group by 1
		order by sum(handled_total) desc nulls last, agency_id nulls last
		limit ${top}
	)`;

function printedBy({ templates }: Outcome): Query {
	const others = ['2021', '2019'].filter((template) => !templates.includes(template));
	return others.length === 0
		? countReports()
		: countReports(sql`template not in (${list(others)})`);
}
