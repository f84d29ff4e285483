import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { Channel } from '#domain/disputes.ts';
import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import { keyOf, named } from './grouping.ts';
import type { Grouping, Keyed } from './grouping.ts';
import { plus, total } from './measure.ts';
import type { Part } from './part.ts';
import type { Selection } from './selection.ts';
import { ofSameOrgans } from './same-organs.ts';
import { countReports, oneByOne, source } from './source.ts';
import { where } from './where.ts';

export interface DisputeRow extends Keyed, Part {
	channel: string;
	/** A result, or pending; the whole is all four. */
	outcome: string;
}

const RESULTS = DISPUTE_OUTCOMES.map(({ code }) => code).filter((code) => code !== 'total');
const CELLS = CHANNELS.flatMap((channel) =>
	RESULTS.map((outcome) => ({ channel: channel.code, outcome }))
);

/** All cases of a channel; null where one of its results is not stated. */
const wholeOf = (channel: Channel): Query =>
	plus(RESULTS.map((outcome) => `${channel}_${outcome}`));
const complete = (channel: Channel): Query => sql`${wholeOf(channel)} is not null`;

/** Whether a report states every result of every channel. */
export const EVERY_RESULT = sql`${plus(CELLS.map(({ channel, outcome }) => `${channel}_${outcome}`))} is not null`;

interface Options {
	top?: number;
	/** Of the organs that state every result in every year. */
	same?: boolean;
}

/**
 * What became of reconsiderations and suits, by channel and result, for each key? Over the reports
 * that state all four results of the channel.
 */
export const disputes = (
	selection: Selection,
	by: Grouping,
	{ top = 60, same = false }: Options = {}
) => {
	const all = join(
		CHANNELS.map(({ code }) => sql`coalesce(sum(${wholeOf(code)}), 0)`),
		' + '
	);
	const wide = sql`
		select
			${keyOf(by, selection)} as key,
			(${all})::double as cases,
			${countReports()} as reports,
			[${each(({ channel, outcome }) => sql`sum(${total(`${channel}_${outcome}`)}::double) filter (where ${complete(channel)})`)}] as counts,
			[${each(({ channel }) => sql`sum(${wholeOf(channel)})`)}] as wholes,
			[${each(({ channel }) => countReports(complete(channel)))}] as stated
		from ${same ? oneByOne(selection) : source(selection, by)}
		where ${where(selection)} ${same ? sql`and ${ofSameOrgans(selection, EVERY_RESULT)}` : sql``}
		group by 1
		order by cases desc, key nulls last
		limit ${by === 'year' ? 100 : top}
	`;
	const long = sql`
		select
			key,
			unnest([${each(({ channel }) => sql`${channel}`)}]) as channel,
			unnest([${each(({ outcome }) => sql`${outcome}`)}]) as outcome,
			unnest(counts) as count,
			unnest(wholes) as whole,
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

const each = (part: (cell: (typeof CELLS)[number]) => Query): Query => join(CELLS.map(part), ', ');
