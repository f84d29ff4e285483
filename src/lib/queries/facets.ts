import type { Scope } from '#domain/report.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { SEARCHED } from './search.ts';
import type { Selection } from './selection.ts';
import { countReports, isProvince, source } from './source.ts';
import { isCounted, ofOrgans, passes, whereAnyScope } from './where.ts';
import type { Facet } from './where.ts';

export interface FacetRow {
	facet: Facet;
	code: string;
	/** Of a province; null for the codes of `items`. */
	name: string | null;
	/** Of a province: all that it is looked for by, see `textHolds`. */
	searched: string | null;
	/** What a view counts where this is chosen instead. */
	reports: number;
}

const CODES: Readonly<Record<Facet, Query>> = {
	province: sql`province`,
	sector: sql`sector`,
	kind: sql`kind`,
	level: sql`level`,
	scope: sql`scope`,
	template: sql`template`,
	year: sql`year`
};
const FACETS = Object.keys(CODES) as Facet[];

/**
 * Which places, sectors, kinds, levels, scopes, forms and years do the reports have? Each under the
 * other parts of the selection, so that those of one facet add up to what the others leave.
 */
export const facets = (selection: Selection) => {
	const { regions } = selection;
	// Of a place below provinces only its own reports are read: what the provinces beside it have is a question about all.
	const counts = regions.every(isProvince)
		? counted(selection, FACETS)
		: sql`${counted(
				selection,
				FACETS.filter((facet) => facet !== 'province')
			)} union all ${counted({ ...selection, regions: [] }, ['province'])}`;
	return sql<FacetRow>`
		select c.facet, c.code, p.name, p.searched, c.reports
		from (${counts}) c
		left join (
			select region, name, ${SEARCHED} as searched from places where level = 'province'
		) p on c.facet = 'province' and p.region = c.code
		where c.code is not null and c.reports > 0
		order by c.facet, c.code
	`;
};

/** The reports of each choice of some facets, among those that the source of the selection has. */
function counted(selection: Selection, shown: readonly Facet[]): Query {
	const bit = (facet: Facet): number => 2 ** FACETS.indexOf(facet);
	// A bit for each part of the selection that a report fails: one that fails a single part counts for its facet alone.
	const failed = join(
		FACETS.map((facet) => sql`case when ${passes(facet, selection)} then 0 else ${bit(facet)} end`),
		' + '
	);
	const chosen = (part: (facet: Facet) => Query): Query =>
		sql`case ${whens(shown.map((facet) => sql`when grouping(${CODES[facet]}) = 0 then ${part(facet)}`))} end`;
	return sql`
		select
			${chosen((facet) => sql`${facet}`)} as facet,
			${chosen((facet) => sql`${CODES[facet]}::varchar`)} as code,
			${chosen((facet) => countReports(sql`failed in (0, ${bit(facet)})`))} as reports
		from (
			select
				${join(
					shown.map((facet) => CODES[facet]),
					', '
				)},
				reports,
				${failed} as failed
			from ${source(selection, 'none')}
			where ${ofOrgans(selection)}
		)
		where failed in (0, ${join(
			shown.map((facet) => sql`${bit(facet)}`),
			', '
		)})
		group by grouping sets (${join(
			shown.map((facet) => sql`(${CODES[facet]})`),
			', '
		)})
	`;
}

const whens = (parts: readonly Query[]): Query => ({
	text: parts.map(({ text }) => text).join(' '),
	params: parts.flatMap(({ params }) => params)
});

export interface FormRow {
	year: number;
	template: string;
	reports: number;
}

export interface CompositionRow extends FormRow {
	scope: Scope;
	/** Reports of that scope that the selection would hold but for its scope. */
	left_out: number;
}

/** Which forms and scopes do the reports of each year have? A series breaks where the form does. */
export const composition = (selection: Selection) => sql<CompositionRow>`
	select
		year::int as year,
		template,
		scope,
		${countReports(isCounted(selection))} as reports,
		${countReports(sql`not ${isCounted(selection)}`)} as left_out
	from ${source(selection, 'year')}
	where ${whereAnyScope(selection)}
	group by year, template, scope
	order by year, template, scope
`;
