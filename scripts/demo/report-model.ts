import type { AgencyKind, AgencyLevel } from '#domain/agency.ts';
import type { ClaimCode } from '#domain/claim.ts';
import type { Place } from '#domain/place.ts';
import type { FormCell } from './form.ts';
import type { DemoTemplate, Ledger } from './ledger.ts';
import type { Organ } from './organs.ts';
import type { Quirks } from './quirks.ts';
import type { Told } from './ways/told.ts';
import type { Telling } from './ways/telling.ts';

export type ShapeId = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8' | 'G9' | 'G10' | 'G11';
/** Damages of domain.md 2.2. */
export const DAMAGES = [
	...(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10', 'D11', 'D12'] as const),
	...(['D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20', 'D21', 'D22', 'D23', 'D24'] as const)
] as const;
export type DamageId = (typeof DAMAGES)[number];
/** What mirrors do to the text of the reports that they copy. */
export const MIRRORS = ['traditional', 'glossed', 'spam'] as const;
export type MirrorId = (typeof MIRRORS)[number];
/** How a document is kept; the last two hold several. */
export type FormatId =
	'text' | 'html' | 'markdown' | 'gb18030' | 'docx' | 'pdf' | 'ndjson' | 'ndjson_gz' | 'zip';

/** What one report says, before anything is put into words or tables. */
export interface Report {
	organ: Organ;
	name: string;
	year: number;
	template: DemoTemplate;
	/** The figures that the agency prints, planted errors among them. */
	printed: Ledger;
	/** Cells that print something else than their number. */
	typed: ReadonlyMap<Place, string>;
	/** Last year's, as they were; null in the organ's first year. */
	before: Ledger | null;
	published: string;
	planted: Planted[];
	quirks: Quirks;
	/** How it is written, where it is written as the world does. */
	told?: Told;
}

/** A contradiction, gap, copy or outlier put into a report. */
export interface Planted {
	/** What was done; the name of a plant. */
	kind: string;
	/** The rule that should see it, by its id in the rules table. */
	rule: string;
	place: Place;
	true?: number;
	printed?: number;
	/** Every cell that differs from what was true. */
	changed: Place[];
	/** The document of another organ that it copies. */
	other?: string;
	/** Rules that may have something to say of it besides. */
	explains: 'any' | readonly string[];
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
	/** Lines torn from the table, printed behind it. */
	after?: string[];
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
	/** What a page of HTML has in its head and above its text, where it is not the country's own. */
	page?: Telling['page'];
}

/** One line of `truth.ndjson`: what a document truly is. */
export interface Truth {
	/** Of the file, or of the document within its file as the reader names it. */
	path: string;
	truth: 'report' | 'duplicate' | 'not_a_report';
	/** What it is instead of a report, or how a copy differs from its original. */
	what?: string;
	/** The document that it copies or revises. */
	of?: string;
	agency?: string;
	/** Other names of it under which it may rightly be read. */
	names?: readonly string[];
	/** How it is written, where it is written as the world does: `scripts/demo/ways`. */
	ways?: string[];
	/** Under which the organ's reports of all years stand together, whatever its name. */
	organ?: number;
	region?: string;
	/** Of the place above. */
	parent?: string | null;
	kind?: AgencyKind;
	level?: AgencyLevel;
	year?: number;
	template?: DemoTemplate;
	scope?: 'own' | 'aggregate';
	shape?: ShapeId;
	format?: FormatId;
	/** `absent`: no tables; `lost`: their figures cannot be recovered; `glued`: some can. */
	tables?: 'whole' | 'glued' | 'lost' | 'absent';
	title?: 'one_line' | 'two_lines' | 'dropped';
	damage?: DamageId[];
	mirror?: MirrorId;
	/** One of several reports in the document, each with a line of its own. */
	bound?: boolean;
	published?: string;
	/** Where the document itself or corpus.csv says the date. */
	published_in?: ('csv' | 'page' | 'signature')[];
	late?: boolean;
	revision?: boolean;
	/** Every cell that the agency printed and the document still holds in some way; null where nothing or no number is printed. */
	cells?: Record<Place, number | null>;
	/** Those of the null cells that print a sign such as `/`. */
	not_applicable?: Place[];
	/** Those of `cells` whose number can no longer be told from the document: see `lost.ts`. */
	lost?: Place[];
	claims?: StatedClaim[];
	planted?: Planted[];
	/** Every printed identity that does not hold, by the rule that asks for it, and where. */
	broken?: { rule: string; place: Place }[];
}

/** One line of `missing.ndjson`: an organ that existed and published nothing for a year. */
export interface MissingReport {
	agency: string;
	region: string;
	year: number;
}
