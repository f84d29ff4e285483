import { OUTCOME_GROUPS, REQUEST_ITEMS } from '#domain/requests.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import { plus, total } from './measure.ts';
import type { Part } from './part.ts';
import type { Selection } from './selection.ts';
import { ofSameOrgans } from './same-organs.ts';
import { countReports, oneByOne, source, sourceOfOrgans, sourceOverall } from './source.ts';
import { where } from './where.ts';

export interface OutcomeRow extends Keyed, Part {
	/** A group of outcomes, or an item in the detailed mix. */
	outcome: string;
	/** The totals that the same reports print, where they print one, and what their parts add up to. */
	printed: number | null;
	printed_parts: number | null;
}

interface Outcome {
	code: string;
	templates: readonly string[];
}

const GROUPS: Outcome[] = OUTCOME_GROUPS.map(({ code }) => ({ code, templates: ['2021', '2019'] }));
const ITEMS: Outcome[] = REQUEST_ITEMS.filter((i) =>
	OUTCOME_GROUPS.some((g) => g.code === i.group)
);

const PARTS = [...GROUPS.map(({ code }) => code), 'handled_total'];
/** All outcomes of a report; null where one of them is not stated. */
const WHOLE = plus(GROUPS.map(({ code }) => code));
const COMPLETE = sql`${WHOLE} is not null`;
const PRINTED = sql`filter (where ${COMPLETE} and handled_total is not null)`;

interface Options {
	/** Every item of the form, not the six groups alone. */
	detail?: boolean;
	top?: number;
	/** Of the organs that state all six groups in every year. */
	same?: boolean;
}

/**
 * What became of the requests handled, by six groups or by every item of the form, for each key?
 * Over the reports that state all six groups: a part and its whole are of the same reports, and the
 * whole is its parts added up.
 */
export const outcomeMix = (
	selection: Selection,
	by: Grouping,
	{ detail = false, top = 60, same = false }: Options = {}
) => {
	const outcomes = detail ? ITEMS : GROUPS;
	const asked = [...outcomes.map(({ code }) => code), ...PARTS];
	const from = same ? oneByOne(selection) : sourceOf(selection, by, asked);
	const wide = sql`
		select
			${keyOf(by, selection)} as key,
			sum(${WHOLE}) as whole,
			sum(handled_total::double) ${PRINTED} as printed,
			sum(${WHOLE}) ${PRINTED} as printed_parts,
			${countReports()} as reports,
			[${each(outcomes, ({ code }) => sql`sum(${total(code)}::double) filter (where ${COMPLETE})`)}] as counts,
			[${each(outcomes, ({ templates }) => countReports(sql`${COMPLETE} and ${onForm(templates)}`))}] as stated
		from ${from}
		where ${where(selection)} ${by === 'agency' ? largest(selection, top) : sql``}
			${same ? sql`and ${ofSameOrgans(selection, COMPLETE)}` : sql``}
		group by 1
		order by whole desc nulls last, key nulls last
		limit ${by === 'year' ? 100 : top}
	`;
	const long = sql`
		select
			key,
			unnest([${each(outcomes, ({ code }) => sql`${code}`)}]) as outcome,
			unnest(counts) as count,
			whole,
			unnest(stated) as stated,
			reports,
			printed,
			printed_parts,
			unnest(range(${outcomes.length})) as place
		from (${wide})
	`;
	const order = by === 'year' ? sql`key` : sql`whole desc nulls last, key nulls last`;
	return sql<OutcomeRow>`
		select * exclude (place)
		from (${named(by, long)})
		order by ${order}, place
	`;
};

function sourceOf(selection: Selection, by: Grouping, columns: readonly string[]): Query {
	if (by === 'agency') return sourceOfOrgans(selection, columns);
	return by === 'year' ? sourceOverall(selection, by) : source(selection, by);
}

const each = (outcomes: readonly Outcome[], part: (outcome: Outcome) => Query): Query =>
	join(outcomes.map(part), ', ');

/** A million reports are sooner added up for the few organs shown than for every organ. */
const largest = (selection: Selection, top: number): Query => sql`
	and agency_id in (
		select agency_id
		from ${sourceOfOrgans(selection, PARTS)}
		where ${where(selection)}
		group by 1
		order by sum(${WHOLE}) desc nulls last, agency_id nulls last
		limit ${top}
	)`;

/** Forms that print the outcome, and those of which it is not known. */
function onForm(templates: readonly string[]): Query {
	const others = ['2021', '2019'].filter((template) => !templates.includes(template));
	return others.length === 0 ? sql`true` : sql`template not in (${list(others)})`;
}
