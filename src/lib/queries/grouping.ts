import { sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { placeWithin } from './where.ts';

/** What the rows of an answer stand for. Regions are the children of the selected one. */
export type Grouping = 'none' | 'year' | 'region' | 'agency' | 'sector' | 'kind' | 'level';

export interface Keyed {
	/** Code of the group; null for organs of no place, and where there is one group only. */
	key: string | null;
	/** As the registry or the reports name it; null where the code is one of `items`. */
	name: string | null;
}

const KEYS: Record<Exclude<Grouping, 'region'>, Query> = {
	none: sql`null::varchar`,
	year: sql`year::varchar`,
	agency: sql`agency_id`,
	sector: sql`sector`,
	kind: sql`kind`,
	level: sql`level`
};

export const keyOf = (by: Grouping, selection: Selection): Query =>
	by === 'region' ? placeWithin(selection) : KEYS[by];

/** Adds the names to rows that have a `key`. */
export function named(by: Grouping, rows: Query): Query {
	if (by === 'region')
		return sql`select g.*, p.name from (${rows}) g left join places p on p.region = g.key`;
	if (by === 'agency')
		return sql`select g.*, a.name from (${rows}) g left join organs a on a.agency_id = g.key`;
	return sql`select g.*, null::varchar as name from (${rows}) g`;
}
