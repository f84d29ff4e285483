import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { where } from './where.ts';

/**
 * The condition on `totals` that leaves the organs which state something in every year shown, and those
 * years: as the panel of the lines has it, years with less than half of the reports of the fullest are
 * not covered.
 */
export function ofSameOrgans(selection: Selection, stated: Query): Query {
	const years = sql`(
		select year from (
			select year, count(*) * 2 >= max(count(*)) over () as covered
			from totals
			where ${where(selection)}
			group by year
		)
		where covered
	)`;
	return sql`year in ${years} and agency_id in (
		select agency_id
		from totals
		where ${where(selection)} and ${stated} and year in ${years}
		group by agency_id
		having count(distinct year) = (select count(*) from ${years})
	)`;
}
