import type { DuplicateReason } from '#domain/reasons.ts';
import type { Refusal } from '#pipeline/document/parse-document.ts';
import type { PublishedReport } from '#domain/dataset.ts';
import { unpackFigures } from '#domain/packed-figures.ts';
import { textOf } from '#pipeline/3-tables/index.ts';
import type { RegistryIndex } from '#pipeline/4-report/identity/index.ts';
import { checkReport, toFindings } from '#pipeline/5-findings/index.ts';
import { areAlike, lacksRowsOf, type Outline, replaces } from '#pipeline/document/outline.ts';
import { openByteLog, type OpenLog } from './byte-log.ts';
import { type KnownFiles, openKnownFiles } from './known-files.ts';
import { type Known, type KnownReports, openKnownReports } from './known-reports.ts';
import { openReportStore, type ReportStore } from './report-store.ts';
import { isSettled, note, openSeries, type Series } from './series.ts';
import { settled } from './settle.ts';
import { openSharedWords } from './shared-words.ts';
import type { FiledReport, FileReading } from '../core/reading.ts';

type Corrected = Pick<FiledReport, 'read' | 'figures' | 'observations'>;
/** Gives a report the values that were set by hand, once it is known which report it is. `text` is the document's. */
export type Correct = (
	report_id: string,
	reading: Corrected & Pick<FiledReport, 'at'> & { text: string }
) => Corrected;

/** What the corpus has given so far: which reports stand, which copies and revisions were met. */
export interface Ledger {
	correct: Correct;
	files: KnownFiles;
	reports: KnownReports;
	/** What the rules at the end of the build ask of each report. */
	store: ReportStore;
	/** Whose reports are on which site, for those that do not say it. */
	series: Series;
	superseded: Set<number>;
	count: number;
	years: [number, number] | null;
}

export function openLedger(
	correct: Correct = (_, reading) => reading,
	openLog: OpenLog = openByteLog
): Ledger {
	const shareWords = openSharedWords();
	return {
		correct,
		files: openKnownFiles(openLog),
		reports: openKnownReports(openLog),
		store: openReportStore(openLog, shareWords),
		series: openSeries(shareWords),
		superseded: new Set(),
		count: 0,
		years: null
	};
}

export type Verdict =
	/** In the order in which they stand in the document, without those that are copies. */
	| { reports: PublishedReport[] }
	| { duplicate: DuplicateReason }
	| { refused: Refusal['status']; reason: Refusal['reason'] };

/**
 * Decides what a document is among those before it: a copy (same bytes, or each of its reports is a
 * copy of one before), the source of new reports, or one that waits until all are known, since its
 * own words do not settle whose it is. Mutates the ledger.
 */
export function enter(
	ledger: Ledger,
	document: number,
	path: string,
	url: string | null,
	reading: FileReading,
	index: RegistryIndex
): Verdict | 'waits' {
	// Documents with nothing in them are no copies of one another.
	const twin = reading.bytes > 0 ? ledger.files.get(reading.sha256) : null;
	if (twin !== null) return { duplicate: `same_bytes:${twin}` };
	if (reading.bytes > 0) ledger.files.set(reading.sha256, path);
	if (reading.status !== 'report') return refusal(reading);
	for (const { read, outline } of reading.reports)
		note(ledger.series, read, outline.nonzero > 0 ? outline.digest : reading.sha256);
	if (!reading.reports.every(({ read }) => isSettled(read, index))) return 'waits';
	return enterReports(ledger, document, path, url, reading);
}

/** Enters a document that waited, with the organ and the scope that its series gives each report. Mutates the ledger. */
export function enterWaiting(
	ledger: Ledger,
	document: number,
	path: string,
	url: string | null,
	reading: FileReading,
	index: RegistryIndex
): Verdict {
	const reports = reading.reports.map((filed): FiledReport => {
		const read = settled(filed.read, path, ledger.series, index);
		if (read === filed.read) return filed;
		const { figures, at } = filed;
		const whole = { figures: unpackFigures(figures), ...read };
		return { ...filed, read, observations: checkReport(whole, textOf(reading.text, at)) };
	});
	return enterReports(ledger, document, path, url, { ...reading, reports });
}

