import { sql } from '#lib/db/sql.ts';
import { nameHolds } from './search.ts';

/** A report that a name leads to. */
export interface ReportNamed {
	report_id: string;
	/** As the organ writes it, and in the language of the page. */
	name_zh: string;
	agency: string;
	year: number;
	document: number;
}

/** Which reports are of organs whose names hold these words, the latest first? */
export const reportsNamed = (search: string, most: number) => sql<ReportNamed>`
	select r.report_id, o.name_zh, o.name as agency, r.year::int as year, r.document
	from reports r
	join (select agency_id, name, name_zh from organs where ${nameHolds(search)}) o using (agency_id)
	where r.is_current
	order by r.year desc, length(o.name_zh), o.name_zh, r.report_id
	limit ${most}
`;
