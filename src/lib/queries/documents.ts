import { sql } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { where } from './where.ts';

export interface DocumentCount {
	status: 'report' | 'duplicate' | 'not_a_report' | 'unreadable';
	/** Without what follows its colon, which differs for every document. */
	reason: string | null;
	documents: number;
	/** Whether it belongs to a report of the selection; what gave no report has no place and no year to select by. */
	is_placed: boolean;
}

/** What became of the documents given to the build, and why? Those of reports of the selection, and those of no report. */
export const documentsByStatus = (selection: Selection) => sql<DocumentCount>`
	select
		status,
		nullif(split_part(reason, ':', 1), '') as reason,
		count(*)::int as documents,
		report is not null as is_placed
	from (
		select d.status, d.reason, coalesce(d.report, r.report) as report
		from documents d
		left join reports r
			on d.status = 'duplicate' and r.report_id = split_part(d.reason, ':', 2)
	)
	where report is null or report in (select report from ${totalsOf(selection)} where ${where(selection)})
	group by 1, 2, 4
	order by is_placed desc, any_value(status) = 'report' desc, documents desc, status, reason nulls first
`;
