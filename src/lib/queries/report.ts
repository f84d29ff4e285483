import type { CellState } from '#domain/figure.ts';
import type { DocumentKind } from '#domain/report.ts';
import { TABLES } from '#domain/schema.ts';
import { column, join, sql } from '#lib/db/sql.ts';

export interface ReportHeader {
	report: number;
	report_id: string;
	agency_id: string;
	agency: string;
	kind: string;
	sector: string;
	level: string;
	region: string;
	region_name: string | null;
	year: number;
	template: '2021' | '2019' | 'annex' | 'other';
	scope: 'own' | 'aggregate' | 'unknown';
	title: string;
	document: number;
	url: string | null;
	published: string | null;
	period_start: string | null;
	period_end: string | null;
	proactive_state: string;
	requests_state: string;
	disputes_state: string;
	is_current: boolean;
	/** The organ that its organ follows. */
	predecessor?: string | null;
}

const COLUMNS = Object.keys(TABLES.reports)
	.filter((name) => name !== 'year')
	.map((name) => sql`r.${column(name, Object.keys(TABLES.reports))}`);

/** Whose report is this, of which year and form? No row where there is none. */
export const reportHeader = (id: string) => sql<ReportHeader>`
	select
		${join(COLUMNS, ', ')},
		r.year::int as year,
		a.name as agency,
		a.predecessor,
		a.kind,
		a.sector,
		a.level,
		a.region,
		p.name as region_name
	from agency_reports r
	left join organs a using (agency_id)
	left join places p on p.region = a.region
	where r.report_id = ${id}
`;

interface Cell {
	state: CellState;
	raw: string | null;
	text_start: number;
	text_end: number;
}

export interface RequestCell extends Cell {
	item: string;
	applicant: string;
	count: number | null;
}

/** What does each cell of table 三 say, and where is it printed? */
export const requestCells = (report: number) => sql<RequestCell>`
	select item, applicant, count, state, raw, text_start, text_end
	from requests
	where report = ${report}
	order by text_start, item, applicant
`;

export interface DisputeCell extends Cell {
	channel: string;
	outcome: string;
	count: number | null;
}

/** What does each cell of table 四 say, and where is it printed? */
export const disputeCells = (report: number) => sql<DisputeCell>`
	select channel, outcome, count, state, raw, text_start, text_end
	from disputes
	where report = ${report}
	order by text_start, channel, outcome
`;

export interface ProactiveCell extends Cell {
	subject: string;
	measure: string;
	value: number | null;
}

/** What does each cell of table 二 say, and where is it printed? */
export const proactiveCells = (report: number) => sql<ProactiveCell>`
	select subject, measure, value, state, raw, text_start, text_end
	from proactive
	where report = ${report}
	order by text_start, subject, measure
`;

export interface CutoutRow {
	place: string;
	page: number;
	/** PNG in Base64. */
	png: string;
}

/** How do the cells look that were read from pictures of a report's pages? */
export const reportCutouts = (report: number) => sql<CutoutRow>`
	select place, page::int as page, base64(png) as png
	from cutouts
	where report = ${report}
	order by place
`;

export interface ClaimRow {
	claim: string;
	value: number;
	unit: string;
	definition: string | null;
	text_start: number;
	text_end: number;
}

/** Which figures does the prose of a report state? */
export const reportClaims = (report: number) => sql<ClaimRow>`
	select claim, value, unit, definition, text_start, text_end
	from claims
	where report = ${report}
	order by text_start, claim
`;

export interface SectionRow {
	section: number;
	heading: string;
	text_start: number;
	text_end: number;
}

/** Where do the six sections of a report stand in its text? */
export const reportSections = (report: number) => sql<SectionRow>`
	select section::int as section, heading, text_start, text_end
	from sections
	where report = ${report}
	order by text_start, section
`;

export interface EvidenceRow {
	source: string;
	name: string;
	accepted: boolean;
	text_start: number | null;
	text_end: number | null;
}

/** What in a report's document names its organ, the strongest first? */
export const reportEvidence = (report: number) => sql<EvidenceRow>`
	select source, name, accepted, text_start, text_end
	from evidence
	where report = ${report}
	order by rank
`;

export interface DocumentTextRow {
	document: number;
	path: string;
	url: string | null;
	sha256: string;
	media_type: string;
	bytes: number;
	text: string;
	text_kind: DocumentKind;
	/** In whatever words. */
	source: string | null;
}

/** What is the text of one document, as the offsets count in it? */
export const documentText = (document: number) => sql<DocumentTextRow>`
	select document, path, url, sha256, media_type, bytes, text, text_kind, source
	from documents
	where document = ${document}
`;
