import { APPLICANTS } from '#domain/requests.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Grouping } from './grouping.ts';
import { indicatorByYear } from './indicator-by-year.ts';
import type { YearlyRow } from './indicator-by-year.ts';
import { REQUESTS_RECEIVED } from './indicators.ts';
import { total } from './measure.ts';
import type { Selection } from './selection.ts';
import { countReports, countStated, source } from './source.ts';
import { where } from './where.ts';

export type RequestSplit = Exclude<Grouping, 'year' | 'agency'> | 'applicant';

const PARTS = APPLICANTS.map((a) => a.code).filter((code) => code !== 'total');
const columns = PARTS.map((code) => total(`received_new_${code}`));

/** How many requests were received each year, together or by place, kind, sector, level or applicant? */
export const requestsByYear = (selection: Selection, split: RequestSplit): Query<YearlyRow> =>
	split === 'applicant'
		? byApplicant(selection)
		: indicatorByYear(selection, split, REQUESTS_RECEIVED);

const byApplicant = (selection: Selection) => sql<YearlyRow>`
	select
		year,
		key,
		value,
		value as numerator,
		null::double as denominator,
		stated,
		reports,
		null::varchar as name
	from (
		select
			year::int as year,
			${countReports()} as reports,
			unnest([${join(
				PARTS.map((code) => sql`${code}`),
				', '
			)}]) as key,
			unnest([${join(
				columns.map((c) => sql`sum(${c})::double`),
				', '
			)}]) as value,
			unnest([${join(columns.map(countStated), ', ')}]) as stated,
			unnest([${join(
				PARTS.map((_, i) => sql`${i}`),
				', '
			)}]) as place
		from ${source(selection, 'year')}
		where ${where(selection)}
		group by year
	)
	order by year, place
`;
