import { join, sql } from '#lib/db/sql.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Indicator } from './indicator.ts';
import { measured } from './measure.ts';
import type { Measured } from './measure.ts';
import { inPanel, PANELS } from './organ-panels.ts';
import type { Panel } from './organ-panels.ts';
import type { Selection } from './selection.ts';
import { source, totalsOf } from './source.ts';
import { where } from './where.ts';

/** More than this no reader tells apart. */
export const MOST_COMPARED = 20;

export type ComparedKind = 'region' | 'agency' | 'panel';

export interface ComparisonRow extends Measured {
	/** Code of a place, id of an organ or name of a panel, as asked. */
	id: string;
	name: string | null;
	kind: ComparedKind;
	year: number;
}

const REGION = /^\d{6}$/;
const PANEL = /^panel:(\w+)$/;

/** The panel that an id of a comparison names; null for organs and places. */
export const panelOf = (id: string): Panel | null =>
	PANELS.find((panel) => panel === PANEL.exec(id)?.[1] && panel !== 'own') ?? null;

export const kindOf = (id: string): ComparedKind =>
	panelOf(id) !== null ? 'panel' : REGION.test(id) ? 'region' : 'agency';

/** The reports that one of those compared stands for. */
export function partOf(id: string, selection: Selection): Selection {
	const panel = panelOf(id);
	if (panel !== null) return inPanel({ ...selection, regions: [], agencies: [] }, panel, []);
	return kindOf(id) === 'region'
		? { ...selection, regions: [id], agencies: [] }
		: { ...selection, regions: [], agencies: [id] };
}

/** Up to twenty organs, places or panels side by side, and organs before them: what is an indicator of each in each year? */
export const comparison = (
	ids: readonly string[],
	selection: Selection,
	indicator: Indicator
): Query<ComparisonRow> => {
	const parts = each(
		ids,
		selection,
		(part) => sql`
		select year::int as year, ${measured(indicator)}
		from ${source(part, 'year')}
		where ${where(part)}
		group by year
	`
	);
	return sql<ComparisonRow>`
		select c.* exclude (place), coalesce(p.name, a.name) as name
		from (${parts}) c
		left join places p on c.kind = 'region' and p.region = c.id
		left join organs a on c.kind = 'agency' and a.agency_id = c.id
		order by place, year
	`;
};

export interface ComparedFacts {
	id: string;
	reports: number;
	/** Reports that contradict themselves, and contradictions in all. */
	with_errors: number;
	errors: number;
	/** Reports of which a table was damaged on its way here. */
	damaged: number;
	/** With commas between. */
	scopes: string;
	templates: string;
	/** Reports that a later one has replaced. */
	revised: number;
}

/** What must a reader know of the reports of each before comparing them? */
export const comparedFacts = (
	ids: readonly string[],
	selection: Selection
): Query<ComparedFacts> => {
	const parts = each(
		ids,
		selection,
		(part) => sql`
		select
			count(*)::int as reports,
			count(*) filter (where errors > 0)::int as with_errors,
			coalesce(sum(errors), 0)::int as errors,
			count(*) filter (where extractions > 0)::int as damaged,
			coalesce(string_agg(distinct scope, ',' order by scope), '') as scopes,
			coalesce(string_agg(distinct template, ',' order by template), '') as templates,
			count(*) filter (where exists (
				select 1 from reports r
				where not r.is_current and r.agency_id = t.agency_id and r.year = t.year
			))::int as revised
		from ${totalsOf(part)} t
		where ${where(part)}
	`
	);
	return sql<ComparedFacts>`select * exclude (place, kind) from (${parts}) order by place`;
};

/** The same question of each, under its id and in the order asked. */
function each(
	ids: readonly string[],
	selection: Selection,
	question: (part: Selection) => Query
): Query {
	if (ids.length === 0) throw new Error('nothing to compare');
	return join(
		ids.map(
			(id, place) => sql`
				select ${id}::varchar as id, ${kindOf(id)}::varchar as kind, ${place} as place, q.*
				from (${question(partOf(id, selection))}) q
			`
		),
		' union all '
	);
}
