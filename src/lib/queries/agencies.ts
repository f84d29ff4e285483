import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { nameHolds } from './search.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

export interface AgencyListRow {
	agency_id: string;
	name: string;
	/** As the organ writes it. */
	name_zh: string;
	kind: string;
	sector: string;
	level: string;
	region: string;
	region_name: string | null;
	reports: number;
	first_year: number;
	last_year: number;
	/** Of the last year; null where not stated. */
	received: number | null;
	errors: number;
	/** Organs on all pages together. */
	found: number;
}

interface Page {
	search?: string;
	/** From 0. */
	page?: number;
	size?: number;
	sort?: AgencyOrder;
	/** The other way round. */
	turned?: boolean;
}

const LEVEL = sql`list_position(['national', 'province', 'prefecture', 'county', 'township'], a.level)`;
/** What the list can be sorted by: numbers from the largest, all else from the first; what is not stated comes last. */
const ORDERS = {
	region: { by: sql`a.region`, falls: false },
	name: { by: sql`a.name`, falls: false },
	level: { by: LEVEL, falls: false },
	kind: { by: sql`a.kind`, falls: false },
	sector: { by: sql`a.sector`, falls: false },
	reports: { by: sql`t.reports`, falls: true },
	received: { by: sql`t.received`, falls: true },
	errors: { by: sql`t.errors`, falls: true }
} as const;
export type AgencyOrder = keyof typeof ORDERS;
export const AGENCY_ORDERS = [
	'region',
	'name',
	'level',
	'kind',
	'sector',
	'reports',
	'received',
	'errors'
] as const satisfies AgencyOrder[];

function orderOf(sort: AgencyOrder, turned: boolean): Query {
	const { by, falls } = ORDERS[sort];
	return falls === turned ? sql`${by} asc nulls last` : sql`${by} desc nulls last`;
}

/** Which organs of the selection hold these words in their name? */
export const agencyList = (
	selection: Selection,
	{ search = '', page = 0, size = 50, sort = 'region', turned = false }: Page = {}
) => sql<AgencyListRow>`
	select
		a.agency_id,
		a.name,
		a.name_zh,
		a.kind,
		a.sector,
		a.level,
		a.region,
		p.name as region_name,
		t.reports,
		t.first_year,
		t.last_year,
		t.received,
		t.errors,
		count(*) over ()::int as found
	from (
		select
			agency_id,
			count(*)::int as reports,
			min(year)::int as first_year,
			max(year)::int as last_year,
			last(received_new order by year)::int as received,
			sum(errors)::double as errors
		from ${totalsOf(selection)}
		where ${where(everyScope(selection))}
		group by agency_id
	) t
	join (select *, ${nameHolds(search)} as fits from organs) a using (agency_id)
	left join places p on p.region = a.region
	where a.fits
	order by ${orderOf(sort, turned)}, a.region, a.name, a.agency_id
	limit ${size}
	offset ${page * size}
`;
