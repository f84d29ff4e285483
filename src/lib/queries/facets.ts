import type { Scope } from '#domain/report.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { countReports, source } from './source.ts';
import { isCounted, whereBut } from './where.ts';
import type { Facet } from './where.ts';

export interface FacetRow {
	facet: Facet;
	code: string;
	/** Of a province; null for the codes of `items`. */
	name: string | null;
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
	year: sql`year::varchar`
};

/**
 * Which places, sectors, kinds, levels, scopes, forms and years do the reports have? Each under the
 * other parts of the selection, so that those of one facet add up to what the others leave.
 */
export const facets = (selection: Selection) => {
	const counted = (Object.keys(CODES) as Facet[]).map((facet) => {
		const others = facet === 'province' ? { ...selection, regions: [] } : selection;
		return sql`
			select ${facet}::varchar as facet, ${CODES[facet]} as code, ${countReports()} as reports
			from ${source(others, 'none')}
			where ${whereBut(facet, selection)}
			group by 2`;
	});
	return sql<FacetRow>`
		select c.facet, c.code, p.name, c.reports
		from (${join(counted, ' union all ')}) c
		left join places p on c.facet = 'province' and p.region = c.code
		where c.code is not null
		order by c.facet, c.code
	`;
};

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
	where ${whereBut('scope', selection)}
	group by year, template, scope
	order by year, template, scope
`;
