import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import { total } from './measure.ts';
import type { Selection } from './selection.ts';
import { countReports, countStated, source } from './source.ts';
import { where } from './where.ts';

export interface DisputeRow extends Keyed {
	channel: string;
	/** `total` among them, as the reports print it. */
	outcome: string;
	/** Null where no report states it. */
	count: number | null;
	stated: number;
	reports: number;
}

const CELLS = CHANNELS.flatMap((channel) =>
	DISPUTE_OUTCOMES.map((outcome) => ({ channel: channel.code, outcome: outcome.code }))
);

/** What became of reconsiderations and suits, by channel and result, for each key? */
export const disputes = (selection: Selection, by: Grouping, top = 60) => {
	const all = join(
		CHANNELS.map(({ code }) => sql`coalesce(sum(${total(`${code}_total`)}), 0)`),
		' + '
	);
	const wide = sql`
		select
			${keyOf(by, selection)} as key,
			(${all})::double as cases,
			${countReports()} as reports,
			[${each((cell) => sql`sum(${cell})::double`)}] as counts,
			[${each(countStated)}] as stated
		from ${source(selection, by)}
		where ${where(selection)}
		group by 1
		order by cases desc, key nulls last
		limit ${by === 'year' ? 100 : top}
	`;
	const long = sql`
		select
			key,
			unnest([${join(
				CELLS.map(({ channel }) => sql`${channel}`),
				', '
			)}]) as channel,
			unnest([${join(
				CELLS.map(({ outcome }) => sql`${outcome}`),
				', '
			)}]) as outcome,
			unnest(counts) as count,
			unnest(stated) as stated,
			reports,
			cases,
			unnest(range(${CELLS.length})) as place
		from (${wide})
	`;
	const order = by === 'year' ? sql`key` : sql`cases desc, key nulls last`;
	return sql<DisputeRow>`
		select * exclude (place, cases)
		from (${named(by, long)})
		order by ${order}, place
	`;
};

const each = (part: (cell: Query) => Query): Query =>
	join(
		CELLS.map(({ channel, outcome }) => part(total(`${channel}_${outcome}`))),
		', '
	);
