import type { Coverage, DocumentStatus, ReadReport } from '#domain/report.ts';
import type { SourceText } from '#domain/table.ts';
import { readText } from './2-text/index.ts';
import { findSections, keyOf, readTables } from './3-tables/index.ts';
import { readClaims } from './4-figures/claims/index.ts';
import { readIdentity, type RegistryIndex } from './4-figures/identity/index.ts';
import { readFigures } from './4-figures/index.ts';
import { checkReport, type RuleObservation } from './5-findings/index.ts';

export interface DocumentInput {
	path: string;
	bytes: Uint8Array;
	url: string | null;
	published: string | null;
	/** What the document keeps of the report; a published report is whole. */
	coverage?: Coverage;
}

export interface DocumentReading {
	status: Exclude<DocumentStatus, 'duplicate'>;
	/** Why it is no report, as a code; null for a report. */
	reason: string | null;
	media_type: string;
	text: string;
	read: ReadReport | null;
	observations: RuleObservation[];
}

/** Phases 2 to 5 for one document: bytes to figures and findings, without touching anything else. */
export function readDocument(input: DocumentInput, index: RegistryIndex): DocumentReading {
	const reading = readText(input.bytes);
	if ('unreadable' in reading)
		return refused('unreadable', reading.unreadable, reading.media_type, '');
	const { source } = reading;
	const { text, media_type } = source;
	const sections = findSections(text);
	const tables = readFigures(readTables(source, sections), keyOf);
	const refusal = notAReport(source, sections.length, tables.figures.size);
	if (refusal) return refused('not_a_report', refusal, media_type, text);

	const { path, url, published } = input;
	const { agency, year, notes, ...identity } = readIdentity(
		{ text, titles: source.titles, path, url, published, sections },
		index
	);
	if (agency === null) return refused('unreadable', 'agency_unknown', media_type, text);
	if (year === null) return refused('unreadable', 'year_unknown', media_type, text);
	const read: ReadReport = {
		agency,
		year,
		coverage: input.coverage ?? 'whole',
		...identity,
		...tables,
		sections,
		claims: readClaims(text, sections, tables.figures),
		notes: [...notes, ...tables.notes]
	};
	return {
		status: 'report',
		reason: null,
		media_type,
		text,
		read,
		observations: checkReport(read, text)
	};
}

const TITLE = /政府信息公开(?:工作)?[^。\n]{0,20}(?:年度)?(?:工作)?报告|信息公开年报/u;
const SCHOOL_YEAR = /学年[^。\n]{0,20}信息公开/u;
const HEAD = 600;
const MIN_SECTIONS = 3;

/** A report has a table of the form, or its title, or at least half of its sections. */
function notAReport(
	{ text, titles }: SourceText,
	sections: number,
	figures: number
): string | null {
	if (figures > 0) return null;
	const head = [...titles, text.slice(0, HEAD)].join('\n');
	if (SCHOOL_YEAR.test(head)) return 'school_year_report';
	if (sections >= MIN_SECTIONS) return null;
	return TITLE.test(head) && sections > 0 ? null : 'no_form_no_sections';
}

const refused = (
	status: 'unreadable' | 'not_a_report',
	reason: string,
	media_type: string,
	text: string
): DocumentReading => ({ status, reason, media_type, text, read: null, observations: [] });
