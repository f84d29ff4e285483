import { base } from '$app/paths';
import type { Place } from '#domain/place.ts';
import { inReport } from '#domain/place.ts';
import type { Query } from '#lib/db/sql.ts';
import type { Evidence } from '#lib/export/kinds/kind.ts';
import { m } from '#lib/paraglide/messages.js';
import { passagesBehind, placesOf } from '#lib/queries/behind.ts';
import { findingList, EVERY_FINDING } from '#lib/queries/finding-list.ts';
import type { ListedFinding } from '#lib/queries/finding-list.ts';
import { plainSql } from '#lib/queries/plain-sql.ts';
import type { Selection } from '#lib/queries/selection.ts';
import type { FrameBehind } from '#lib/ui/frame.ts';
import { pathIn, reportIn, searchOf } from '#routes/links.ts';
import type { Edition } from '#routes/links.ts';
import { openInBrowser } from './in-browser.ts';
import { printedNumber } from './numbers.ts';
import { passageId } from './report/segments.ts';

/** What a figure draws: the answer to a question about some counts of some reports. */
export interface Drawn {
	question: Query;
	selection: Selection;
	/** Columns of `totals` that it adds up; none where it counts reports or findings. */
	totals: readonly string[];
}

/** Of each list, in one story. */
const MOST = 5000;

export const sqlHref = (edition: Edition, sql: string): string =>
	base + pathIn(edition, '/sql') + searchOf({ q: sql });

export function behindOf({ question, selection, totals }: Drawn, edition: Edition): FrameBehind {
	const sql = plainSql(question);
	return {
		sql,
		sqlHref: sqlHref(edition, sql),
		evidence: () => readBehind(selection, placesOf(totals), edition)
	};
}

async function readBehind(
	selection: Selection,
	places: readonly Place[],
	edition: Edition
): Promise<Evidence> {
	const database = await openInBrowser(edition.dataset);
	const found = await database.query(findingList(selection, EVERY_FINDING, { size: 4 * MOST }));
	const touching = found.filter((finding) => touches(finding, places)).slice(0, MOST);
	const passages =
		places.length === 0 ? [] : await database.query(passagesBehind(selection, places, MOST));
	const linkTo = (id: string, start: number | null, end: number | null) =>
		location.origin +
		base +
		reportIn(edition, id, start === null || end === null ? '' : `#${passageId({ start, end })}`);
	const cut = touching.length === MOST || passages.length === MOST;
	return {
		findings: rowsOf(
			['agency', 'year', 'rule', 'severity', 'origin', 'place', 'stated', 'expected', 'against'],
			touching.map((row) => ({ ...row, link: linkTo(row.report_id, row.text_start, row.text_end) }))
		),
		passages: rowsOf(
			['agency', 'year', 'place', 'value', 'state', 'raw', 'url'],
			passages.map((row) => ({ ...row, link: linkTo(row.report_id, row.text_start, row.text_end) }))
		),
		note: [
			m.take_behind_note(),
			...(cut ? [m.take_behind_cut({ rows: printedNumber(MOST) })] : [])
		].join('\n')
	};
}

/** Stands at one of the cells, at their row, table or column, or is held against one. Every one does where no cell is drawn. */
function touches({ place, against }: ListedFinding, places: readonly Place[]): boolean {
	if (places.length === 0) return true;
	const named = [place, ...(against?.split(',').map((text) => inReport(text).place) ?? [])];
	return named.some((name) => places.some((cell) => cell === name || cell.startsWith(`${name}/`)));
}

const rowsOf = (
	names: readonly string[],
	rows: readonly Readonly<Record<string, string | number | null>>[]
): Evidence['findings'] => ({
	columns: [...names, 'link'].map((key) => ({ key, label: key })),
	rows
});
