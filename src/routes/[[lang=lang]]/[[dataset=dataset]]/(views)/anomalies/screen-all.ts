import { managementOf } from '#domain/agency.ts';
import type { AgencyKind, AgencyLevel, Management } from '#domain/agency.ts';
import type { Scope } from '#domain/report.ts';
import { benjaminiHochberg, FALSE_DISCOVERIES } from '#statistics/false-discovery.ts';
import { fitPeers, isJudged, judge } from '#statistics/rates.ts';
import type { EveryRateRow } from '#lib/queries/every-rate.ts';
import type { Indicator } from '#lib/queries/indicator.ts';

/** A rate that stands apart from those of its peers, and the funnel in which it does. */
export interface Standout {
	indicator: string;
	year: number;
	level: AgencyLevel;
	scope: Scope;
	management: Management;
	agency_id: string;
	report_id: string;
	count: number;
	n: number;
	/** What its peers scatter about. */
	centre: number;
	score: number;
	/** The rate of false discoveries at which it would be one, among all that were tested. */
	q: number;
}

export interface ScreenOfAll {
	/** Rates that were judged, in so many funnels. */
	tested: number;
	funnels: number;
	/** The furthest from its peers first. */
	found: Standout[];
}

/** Which rates of all indicators and years stand apart? Each is judged in its own funnel; false discoveries are held down among all of them together. */
export function screenAll(
	rows: readonly EveryRateRow[],
	indicators: readonly Indicator[]
): ScreenOfAll {
	const tested: (Standout & { p: number })[] = [];
	let funnels = 0;
	for (const peers of stratified(rows))
		for (const [i, indicator] of indicators.entries()) {
			const judged = peers.flatMap((row) => {
				const [count, n] = [row[`count_${i}`], row[`n_${i}`]];
				return typeof count === 'number' && typeof n === 'number' && isJudged({ count, n })
					? [{ row, count, n }]
					: [];
			});
			const fit = fitPeers(judged);
			if (fit === null) continue;
			funnels++;
			for (const { row, count, n } of judged)
				tested.push({
					indicator: indicator.code,
					year: row.year,
					level: row.level as AgencyLevel,
					scope: row.scope as Scope,
					management: managementOf(row.kind as AgencyKind),
					agency_id: row.agency_id,
					report_id: row.report_id,
					count,
					n,
					centre: fit.centre,
					q: 1,
					...judge({ count, n }, fit)
				});
		}
	const qs = benjaminiHochberg(tested.map(({ p }) => p));
	const found = tested.flatMap(({ p: _, ...one }, i) => {
		const q = qs[i] ?? 1;
		return q <= FALSE_DISCOVERIES ? [{ ...one, q }] : [];
	});
	return {
		tested: tested.length,
		funnels,
		found: found.sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || a.q - b.q)
	};
}

/** Like is held against like: the same year, level and scope, bodies managed from above apart. */
function stratified(rows: readonly EveryRateRow[]): EveryRateRow[][] {
	const strata = new Map<string, EveryRateRow[]>();
	for (const row of rows) {
		const key = `${row.year}/${row.level}/${row.scope}/${managementOf(row.kind as AgencyKind)}`;
		const stratum = strata.get(key) ?? [];
		stratum.push(row);
		strata.set(key, stratum);
	}
	return [...strata.values()];
}