function enterReports(
	ledger: Ledger,
	document: number,
	path: string,
	url: string | null,
	reading: FileReading
): Verdict {
	const entered = reading.reports.map((report) => enterReport(ledger, report, reading.text));
	const reports = entered.flatMap((e) => ('copy' in e ? [] : [{ document, url, ...e }]));
	const [copy] = entered.flatMap((e) => ('copy' in e ? [e.copy] : []));
	if (reports.length > 0) return { reports };
	if (copy === undefined) throw new Error(`a report without a reading: ${path}`);
	return { duplicate: copy };
}

/**
 * A copy (same organ, year and scope as a report before it, and no figure that differs from it), a
 * revision (same organ, year and scope, other figures; or a fuller copy than the one before), or a report. Which of
 * them is current `replaces` decides. Mutates the ledger.
 */
function enterReport(
	ledger: Ledger,
	filed: FiledReport,
	text: string
): Omit<PublishedReport, 'document' | 'url'> | { copy: DuplicateReason } {
	const { read, outline } = filed;
	const { scope, year } = read;
	const { agency_id } = read.agency;
	const known = ledger.reports.get(agency_id, year, scope);
	const id = known?.id ?? idOf(ledger, read);
	const relation = known ? relationOf(outline, known) : 'first';
	if (relation === 'same_figures' || relation === 'same_report')
		return { copy: `${relation}:${id}` };
	const revisions = (known?.revisions ?? 0) + 1;
	const report = ledger.count++;
	const report_id = revisions === 1 ? id : `${id}-r${revisions}`;
	if (known && relation === 'earlier') {
		ledger.superseded.add(report);
		const former = [...known.former, outline.digest];
		ledger.reports.set(agency_id, year, scope, { ...known, former, revisions });
	} else {
		if (known) ledger.superseded.add(known.report);
		const former = known ? [...known.former, known.outline.digest] : [];
		ledger.reports.set(agency_id, year, scope, { report, id, outline, former, revisions });
	}
	ledger.years = [
		Math.min(read.year, ledger.years?.[0] ?? read.year),
		Math.max(read.year, ledger.years?.[1] ?? read.year)
	];
	const corrected = ledger.correct(report_id, { text, ...filed });
	const figures = corrected.figures;
	ledger.store.add(report, report_id, { ...corrected.read, figures }, filed.sketch);
	const findings = toFindings(report_id, report, corrected.observations);
	return { report, report_id, read: corrected.read, figures, findings };
}

/** `<agency_id>-<year>`; the second of an organ that reports on one year for itself and for all below it says which it is. */
function idOf(
	{ reports }: Ledger,
	{ agency: { agency_id }, year, scope }: FiledReport['read']
): string {
	const other = reports.get(agency_id, year, scope === 'aggregate' ? 'own' : 'aggregate');
	return other === null ? `${agency_id}-${year}` : `${agency_id}-${year}-${scope}`;
}

type Relation = 'same_figures' | 'same_report' | 'later' | 'earlier';

/** What a document is to the current report of its organ and year. */
function relationOf(outline: Outline, { outline: current, former }: Known): Relation {
	const alike = areAlike(outline, current);
	if (!alike) return replaces(outline, current) ? 'later' : 'earlier';
	if (outline.digest === current.digest)
		return outline.sections > current.sections ? 'later' : 'same_figures';
	if (lacksRowsOf(outline, current)) return 'same_report';
	if (former.includes(outline.digest)) return 'same_figures';
	const fuller = lacksRowsOf(current, outline);
	return fuller || replaces(outline, current) ? 'later' : 'earlier';
}

function refusal({ status, reason, text }: FileReading): Verdict {
	if (status === 'report' || reason === null)
		throw new Error(`a report is not refused: ${text.slice(0, 80)}`);
	return { refused: status, reason };
}
