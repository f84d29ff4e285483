import type { Finding } from '#domain/finding.ts';
import {
	checkCorpus,
	checkSeries,
	type SeriesReport,
	toFinding,
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

/** What only all reports together show: the rules over the years, organ by organ, then those over the corpus, rule by rule; one after the other, since a million reports have as many. */
export function* findingsAtTheEnd({ store, superseded }: Kept): Generator<Finding> {
	for (const series of seriesReports(store, superseded)) yield* seriesFindings(series);
	const figuresOf = (report: number) => seriesReport(store, report).figures;
	const timesOf = openTimes();
	for (const { report, ...seen } of checkCorpus(corpusOf(store, superseded), figuresOf))
		yield toFinding(store.idAt(report), report, seen, timesOf(seen.rule, report, seen.place));
}

/** Places of which any one rule speaks, at most. */
const PLACES = 2 ** 16;

/** Counts what a rule sees at a place of a report. What one rule saw is let go of with the next. */
function openTimes(): (rule: string, report: number, place: string) => number {
	const places = new Map<string, number>();
	const times = new Map<number, number>();
	let under: string | null = null;
	return (rule, report, place) => {
		if (rule !== under) times.clear();
		under = rule;
		const number = places.get(place) ?? places.size;
		places.set(place, number);
		const key = report * PLACES + number;
		const count = (times.get(key) ?? 0) + 1;
		times.set(key, count);
		return count;
	};
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
