import type { Place } from '#domain/place.ts';
import { packFigures } from '#domain/packed-figures.ts';
import { type Corpus, sketchReport } from '#pipeline/5-findings/index.ts';
import type { CorpusSketch } from '#pipeline/5-findings/rule.ts';
import { corpusOf } from '#pipeline/build/ledger/over-corpus.ts';
import { openReportStore, type ReportStore } from '#pipeline/build/ledger/report-store.ts';
import { buildDocument } from './build-report.ts';

/** The reports as the build keeps them; those of one organ and year that come later are revisions. */
export function buildStore(sketches: readonly CorpusSketch[]): {
	store: ReportStore;
	superseded: Set<number>;
} {
	const store = openReportStore();
	const superseded = new Set<number>();
	const revisions = new Map<string, number>();
	for (const [number, { agency, replaced, ...sketch }] of sketches.entries()) {
		const built = buildDocument(sketch);
		const report = { ...built.report, agency: { ...built.report.agency, ...agency } };
		const id = `${report.agency.agency_id}-${report.year}`;
		const revision = (revisions.get(id) ?? 0) + 1;
		revisions.set(id, revision);
		const report_id = revision === 1 ? id : `${id}-r${revision}`;
		const figures = packFigures(report.figures);
		store.add(number, report_id, { ...report, figures }, sketchReport(report, built.text));
		if (replaced) superseded.add(number);
	}
	return { store, superseded };
}

export function buildCorpus(sketches: readonly CorpusSketch[], places: readonly Place[]): Corpus {
	const { store, superseded } = buildStore(sketches);
	return corpusOf(store, superseded)(places);
}
