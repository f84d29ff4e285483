import type { CollectedYear } from '#lib/queries/collection.ts';
import type { ProvinceTile } from '#lib/queries/province-tiles.ts';

/** An organ with what it reported in each year, the current report of the whole area before that of an office. */
export interface CollectedOrgan {
	agency_id: string;
	name: string;
	first: number;
	last: number;
	years: CollectedYear[];
}

/** So many reports can still be told of one by one. */
const MOST_REPORTS = 200;
/** A map of which two thirds are empty says more of the collection than of the country. */
const LEAST_FILLED = 1 / 3;

/** Whether a selection is better told of organ by organ than on a map of the country. */
export const isSmall = (
	reports: number,
	tiles: readonly Pick<ProvinceTile, 'reports'>[]
): boolean =>
	reports > 0 &&
	reports <= MOST_REPORTS &&
	tiles.filter((tile) => tile.reports > 0).length < tiles.length * LEAST_FILLED;

/** The series of a collection in the order of their rows; a year that has two reports counts once. */
export function seriesIn(rows: readonly CollectedYear[]): CollectedOrgan[] {
	const organs = new Map<string, CollectedOrgan>();
	for (const row of rows) {
		const organ = organs.get(row.agency_id) ?? {
			agency_id: row.agency_id,
			name: row.name,
			first: row.year,
			last: row.year,
			years: []
		};
		organs.set(row.agency_id, organ);
		if (organ.years.some(({ year }) => year === row.year)) continue;
		organ.years.push(row);
		organ.last = row.year;
	}
	return [...organs.values()];
}
