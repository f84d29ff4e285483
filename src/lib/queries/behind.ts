import { CELL_TABLES, CELL_TABLE_NAMES, PLACES } from '#domain/place.ts';
import type { Place } from '#domain/place.ts';
import { itemsOfGroup, OUTCOME_GROUPS } from '#domain/requests.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { where } from './where.ts';

/** A number as printed in its report. */
export interface PassageBehind {
	report_id: string;
	agency: string | null;
	year: number;
	place: Place;
	value: number | null;
	state: string;
	raw: string | null;
	text_start: number | null;
	text_end: number | null;
	/** Where the report was published. */
	url: string | null;
}

/** The cells of the form that columns of `totals` hold; a name that is no count has none. */
export const placesOf = (totals: readonly string[]): Place[] => [
	...new Set(totals.flatMap((name) => PLACES_OF.get(name) ?? []))
];

const PLACES_OF: ReadonlyMap<string, Place[]> = new Map(
	PLACES.flatMap((place): [string, Place[]][] => {
		const [table = '', row = '', column = ''] = place.split('/');
		if (table !== 'requests') return [[`${row}_${column}`, [place]]];
		if (column === 'total') return [[row, [place]]];
		return row === 'received_new' ? [[`received_new_${column}`, [place]]] : [];
	}).concat(
		OUTCOME_GROUPS.map(({ code }): [string, Place[]] => [
			code,
			itemsOfGroup(code).map((item) => `requests/${item.code}/total`)
		])
	)
);

/** What do the reports of a selection print in these cells, and where? */
export function passagesBehind(selection: Selection, places: readonly Place[], most: number) {
	const cells = CELL_TABLE_NAMES.flatMap((name) => {
		const { row, column, value } = CELL_TABLES[name];
		const here = places.filter((place) => place.startsWith(`${name}/`));
		if (here.length === 0) return [];
		const text = {
			text: `select report, '${name}/' || ${row} || '/' || ${column} as place,
				"${value}"::double as value, state, raw, text_start, text_end from ${name}`,
			params: []
		} satisfies Query;
		return [
			sql`select * from (${text}) where place in (${list(here)})
				and report in (select report from ${totalsOf(selection)} where ${where(selection)})`
		];
	});
	if (cells.length === 0) throw new Error(`no cells: ${places.join(', ')}`);
	return sql<PassageBehind>`
		select r.report_id, a.name as agency, r.year::int as year, c.place, c.value, c.state, c.raw,
			c.text_start, c.text_end, r.url
		from (${join(cells, ' union all ')}) c
		join reports r on r.report = c.report
		left join organs a on a.agency_id = r.agency_id
		order by r.year, r.report_id, c.place
		limit ${most}
	`;
}
