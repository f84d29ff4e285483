import type { ReasonFor } from '#domain/reasons.ts';
import type { Passage } from '#domain/figure.ts';
import { type Figures, valueAt } from '#domain/figures.ts';
import { placeOf } from '#domain/place.ts';
import type { Coverage, ReadReport, Section } from '#domain/report.ts';
import type { SourceText } from '#domain/table.ts';
import { type OpenEyes, readText } from '../2-text/index.ts';
import { plainScript } from '../2-text/plain-script.ts';
import { findSections, keyOf, partOf, readTables, splitReports } from '../3-tables/index.ts';
import { readProse } from '../4-report/claims/index.ts';
import { readLocalForm, withLocalForm } from '../4-report/claims/local-form.ts';
import { readIdentity, type RegistryIndex } from '../4-report/identity/index.ts';
import { readFigures } from '../4-report/index.ts';
import { notAReport } from './not-a-report.ts';
import { settledReport } from './seen-report.ts';
import { withoutTornEnd } from './torn-end.ts';

export interface DocumentInput {
	path: string;
	bytes: Uint8Array;
	url: string | null;
	published: string | null;
	/** What the document keeps of the report; a published report is whole. */
	coverage?: Coverage;
}

/** A report with its passages in its own text, which stands `at` in the text that was read. */
export interface ParsedReport {
	read: ReadReport;
	text: string;
	at: Passage;
}

/** Why a document gives no report. */
export type Refusal =
	| { status: 'unreadable'; reason: ReasonFor<'unreadable'> }
	| { status: 'not_a_report'; reason: ReasonFor<'not_a_report'> };

export interface ParsedDocument {
	media_type: string;
	text: string;
	/** In the script of the form: the text that was read. */
	plain: string;
	/** Where a character of `plain` stands in `text`; null where they are the same. */
	toText: ((offset: number) => number) | null;
	/** Not empty, or the reason why. */
	reports: ParsedReport[] | Refusal;
}

/** Phases 2 to 4 for one document: bytes to figures and claims, without touching anything else. */
export async function parseDocument(
	input: DocumentInput,
	index: RegistryIndex,
	eyes: OpenEyes = null
): Promise<ParsedDocument> {
	const reading = await readText(input.bytes, eyes);
	if ('unreadable' in reading) {
		const reports: Refusal = { status: 'unreadable', reason: reading.unreadable };
		return { media_type: reading.media_type, text: '', plain: '', toText: null, reports };
	}
	const { text, media_type } = reading.source;
	const script = plainScript(reading.source);
	const source = script?.source ?? reading.source;
	const sections = findSections(source.text);
	const parts = splitReports(source, sections).map((at) => {
		const own = partOf(source, at);
		const read = readPart(own, own === source ? sections : findSections(own.text), input, index);
		return 'reason' in read ? read : { read, text: own.text, at };
	});
	const reports = parts.filter((part) => 'read' in part);
	const refusal = parts.find((part) => 'reason' in part);
	const document = { media_type, text, plain: source.text, toText: script?.at ?? null };
	if (reports.length > 0) return { reports, ...document };
	if (!refusal) throw new Error(`a document without a part: ${input.path}`);
	return { reports: refusal, ...document };
}

function readPart(
	source: SourceText,
	sections: Section[],
	{ path, url, published, coverage = 'whole' }: DocumentInput,
	index: RegistryIndex
): ReadReport | Refusal {
	const { text, titles, meta } = source;
	const printed = readTables(source, sections);
	const tables = withoutTornEnd(readFigures(printed, keyOf), source);
	const reason = notAReport(source, sections.length, tables);
	if (reason) return { status: 'not_a_report', reason };

	const received = receivedIn(tables.figures);
	const identity = readIdentity(
		{ text, titles, meta, path, url, published, sections, received },
		index
	);
	const { year } = identity;
	if (year === null) return { status: 'unreadable', reason: 'year_unknown' };
	const prose = readProse(text, sections, tables.figures);
	// Keys before spreads: behind one V8 of Node 20 takes a microsecond for each that is new.
	const read: ReadReport = {
		coverage,
		sections,
		claims: withLocalForm(prose.claims, readLocalForm(printed, keyOf, year)),
		...tables,
		...identity,
		year,
		notes: [...identity.notes, ...tables.notes, ...prose.notes]
	};
	return settledReport(read, source.seen ?? []);
}

const NEW = placeOf('requests', 'received_new', 'total');
const CARRIED_IN = placeOf('requests', 'carried_in', 'total');

/** How many requests came in, and how many there were with those carried in. */
function receivedIn(figures: Figures): number[] {
	const received = valueAt(figures, NEW);
	return received === null ? [] : [received, received + (valueAt(figures, CARRIED_IN) ?? 0)];
}
