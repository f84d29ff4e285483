import { sql } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import type { Indicator } from './indicator.ts';
import { measured } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { source, sourceOfOrgans } from './source.ts';
import { where } from './where.ts';

export interface RankedRow extends Keyed, Measured {
	rank: number;
	/** How many groups have a value and enough under it. */
	ranked: number;
}

interface Limits {
	top?: number;
	/** Shares of less than this say little and are left out. */
	least?: number;
}

/** Which places, organs, sectors, kinds or levels have the most of an indicator? */
export const ranking = (
	selection: Selection,
	by: Exclude<Grouping, 'none'>,
	indicator: Indicator,
	{ top = 20, least = 10 }: Limits = {}
) => {
	const { numerator, denominator, needs } = indicator;
	const asked = [...numerator, ...(denominator ?? []), ...needs];
	const from = by === 'agency' ? sourceOfOrgans(selection, asked) : source(selection, by);
	const rows = sql`
		select ${keyOf(by, selection)} as key, ${measured(indicator)}
		from ${from}
		where ${where(selection)}
		group by 1
	`;
	const ranked = sql`
		select
			*,
			rank() over (order by value desc)::int as rank,
			count(*) over ()::int as ranked
		from (${rows})
		where value is not null and coalesce(denominator >= ${least}, true)
		order by value desc, key nulls last
		limit ${top}
	`;
	return sql<RankedRow>`
		${named(by, ranked)}
		order by value desc, key nulls last
	`;
};
