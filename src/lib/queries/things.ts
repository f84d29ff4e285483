import { list, sql } from '#lib/db/sql.ts';

export interface Thing {
	id: string;
	name: string;
}

/** Which organs are in the dataset? */
export const everyAgency = () => sql<Thing>`
	select agency_id as id, name
	from organs
	order by region, name, agency_id
`;

/** Which reports are in the dataset, those that a later one replaces among them? */
export const everyReport = () => sql<Thing>`
	select
		r.report_id as id,
		concat_ws(' ', coalesce(a.name, r.agency_id), r.year::int) as name
	from reports r
	left join organs a using (agency_id)
	order by a.region, a.name, r.year desc, r.report_id
`;

/** What are these organs called? */
export const agenciesNamed = (ids: readonly string[]) => sql<Thing>`
	select agency_id as id, name
	from organs
	where agency_id in (${list(ids)})
	order by agency_id
`;
