import { sql } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { placeWithin, where } from './where.ts';

export interface ChildRow {
	/** Null for organs of no place. */
	region: string | null;
	name: string | null;
	level: string | null;
	/** The selected place itself: its own organs, nothing further below. */
	own: boolean;
	agencies: number;
	reports: number;
	first_year: number;
	last_year: number;
}

/** Which places lie within the selected one, and how many organs and reports has each? */
export const children = (selection: Selection) => sql<ChildRow>`
	select
		c.region,
		p.name,
		p.level,
		coalesce(c.region = ${selection.regions[0] ?? ''}, false) as own,
		c.agencies,
		c.reports,
		c.first_year,
		c.last_year
	from (
		select
			${placeWithin(selection)} as region,
			count(distinct agency_id)::int as agencies,
			count(*)::int as reports,
			min(year)::int as first_year,
			max(year)::int as last_year
		from ${totalsOf(selection)}
		where ${where(selection)}
		group by 1
	) c
	left join places p on p.region = c.region
	order by own desc, c.region nulls last
`;
