import type { Place } from '#domain/place.ts';
import {
	type Corpus,
	type ProseColumn,
	type Revision,
	SKETCH_WORDS,
	type SketchedSection
} from '#pipeline/5-findings/index.ts';
import { seriesReport } from './over-years.ts';
import { readDigest, readProse, scanFigures, skipSketch } from './record.ts';
import { keptPlaces, type ReportStore } from './report-store.ts';
import { lines } from './successors.ts';

const LARGEST = 2 ** 31 - 1;

/** Gives the corpus with the columns of these places, so that no more of them are held than one rule needs. */
export type OpenCorpus = (places: readonly Place[]) => Corpus;

export function corpusOf(store: ReportStore, superseded: ReadonlySet<number>): OpenCorpus {
	const report = currentReports(store, superseded);
	const year = Int16Array.from(report, store.yearAt);
	const { series, last } = seriesOf(store, superseded, report);
	const fixed = {
		rows: report.length,
		report,
		year,
		series,
		last,
		published: Int32Array.from(report, store.publishedAt),
		requests: Float64Array.from(report, (number) => readDigest(store.recordAt(number))),
		revisions: revisionsOf(store, superseded, report),
		report_id: (row: number) => store.idAt(numberAt(report, row)),
		agency(row: number) {
			const agency = store.agencies()[store.agencyAt(numberAt(report, row))];
			if (agency === undefined) throw new Error(`no organ of row ${row}`);
			return agency;
		},
		scope: (row: number) => store.scopeAt(numberAt(report, row)),
		prose: (section: SketchedSection) => proseOf(store, report, section)
	};
	return (places) => {
		const columns = columnsOf(store, report, places);
		return {
			...fixed,
			column(place) {
				const column = columns.get(place);
				if (column === undefined) throw new Error(`a place that the rule does not need: ${place}`);
				return column;
			}
		};
	};
}

function numberAt(reports: Int32Array, row: number): number {
	const report = reports[row];
	if (report === undefined) throw new Error(`no row ${row}`);
	return report;
}

function currentReports(store: ReportStore, superseded: ReadonlySet<number>): Int32Array {
	const current = new Int32Array(store.count() - superseded.size);
	let row = 0;
	for (let report = 0; report < store.count(); report++)
		if (!superseded.has(report)) current[row++] = report;
	return current;
}

/** Of each row the number of its series, and its row of the year before, as `Corpus` has them. */
function seriesOf(store: ReportStore, superseded: ReadonlySet<number>, reports: Int32Array) {
	const rows = new Int32Array(store.count());
	for (const [row, report] of reports.entries()) rows[report] = row;
	const series = new Int32Array(reports.length);
	const last = new Int32Array(reports.length).fill(-1);
	let number = 0;
	for (const line of lines(store, superseded)) {
		const byYear = new Map<number, number>();
		for (const report of line) {
			const row = numberAt(rows, report);
			series[row] = number;
			byYear.set(store.yearAt(report), byYear.has(store.yearAt(report)) ? -1 : row);
		}
		for (const [year, row] of byYear) if (row >= 0) last[row] = byYear.get(year - 1) ?? -1;
		number++;
	}
	return { series, last };
}

function columnsOf(
	store: ReportStore,
	reports: Int32Array,
	places: readonly Place[]
): Map<Place, Int32Array> {
	const columns = new Map(
		places.map((place) => [place, new Int32Array(reports.length).fill(-1)] as const)
	);
	if (places.length === 0) return columns;
	const targets = keptPlaces.map((place) => columns.get(place));
	for (const [row, report] of reports.entries()) {
		const from = store.recordAt(report);
		skipSketch(from);
		scanFigures(from, keptPlaces.length, (place, value) => {
			const target = targets[place];
			if (target !== undefined && value <= LARGEST) target[row] = value;
		});
	}
	return columns;
}

function proseOf(store: ReportStore, reports: Int32Array, section: SketchedSection): ProseColumn {
	const words = new Uint32Array(reports.length * SKETCH_WORDS);
	const start = new Int32Array(reports.length);
	const end = new Int32Array(reports.length);
	for (const [row, report] of reports.entries()) {
		const found = readProse(store.recordAt(report), section, words, row * SKETCH_WORDS);
		start[row] = found?.start ?? 0;
		end[row] = found?.end ?? 0;
	}
	return { words, start, end };
}

const YEARS = 4096;

function revisionsOf(
	store: ReportStore,
	superseded: ReadonlySet<number>,
	reports: Int32Array
): Revision[] {
	const keyOf = (report: number) =>
		(2 * store.agencyAt(report) + Number(store.scopeAt(report) === 'aggregate')) * YEARS +
		store.yearAt(report);
	const replaced = [...superseded].sort((a, b) => a - b);
	const rows = new Map(replaced.map((report) => [keyOf(report), -1]));
	for (const [row, report] of reports.entries())
		if (rows.has(keyOf(report))) rows.set(keyOf(report), row);
	return replaced.flatMap((report) => {
		const row = rows.get(keyOf(report)) ?? -1;
		if (row < 0) return [];
		const before = seriesReport(store, report).figures;
		const now = seriesReport(store, numberAt(reports, row)).figures;
		const differing = keptPlaces.filter((place) => {
			const [a, b] = [before.get(place), now.get(place)];
			return a?.state === 'stated' && b?.state === 'stated' && a.value !== b.value;
		});
		const agreeing = keptPlaces.filter((place) => {
			const [a, b] = [before.get(place), now.get(place)];
			return a?.state === 'stated' && b?.state === 'stated' && a.value === b.value && a.value !== 0;
		}).length;
		return [{ row, replaced: store.idAt(report), differing, agreeing }];
	});
}
