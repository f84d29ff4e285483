import type { Place } from '#domain/place.ts';
import type { SeriesReport } from '../rule.ts';

/** Each report with the one of the year before; null where that year has none, two that cannot both be meant, or one that counts other organs with it. */
export function* withLastYear(
	series: readonly SeriesReport[]
): Generator<{ report: SeriesReport; last: SeriesReport | null }> {
	const byYear = new Map<number, SeriesReport | null>();
	for (const report of series) byYear.set(report.year, byYear.has(report.year) ? null : report);
	for (const report of series)
		if (byYear.get(report.year) !== null) {
			const last = byYear.get(report.year - 1) ?? null;
			yield { report, last: last !== null && countsAlike(report, last) ? last : null };
		}
}

/** An organ's own report says nothing against one of all organs below it. */
const countsAlike = (a: SeriesReport, b: SeriesReport): boolean =>
	a.scope === b.scope || a.scope === 'unknown' || b.scope === 'unknown';

/** A place in another report, as `against` names it. */
export const placeIn = (report: SeriesReport, place: Place): Place =>
	`${report.report_id}:${place}`;
