import type { Claim, ClaimCode } from '#domain/claim.ts';
import type { Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';
import type { Observation, RuleText } from '#domain/finding.ts';
import type { Agency, ReadingNote, ReadReport, Scope } from '#domain/report.ts';
import type { Template } from '#domain/template.ts';
import type { Corpus } from './corpus.ts';

/** A cell of an example: a printed number, `''` blank, `'/'` not applicable, `'?'` unreadable. */
export type SketchedCell = number | '' | '/' | '?';

/** A report in a few strokes: a balanced one, and how this one differs from it. */
export interface Sketch {
	year?: number;
	template?: Template;
	/** What natural persons asked and got; businesses, totals and the balance follow from it. */
	people?: Partial<Record<string, number>>;
	/** Cells that are not as in the balanced report. */
	cells?: Readonly<Record<Place, SketchedCell>>;
	claims?: readonly SketchedClaim[];
	notes?: readonly (Pick<ReadingNote, 'rule' | 'place' | 'cause'> & Partial<ReadingNote>)[];
	sections?: readonly number[];
	/** What a section says, where it is not what the balanced report says there. */
	prose?: Readonly<Record<number, string>>;
	/** Title, basis and period, where they are not those of the balanced report. */
	lead?: string;
	/** What stands below the last section, where it is not the signature. */
	ending?: string;
	report?: Partial<ReadReport>;
}

export interface SketchedClaim {
	claim: ClaimCode;
	value: number;
	definition?: string | null;
	/** The words of the prose that state it; its passage is theirs. */
	printed?: string;
}

/** What an example must yield; only the properties named are compared. */
export type Expected = Partial<Observation> & { place: Place };

export interface ReportExample {
	says: string;
	report: Sketch;
	expect: readonly Expected[];
}

export interface SeriesExample {
	says: string;
	/** Numbered from 0, in this order. */
	series: readonly Sketch[];
	expect: readonly (Expected & { report: number })[];
}

/** Looks at one report alone. */
export interface ReportRule extends RuleText {
	kind: 'report';
	examples: readonly ReportExample[];
	/** `text` is the document's; the passages of the report count in it. */
	check(report: ReadReport, text: string): Iterable<Observation>;
}

/** What a rule over the years gets of one report: only the places that some rule asked for. */
export interface SeriesReport {
	report: number;
	report_id: string;
	agency_id: string;
	year: number;
	template: Template;
	scope: Scope;
	/** Whether it is certain whose report it is. */
	settled: boolean;
	figures: Figures;
	/** Those that some rule asked for, as `claims/<claim>` among its places. */
	claims: Claim[];
}

export type SeriesObservation = Observation & { report: number };

/** Looks at all current reports of one agency and its predecessors, ordered by year. */
export interface SeriesRule extends RuleText {
	kind: 'series';
	needs: readonly Place[];
	examples: readonly SeriesExample[];
	check(series: readonly SeriesReport[]): Iterable<SeriesObservation>;
}

export interface CorpusSketch extends Sketch {
	/** The organ that reports; organs of one id are one. */
	agency?: Partial<Agency>;
	/** A later revision of this report stands in the list; it is not current. */
	replaced?: boolean;
}

export interface CorpusExample {
	says: string;
	/** Numbered from 0, in this order. */
	corpus: readonly CorpusSketch[];
	expect: readonly (Expected & { report: number })[];
}

export type CorpusObservation = Observation & { report: number };

/** Looks at all current reports at once, at the end of the build; its work grows no faster than their number. */
export interface CorpusRule extends RuleText {
	kind: 'corpus';
	/** The places whose columns it reads. */
	needs: readonly Place[];
	examples: readonly CorpusExample[];
	check(corpus: Corpus): Iterable<CorpusObservation>;
}

export type Rule = ReportRule | SeriesRule | CorpusRule;
