import type { AgencyKind, AgencyLevel } from './agency.ts';
import type { Evidence } from './evidence.ts';
import type { Passage } from './figure.ts';
import type { PicturesRead } from './picture.ts';
import type { Place } from './place.ts';
import type { Figures } from './figures.ts';
import type { Claim } from './claim.ts';
import type { Template } from './template.ts';

export const SCOPES = ['own', 'aggregate', 'unknown'] as const;
export type Scope = (typeof SCOPES)[number];
/** `figures`: a transcript that keeps the tables and states few of the sentences; nothing is concluded from what its prose lacks. */
export type Coverage = 'whole' | 'figures';
/** `transcript`: numbers and tables as the organ printed them, its sentences retold by whoever made the document. */
export const DOCUMENT_KINDS = ['original', 'transcript'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/**
 * What told the day of publication; an address or a list is no word of the report's own. `update` is when the page was
 * last changed, `reprint` when another's site took it over: the report may have been out before.
 */
export const PUBLISHED_FROM = [
	'page',
	'meta',
	'signature',
	'update',
	'reprint',
	'address',
	'list'
] as const;
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];
export const TABLE_STATES = ['read', 'partial', 'absent', 'unreadable'] as const;
export type TableState = (typeof TABLE_STATES)[number];
export const DOCUMENT_STATUSES = ['report', 'duplicate', 'not_a_report', 'unreadable'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

export interface Section extends Passage {
	/** 1 to 6, the form's order. */
	section: number;
	heading: string;
}

/** Something the reader met that keeps a cell from being read as printed, or that readers should know. Rules of phase 5 make findings of them. */
export interface ReadingNote extends Passage {
	/** Id of the rule that reports it. */
	rule: string;
	place: Place;
	cause: string;
	stated?: number | null;
	expected?: number | null;
}

/** The organ as its report names it, placed in the registry. `region` is '' where its place could not be told. */
export interface Agency {
	agency_id: string;
	name: string;
	kind: AgencyKind;
	sector: string;
	level: AgencyLevel;
	region: string;
	province: string | null;
	prefecture: string | null;
	county: string | null;
	predecessor: string | null;
}

/** One report as read from one document; dates are ISO `YYYY-MM-DD`. */
export interface ReadReport {
	agency: Agency;
	year: number;
	template: Template;
	scope: Scope;
	/** Its own words tell the scope; else it is what organs of its kind mostly report. */
	scope_stated: boolean;
	/** What names its organ, the strongest first. */
	evidence: Evidence[];
	/** Where it was found: host or folder, and the column of it; an organ's reports of other years mostly lie there too. */
	site: string;
	column: string;
	title: string;
	published: string | null;
	published_from: PublishedFrom | null;
	coverage: Coverage;
	period_start: string | null;
	period_end: string | null;
	proactive_state: TableState;
	requests_state: TableState;
	disputes_state: TableState;
	sections: Section[];
	figures: Figures;
	claims: Claim[];
	notes: ReadingNote[];
	/** Absent where all of it was read from characters. */
	pictures?: PicturesRead;
}
