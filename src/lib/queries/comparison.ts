import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { measured } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { source } from './source.ts';
import { where } from './where.ts';

export interface ComparisonRow extends Measured {
	/** Code of a place, or id of an organ, as asked. */
	id: string;
	name: string | null;
	kind: 'region' | 'agency';
	year: number;
}

const REGION = /^\d{6}$/;

/** Two to eight organs or places side by side: what is an indicator of each in each year? */
export const comparison = (
	ids: readonly string[],
	selection: Selection,
	indicator: Indicator
): Query<ComparisonRow> => {
	const one = (id: string, place: number) => {
		const kind = REGION.test(id) ? 'region' : 'agency';
		const part: Selection =
			kind === 'region'
				? { ...selection, regions: [id], agencies: [] }
				: { ...selection, regions: [], agencies: [id] };
		return sql`
			select
				${id}::varchar as id,
				${kind}::varchar as kind,
				${place} as place,
				year::int as year,
				${measured(indicator)}
			from ${source(part, 'year')}
			where ${where(part)}
			group by year
		`;
	};
	const parts = ids.slice(0, 8).map(one);
	if (parts.length === 0) throw new Error('nothing to compare');
	return sql<ComparisonRow>`
		select c.* exclude (place), coalesce(p.name, a.name) as name
		from (${join(parts, ' union all ')}) c
		left join places p on c.kind = 'region' and p.region = c.id
		left join organs a on c.kind = 'agency' and a.agency_id = c.id
		order by place, year
	`;
};
