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

/** The row of a current report. */
export function rowOf({ report, rows }: Pick<Corpus, 'report' | 'rows'>, wanted: number): number {
	let [low, high] = [0, rows];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((report[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	if (report[low] !== wanted) throw new Error(`no current report ${wanted}`);
	return low;
}

/**
 * The rows that share a key, in order; rows without a key are left out. Groups come as their first rows
 * do, and as often as they are asked for; only one of them is a list at a time.
 */
export function groupRows(
	corpus: Pick<Corpus, 'rows'>,
	keyOf: (row: number) => string | number | null
): Iterable<number[]> {
	const numbers = new Map<string | number, number>();
	const groupOf = new Int32Array(corpus.rows).fill(-1);
	for (let row = 0; row < corpus.rows; row++) {
		const key = keyOf(row);
		if (key === null) continue;
		const group = numbers.get(key) ?? numbers.size;
		numbers.set(key, group);
		groupOf[row] = group;
	}
	const { starts, members } = sortedInto(numbers.size, groupOf);
	return {
		*[Symbol.iterator]() {
			for (let group = 0; group + 1 < starts.length; group++)
				yield Array.from(members.subarray(starts[group], starts[group + 1]));
		}
	};
}

/** A counting sort of rows by the number of their group; those of -1 are left out. */
function sortedInto(groups: number, groupOf: Int32Array) {
	const starts = new Int32Array(groups + 1);
	for (const group of groupOf) if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
	for (let group = 0; group < groups; group++)
		starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
	const members = new Int32Array(starts[groups] ?? 0);
	const next = starts.slice();
	for (const [row, group] of groupOf.entries()) {
		if (group < 0) continue;
		const at = next[group] ?? 0;
		members[at] = row;
		next[group] = at + 1;
	}
	return { starts, members };
}

/** Like is held against like: level, scope, and what the form counts (domain.md 3.4). */
export function stratumOf(corpus: Corpus, row: number): string {
	const { level, kind } = corpus.agency(row);
	return `${level}/${corpus.scope(row)}/${managementOf(kind)}`;
}
