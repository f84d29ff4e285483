import { list, sql } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { measured } from './measure.ts';
import type { Measured } from './measure.ts';
import type { Selection } from './selection.ts';
import { source } from './source.ts';
import { where } from './where.ts';

export interface ProvinceTile extends Measured {
	region: string;
	name: string;
	grid_column: number;
	grid_row: number;
}

/** Taiwan, Hong Kong and Macao have no such reports to write, so that none is missing there. */
const OUTSIDE = ['710000', '810000', '820000'];

/** What is an indicator in each province, those without a report among them? */
export const provinceTiles = (selection: Selection, indicator: Indicator) => sql<ProvinceTile>`
	select
		p.region,
		p.name,
		p.grid_column::int as grid_column,
		p.grid_row::int as grid_row,
		t.value,
		t.numerator,
		t.denominator,
		coalesce(t.stated, 0)::int as stated,
		coalesce(t.reports, 0)::int as reports
	from places p
	left join (
		select province, ${measured(indicator)}
		from ${source(selection, 'region')}
		where ${where(selection)}
		group by province
	) t on t.province = p.region
	where p.level = 'province'
		and p.grid_column is not null
		and (p.region not in (${list(OUTSIDE)}) or t.reports > 0)
	order by p.grid_row, p.grid_column, p.region
`;
