import type { Passage } from '#domain/figure.ts';
import { join, list, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Selection } from './selection.ts';
import { totalsOf } from './source.ts';
import { everyScope, where } from './where.ts';

export interface FoundSection {
	report: number;
	report_id: string;
	agency_id: string;
	agency: string;
	year: number;
	section: number;
	heading: string;
	document: number;
	text_start: number;
	text_end: number;
	/** Holds what was asked as one phrase. */
	is_phrase: boolean;
	/** Sections on all pages together. */
	found: number;
}

interface Asked {
	/** Each must be there; none finds every section. */
	terms: readonly string[];
	/** All of it as the reader wrote it. */
	phrase: string;
	/** Sections of the form, 1 to 6. */
	sections: readonly number[];
}

/** Which sections of the reports hold all of these terms? Those with the whole phrase come first, then the latest. */
export const textSearch = (
	selection: Selection,
	{ terms, phrase, sections }: Asked,
	{ page, size }: { page: number; size: number }
): Query<FoundSection> => sql<FoundSection>`
	select
		b.* exclude (body), coalesce(a.name, b.agency_id) as agency,
		${contains(phrase)} as is_phrase,
		count(*) over ()::int as found
	from (${bodies(selection, sections, terms.length > 0)}) b
	left join organs a using (agency_id)
	where ${holds(terms)}
	order by is_phrase desc, year desc, report_id, section
	limit ${size}
	offset ${page * size}
`;

export interface MentionRow {
	year: number;
	/** Reports of which a section asked for holds all terms, of those that have such a section. */
	mentions: number;
	reports: number;
}

/** In how many reports of each year does a section hold all of these terms? */
export const mentionsByYear = (selection: Selection, { terms, sections }: Asked) => sql<MentionRow>`
	select
		year,
		(count(distinct report) filter (where ${holds(terms)}))::int as mentions,
		count(distinct report)::int as reports
	from (${bodies(selection, sections, true)})
	group by year
	order by year
`;

/** Terms are looked for whatever the case of Latin letters. */
const contains = (term: string): Query => sql`contains(lower(body), lower(${term}))`;

const holds = (terms: readonly string[]): Query =>
	terms.length === 0 ? sql`true` : join(terms.map(contains), ' and ');

/** The texts of sections; without them where nothing is looked for. */
function bodies(selection: Selection, sections: readonly number[], isRead: boolean): Query {
	const columns = sql`
		t.report, t.report_id, t.agency_id, t.year::int as year, s.section::int as section,
		s.heading, r.document, s.text_start, s.text_end`;
	const from = sql`
		(select * from ${totalsOf(selection)} where ${where(everyScope(selection))}) t
		join sections s on s.report = t.report
		join reports r on r.report = t.report`;
	const chosen = sql`s.section in (${list([...sections])})`;
	if (!isRead) return sql`select ${columns}, ''::varchar as body from ${from} where ${chosen}`;
	return sql`
		select ${columns}, substring(${inUnits}, s.text_start + 1, s.text_end - s.text_start) as body
		from ${from}
		join documents d on d.document = r.document
		where ${chosen}
	`;
}

/** Offsets count UTF-16 units and the engine characters: one that takes two units is made two. */
const inUnits = sql`case
	when regexp_matches(d.text, '[\\x{10000}-\\x{10FFFF}]')
	then regexp_replace(d.text, '[\\x{10000}-\\x{10FFFF}]', '□□', 'g')
	else d.text
end`;

/** A report of an organ, and the organ that this one follows. */
export interface OfOrgan {
	agency_id: string;
	predecessor?: string | null;
	year: number;
	scope: string;
}

export interface EarlierReport {
	report: number;
	report_id: string;
	year: number;
	document: number;
}

/** Which reports of the organ, and of the one it follows, came before this one, the latest first? Each organ apart, so that the engine skips all others. */
export function reportsBefore({ agency_id, predecessor, year, scope }: OfOrgan) {
	const organs = [agency_id, ...(predecessor ? [predecessor] : [])];
	const each = organs.map(
		(id) => sql`
			select report, report_id, year::int as year, document
			from agency_reports
			where agency_id = ${id} and year < ${year} and scope = ${scope} and is_current
		`
	);
	return sql<EarlierReport>`
		select * from (${join(each, ' union all ')}) order by year desc, report_id desc
	`;
}

/** Where does a report print a section? */
export const sectionOf = (report: number, section: number) => sql<Passage>`
	select text_start as start, text_end as "end"
	from sections
	where report = ${report} and section = ${section}
	order by text_start
`;
