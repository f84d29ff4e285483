import type { AgencyKind, AgencyLevel } from '#domain/agency.ts';
import type { ClaimCode } from '#domain/claim.ts';
import type { Place } from '#domain/figure.ts';
import type { FormCell } from './form.ts';
import type { DemoTemplate, Ledger } from './ledger.ts';
import type { Organ } from './organs.ts';

export type ShapeId = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10' | 'G11';
/** Damages of domain.md 2.2 that the demo does. */
export type DamageId =
	| 'D1'
	| 'D2'
	| 'D3'
	| 'D4'
	| 'D5'
	| 'D7'
	| 'D8'
	| 'D9'
	| 'D10'
	| 'D11'
	| 'D12'
	| 'D13'
	| 'D19'
	| 'D20'
	| 'D21'
	| 'D23';

/** What one report says, before anything is put into words or tables. */
export interface Report {
	organ: Organ;
	name: string;
	year: number;
	template: DemoTemplate;
	/** The figures that the agency prints, planted errors among them. */
	printed: Ledger;
	/** Last year's, as they were; null in the organ's first year. */
	before: Ledger | null;
	published: string;
	late: boolean;
	planted: Planted[];
}

/** A contradiction put into a report. `changed` lists every cell that differs from what was true. */
export interface Planted {
	rule: string;
	place: Place;
	true: number;
	printed: number;
	changed: Place[];
}

export interface StatedClaim {
	claim: ClaimCode;
	value: number;
	/** The plainest reading under which it is right; null for a planted contradiction and for fees. */
	definition: string | null;
}

export interface PartOfReport {
	heading: string;
	paragraphs: string[];
	table: FormCell[][] | null;
}

/** A report in words and tables; a shape makes a document of it. */
export interface ReportParts {
	agency: string;
	/** Lines of the title as printed; empty where it was lost. */
	title: string[];
	lead: string[];
	sections: PartOfReport[];
	signature: string[];
	year: number;
	published: string;
}

/** One line of `truth.ndjson`: what a document truly is. */
export interface Truth {
	path: string;
	truth: 'report' | 'duplicate' | 'not_a_report';
	/** What it is instead of a report, or how a copy differs from its original. */
	what?: string;
	/** The document that it copies or revises. */
	of?: string;
	agency?: string;
	region?: string;
	kind?: AgencyKind;
	level?: AgencyLevel;
	year?: number;
	template?: DemoTemplate;
	scope?: 'own' | 'aggregate';
	shape?: ShapeId;
	/** `absent`: no tables; `lost`: their figures cannot be recovered; `glued`: some can. */
	tables?: 'whole' | 'glued' | 'lost' | 'absent';
	title?: 'one_line' | 'two_lines' | 'dropped';
	damage?: DamageId[];
	published?: string;
	/** Where the document itself or corpus.csv says the date. */
	published_in?: ('csv' | 'page' | 'signature')[];
	late?: boolean;
	revision?: boolean;
	/** Every printed cell; null where nothing or no number is printed. */
	cells?: Record<Place, number | null>;
	/** Those of the null cells that print a sign such as `/`. */
	not_applicable?: Place[];
	claims?: StatedClaim[];
	planted?: Planted[];
	/** Every printed identity of tables 三 and 四 that does not hold, and where. */
	broken?: { rule: string; place: Place }[];
}

/** One line of `missing.ndjson`: an organ that existed and published nothing for a year. */
export interface MissingReport {
	agency: string;
	region: string;
	year: number;
}
