import type { CellState, Passage } from '#domain/figure.ts';
import type { Database } from '#lib/db/database.ts';
import { findingsOf } from '#lib/queries/findings.ts';
import type { FindingRow } from '#lib/queries/findings.ts';
import {
	disputeCells,
	documentText,
	proactiveCells,
	reportClaims,
	reportCutouts,
	reportEvidence,
	reportHeader,
	reportSections,
	requestCells
} from '#lib/queries/report.ts';
import { readLastYear } from './last-year.ts';
import type { BesideLastYear } from './last-year.ts';
import type {
	ClaimRow,
	CutoutRow,
	DocumentTextRow,
	EvidenceRow,
	ReportHeader,
	SectionRow
} from '#lib/queries/report.ts';

/** A cell of one of the three tables, where the form puts it and where the text prints it. */
export interface ReportCell extends Passage {
	place: string;
	value: number | null;
	state: CellState;
	raw: string | null;
	/** How it looks on the page that it was read from, where that is a picture. */
	cutout?: CutoutRow;
}

export interface Report {
	header: ReportHeader;
	cells: ReportCell[];
	claims: ClaimRow[];
	sections: SectionRow[];
	findings: FindingRow[];
	/** What names its organ, the strongest first. */
	evidence: EvidenceRow[];
	document: DocumentTextRow;
	/** Its problems and measures beside those of the year before; none of a draft, or where there is no such report. */
	beside?: BesideLastYear | null;
}

/** Null where the dataset has no report of that id. */
export async function readReport(
	database: Database,
	{ id }: { id: string | null }
): Promise<Report | null> {
	if (id === null) return null;
	const [header] = await database.query(reportHeader(id));
	if (!header) return null;
	const { report } = header;
	const [requests, disputes, proactive, claims, sections, findings, evidence, documents] =
		await Promise.all([
			database.query(requestCells(report)),
			database.query(disputeCells(report)),
			database.query(proactiveCells(report)),
			database.query(reportClaims(report)),
			database.query(reportSections(report)),
			database.query(findingsOf([header])),
			database.query(reportEvidence(report)),
			database.query(documentText(header.document))
		]);
	const [document] = documents;
	if (!document) throw new Error(`no document for report: ${id}`);
	// Reports of which no page is a picture have none, and datasets of before no such table.
	const isSeen = findings.some(({ rule }) => rule === 'read-from-pictures');
	const rows = isSeen ? await database.query(reportCutouts(report)) : [];
	const cutouts = new Map(rows.map((row) => [row.place, row]));
	const cells = [
		...requests.map((c) => cellOf(`requests/${c.item}/${c.applicant}`, c.count, c)),
		...disputes.map((c) => cellOf(`disputes/${c.channel}/${c.outcome}`, c.count, c)),
		...proactive.map((c) => cellOf(`proactive/${c.subject}/${c.measure}`, c.value, c))
	].map((cell): ReportCell => {
		const cutout = cutouts.get(cell.place);
		return cutout ? { ...cell, cutout } : cell;
	});
	const beside = await readLastYear(database, header, sections, document.text);
	return { header, cells, claims, sections, findings, evidence, document, beside };
}

const cellOf = (
	place: string,
	value: number | null,
	cell: { state: CellState; raw: string | null; text_start: number; text_end: number }
): ReportCell => ({
	place,
	value,
	state: cell.state,
	raw: cell.raw,
	start: cell.text_start,
	end: cell.text_end
});
