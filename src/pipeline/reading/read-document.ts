import type { Passage } from '#domain/figure.ts';
import type { Coverage, DocumentStatus, ReadReport, Section } from '#domain/report.ts';
import type { SourceText } from '#domain/table.ts';
import { readText } from '../2-text/index.ts';
import { plainScript } from '../2-text/plain-script.ts';
import { findSections, keyOf, partOf, readTables, splitReports } from '../3-tables/index.ts';
import { readProse } from '../4-figures/claims/index.ts';
import { readIdentity, type RegistryIndex } from '../4-figures/identity/index.ts';
import { readFigures } from '../4-figures/index.ts';
import {
	checkReport,
	type ReportSketch,
	type RuleObservation,
	sketchReport
} from '../5-findings/index.ts';
import { inDocument, passageIn } from './document-offsets.ts';
import { notAReport } from './not-a-report.ts';

export interface DocumentInput {
	path: string;
	bytes: Uint8Array;
	url: string | null;
	published: string | null;
	/** What the document keeps of the report; a published report is whole. */
	coverage?: Coverage;
}

/** One report of a document. */
export interface PartReading {
	read: ReadReport;
	observations: RuleObservation[];
	/** Where it stands in the document's text; all of it unless the document holds several. */
	at: Passage;
}

export interface ReportReading extends PartReading {
	sketch: ReportSketch;
}

export interface DocumentReading {
	status: Exclude<DocumentStatus, 'duplicate'>;
	/** Why it is no report, as a code; null for a report. */
	reason: string | null;
	media_type: string;
	text: string;
	/** Empty unless the status is `report`. */
	reports: ReportReading[];
}

/** Phases 2 to 5 for one document: bytes to figures and findings, without touching anything else. */
export async function readDocument(
	input: DocumentInput,
	index: RegistryIndex
): Promise<DocumentReading> {
	const reading = await readText(input.bytes);
	if ('unreadable' in reading)
		return refused('unreadable', reading.unreadable, reading.media_type, '');
	const { text, media_type } = reading.source;
	const plain = plainScript(reading.source);
	const source = plain?.source ?? reading.source;
	const sections = findSections(source.text);
	const parts = splitReports(source, sections).map((at) => {
		const own = partOf(source, at);
		const part = readPart(own, own === source ? sections : findSections(own.text), input, index);
		return 'read' in part && at.start > 0 ? inDocument(part, (offset) => offset + at.start) : part;
	});
	const read = parts.filter((part) => 'read' in part);
	const moved = plain?.at;
	const reports = read.map((report): ReportReading => {
		// In plain script, so that a mirror in another is told as a copy too.
		const sketch = sketchReport(report.read, source.text);
		if (!moved) return { ...report, sketch };
		const prose = sketch.prose.map((part) => passageIn(part, moved));
		return { ...inDocument(report, moved), sketch: { ...sketch, prose } };
	});
	if (reports.length > 0) return { status: 'report', reason: null, media_type, text, reports };
	const refusal = parts.find((part) => 'reason' in part);
	if (!refusal) throw new Error(`a document without a part: ${input.path}`);
	return refused(refusal.status, refusal.reason, media_type, text);
}

interface Refusal {
	status: 'unreadable' | 'not_a_report';
	reason: string;
}

function readPart(
	source: SourceText,
	sections: Section[],
	{ path, url, published, coverage = 'whole' }: DocumentInput,
	index: RegistryIndex
): PartReading | Refusal {
	const { text, titles } = source;
	const tables = readFigures(readTables(source, sections), keyOf);
	const reason = notAReport(source, sections.length, tables);
	if (reason) return { status: 'not_a_report', reason };

	const { agency, year, notes, ...identity } = readIdentity(
		{ text, titles, path, url, published, sections },
		index
	);
	if (agency === null) return { status: 'unreadable', reason: 'agency_unknown' };
	if (year === null) return { status: 'unreadable', reason: 'year_unknown' };
	const prose = readProse(text, sections, tables.figures);
	const read: ReadReport = {
		agency,
		year,
		coverage,
		...identity,
		...tables,
		sections,
		claims: prose.claims,
		notes: [...notes, ...tables.notes, ...prose.notes]
	};
	return { read, observations: checkReport(read, text), at: { start: 0, end: text.length } };
}

const refused = (
	status: Refusal['status'],
	reason: string,
	media_type: string,
	text: string
): DocumentReading => ({ status, reason, media_type, text, reports: [] });
