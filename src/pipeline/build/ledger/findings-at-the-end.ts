import type { Finding } from '#domain/finding.ts';
import {
	checkCorpus,
	checkSeries,
	type RuleObservation,
	type SeriesReport,
	toFindings
} from '#pipeline/5-findings/index.ts';
import { corpusOf } from './over-corpus.ts';
import { seriesReport, seriesReports } from './over-years.ts';
import type { ReportStore } from './report-store.ts';

interface Kept {
	store: ReportStore;
	/** Reports that another one of the same organ and year replaces. */
	superseded: ReadonlySet<number>;
}

/** What only all reports together show: the rules over the years, organ by organ, then those over the corpus; one after the other, since a million reports have as many. */
export function* findingsAtTheEnd({ store, superseded }: Kept): Generator<Finding> {
	for (const series of seriesReports(store, superseded)) yield* seriesFindings(series);
	const byReport = new Map<number, RuleObservation[]>();
	const figuresOf = (report: number) => seriesReport(store, report).figures;
	for (const { report, ...seen } of checkCorpus(corpusOf(store, superseded), figuresOf)) {
		const others = byReport.get(report);
		if (others) others.push(seen);
		else byReport.set(report, [seen]);
	}
	for (const report of [...byReport.keys()].sort((a, b) => a - b))
		yield* toFindings(store.idAt(report), report, byReport.get(report) ?? []);
}

/** The rules over the years look at a series once; each observation belongs to one of its reports. */
function seriesFindings(series: SeriesReport[]): Finding[] {
	const observations = checkSeries(series);
	if (observations.length === 0) return [];
	return series.flatMap(({ report, report_id }) =>
		toFindings(
			report_id,
			report,
			observations.filter((o) => o.report === report)
		)
	);
}
