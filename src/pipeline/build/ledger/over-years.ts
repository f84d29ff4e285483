import { isSettled, type SeriesReport } from '#pipeline/5-findings/index.ts';
import { readClaims, readFigures, skipSketch } from './record.ts';
import { keptPlaces, type ReportStore } from './report-store.ts';
import { lines } from './successors.ts';

/** The current reports of each organ with those of the organs it succeeds, by year; objects of one organ at a time. */
export function* seriesReports(
	store: ReportStore,
	superseded: ReadonlySet<number>
): Generator<SeriesReport[]> {
	for (const line of lines(store, superseded))
		yield Array.from(line, (report) => seriesReport(store, report)).sort((a, b) => a.year - b.year);
}

export function seriesReport(store: ReportStore, report: number): SeriesReport {
	const from = store.recordAt(report);
	skipSketch(from);
	const agency = store.agencies()[store.agencyAt(report)];
	if (agency === undefined) throw new Error(`no organ of report ${report}`);
	return {
		report,
		report_id: store.idAt(report),
		agency_id: agency.agency_id,
		year: store.yearAt(report),
		template: store.templateAt(report),
		scope: store.scopeAt(report),
		settled: isSettled(agency),
		figures: readFigures(from, keptPlaces),
		claims: readClaims(from, store.definitions)
	};
}
