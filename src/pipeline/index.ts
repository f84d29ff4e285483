import type { DatasetHeader, DocumentRow, Manifest } from '#domain/dataset.ts';
import type { Finding } from '#domain/finding.ts';
import { type CorpusEntry, listCorpus } from './1-corpus/list.ts';
import { loadRegistry } from './1-corpus/registry.ts';
import { checkSeries, ruleTexts, type SeriesReport, toFindings } from './5-findings/index.ts';
import { openDataset } from './6-parquet/index.ts';
import { readInParallel } from './pool.ts';
import { enter, openLedger, seriesOf, type Verdict } from './publish.ts';
import { countDocument, countFindings, openTally, type Tally } from './tally.ts';
import type { FileReading } from './worker.ts';

export interface BuildOptions {
	corpus: string;
	registry: string;
	out: string;
	jobs: number;
	header: DatasetHeader;
	onProgress?: (done: number, of: number) => void;
}

export interface BuildSummary extends Tally {
	manifest: Manifest;
}

/** corpus → text → tables → figures → findings → Parquet. Documents are read in workers and entered in the order of their paths. */
export async function buildDataset(options: BuildOptions): Promise<BuildSummary> {
	const entries = listCorpus(options.corpus);
	const registry = loadRegistry(options.registry);
	const writer = await openDataset(options.out, options.header);
	const ledger = openLedger();
	const tally = openTally();
	let document = 0;
	try {
		for await (const batch of readInParallel(entries, options.registry, options.jobs)) {
			const verdicts = batch.map(({ entry, reading }) => {
				const verdict = enter(ledger, document, entry.path, entry.url, reading);
				return { verdict, row: documentRow(document++, entry, reading, verdict) };
			});
			writer.addDocuments(verdicts.map((v) => v.row));
			const reports = verdicts.flatMap(({ verdict }) =>
				'report' in verdict ? [verdict.report] : []
			);
			writer.addReports(reports);
			for (const { row } of verdicts) countDocument(tally, row, false);
			for (const { findings } of reports) countFindings(tally, findings);
			options.onProgress?.(document, entries.length);
		}
		const findings = seriesOf(ledger).flatMap(seriesFindings);
		countFindings(tally, findings);
		const manifest = await writer.finish({
			superseded: ledger.superseded,
			findings,
			agencies: [...ledger.agencies.values()].sort((a, b) => (a.agency_id < b.agency_id ? -1 : 1)),
			registry,
			rules: [...ruleTexts]
		});
		return { manifest, ...tally };
	} catch (error) {
		await writer.abort();
		throw error;
	}
}

/** The rules over the years look at a series once; each observation belongs to one of its reports. */
function seriesFindings(series: SeriesReport[]): Finding[] {
	const observations = checkSeries(series);
	return series.flatMap(({ report, report_id }) =>
		toFindings(
			report_id,
			report,
			observations.filter((o) => o.report === report)
		)
	);
}

function documentRow(
	document: number,
	{ path, url }: CorpusEntry,
	{ sha256, media_type, bytes, text }: FileReading,
	verdict: Verdict
): DocumentRow {
	const row = { document, path, url, sha256, media_type, bytes, text };
	if ('report' in verdict)
		return { ...row, status: 'report', reason: null, report: verdict.report.report };
	if ('duplicate' in verdict)
		return { ...row, status: 'duplicate', reason: verdict.duplicate, report: null };
	return { ...row, status: verdict.refused, reason: verdict.reason, report: null };
}
