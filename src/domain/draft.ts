import type { Figure } from './figure.ts';
import type { Finding, RuleText } from './finding.ts';
import type { Reason } from './reasons.ts';
import type { ReadReport } from './report.ts';

/** A document that someone is still at work on, under the name of its file, which may tell whose it is. */
export interface DraftFile {
	name: string;
	bytes: Uint8Array;
}

export interface DraftQuestion {
	draft: DraftFile;
	/** The organ's report of the year before, for what joins the years. */
	last: DraftFile | null;
}

/** Why a document is not read. */
export interface DraftRefused {
	refused: Reason;
	media_type: string;
}

export interface DraftRead {
	text: string;
	media_type: string;
	/** Its figures as a list, since it comes from a worker as plain values. */
	read: Omit<ReadReport, 'figures'> & { figures: readonly Figure[] };
	/** In the order of the rules, those over the two years last. */
	findings: Finding[];
	/** Of the rules that have a finding. */
	rules: RuleText[];
	/** Further reports in the same document, which were not checked. */
	others: number;
	last: LastReport | null;
}

/** What became of the report of the year before. */
export type LastReport =
	| DraftRefused
	| {
			agency: string;
			year: number;
			title: string;
			/** Whether it is of the year before the draft's; only then are the two held together. */
			joins: boolean;
	  };

export type DraftAnswer = DraftRead | DraftRefused;
