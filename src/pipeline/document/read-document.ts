import type { Passage } from '#domain/figure.ts';
import type { DocumentStatus, ReadReport } from '#domain/report.ts';
import type { OpenEyes } from '../2-text/index.ts';
import type { RegistryIndex } from '../4-report/identity/index.ts';
import {
	checkReport,
	type ReportSketch,
	type RuleObservation,
	sketchReport
} from '../5-findings/index.ts';
import { inDocument, passageIn } from './document-offsets.ts';
import {
	type DocumentInput,
	parseDocument,
	type ParsedReport,
	type Refusal
} from './parse-document.ts';

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
	/** Null for a report. */
	reason: Refusal['reason'] | null;
	media_type: string;
	text: string;
	/** Empty unless the status is `report`. */
	reports: ReportReading[];
}

/** Phases 2 to 5 for one document: bytes to figures and findings, without touching anything else. */
export async function readDocument(
	input: DocumentInput,
	index: RegistryIndex,
	eyes: OpenEyes = null
): Promise<DocumentReading> {
	const { reports, media_type, text, plain, toText } = await parseDocument(input, index, eyes);
	if ('reason' in reports) return { media_type, text, reports: [], ...reports };
	const read = reports.map((report): ReportReading => {
		const part = checked(report);
		// In plain script, so that a mirror in another is told as a copy too.
		const sketch = sketchReport(part.read, plain);
		if (toText === null) return { sketch, ...part };
		const prose = sketch.prose.map((passage) => passageIn(passage, toText));
		return { sketch: { ...sketch, prose }, ...inDocument(part, toText) };
	});
	return { status: 'report', reason: null, media_type, text, reports: read };
}

/** With its passages in the text of the whole document. */
function checked({ read, text, at: { start } }: ParsedReport): PartReading {
	const at = { start: 0, end: text.length };
	const part = { read, observations: checkReport(read, text), at };
	return start > 0 ? inDocument(part, (offset) => offset + start) : part;
}
