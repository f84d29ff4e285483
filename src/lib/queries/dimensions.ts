import { list, sql } from '#lib/db/sql.ts';
import { nameHolds } from './search.ts';

export interface ItemRow {
	table_name: string;
	code: string;
	item_group: string;
	sort_order: number;
	/** With commas between; null where no form prints it. */
	templates: string | null;
	label_zh: string;
	label_en: string;
}

/** What is each code of the tables called? */
export const items = () => sql<ItemRow>`
	select table_name, code, item_group, sort_order::int as sort_order, templates, label_zh, label_en
	from items
	order by table_name, sort_order, code
`;

export interface RuleRow {
	id: string;
	title_zh: string;
	title_en: string;
	why_zh: string;
	why_en: string;
	formula: string;
	severity: string;
	basis_zh: string;
	basis_en: string;
	spares_zh: string;
	spares_en: string;
}

/** What does each check look for, and on what does it rest? */
export const rules = () => sql<RuleRow>`
	select *
	from rules
	order by id
`;

export interface PlaceRow {
	region: string;
	name: string;
	level: 'province' | 'prefecture' | 'county';
	parent: string | null;
}

/** Which places that have a report hold these words in their names, the wider ones first? */
export const placesCalled = (search: string, most: number) => sql<PlaceRow>`
	select region, name, level, parent
	from places
	where ${nameHolds(search)} and region in (
		select province from totals
		union select prefecture from totals
		union select county from totals
	)
	order by parent is not null, parent, region
	limit ${most}
`;

/** What are these places called, and what are they part of? */
export const placesOf = (codes: readonly string[]) => sql<PlaceRow>`
	select region, name, level, parent
	from places
	where region in (${list(codes)})
	order by region
`;
