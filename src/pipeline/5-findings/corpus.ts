import { managementOf } from '#domain/agency.ts';
import type { Place } from '#domain/place.ts';
import type { Agency, Scope } from '#domain/report.ts';
import type { SketchedSection } from './copies/sketch.ts';

/** The sketches of one section, row by row; `words` holds 16 a row, and a row without a sketch has `end` 0. */
export interface ProseColumn {
	words: Uint32Array;
	start: Int32Array;
	end: Int32Array;
}

/** Two reports of the same organ and year, of which the later replaces the earlier. */
export interface Revision {
	row: number;
	/** The one that is not current, and the needed places at which it states another whole number. */
	replaced: string;
	differing: Place[];
	/** At how many of them both state the same and more than 0. */
	agreeing: number;
}

/**
 * The current reports of the whole corpus, one a row, column by column, since a million of them
 * would not fit as objects. Rows are in the order of `report`.
 */
export interface Corpus {
	rows: number;
	report: Int32Array;
	year: Int16Array;
	/** Organs that succeed one another share a number. */
	series: Int32Array;
	/** Its row of the year before; -1 where that year has none, or two that cannot both be meant. */
	last: Int32Array;
	/** As `20240131`; 0 where it is not known. */
	published: Int32Array;
	/** `ReportSketch.requests`; NaN where it has none. */
	requests: Float64Array;
	revisions: readonly Revision[];
	report_id(row: number): string;
	agency(row: number): Agency;
	scope(row: number): Scope;
	/** The whole numbers that the reports print there; -1 where none is printed. Only for places that the rule needs. */
	column(place: Place): Int32Array;
	prose(section: SketchedSection): ProseColumn;
}

/** Where `place` of a row stands, as `against` names it. */
export const placeInRow = (corpus: Corpus, row: number, place: Place): Place =>
	`${corpus.report_id(row)}:${place}`;

/** The rows that share a key, in order; rows without a key are left out. */
export function groupRows(
	corpus: Corpus,
	keyOf: (row: number) => string | null
): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (let row = 0; row < corpus.rows; row++) {
		const key = keyOf(row);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

/** Like is held against like: level, scope, and what the form counts (domain.md 3.4). */
export function stratumOf(corpus: Corpus, row: number): string {
	const { level, kind } = corpus.agency(row);
	return `${level}/${corpus.scope(row)}/${managementOf(kind)}`;
}
