import type { EvidenceKind } from '#domain/evidence.ts';
import type { Section } from '#domain/report.ts';
import type { PageMeta } from '#domain/table.ts';
import type { Stretch } from './fold.ts';

export interface IdentityEvidence {
	text: string;
	/** Titles the format itself carries: HTML title, h1. */
	titles: string[];
	/** What a page says of itself in its head. */
	meta?: PageMeta | null;
	path: string;
	url: string | null;
	published: string | null;
	sections: Section[];
	/** How many requests came in by the report's table, with and without those carried in; none where that is unread. */
	received?: readonly number[];
}

/** Where a report may name its year. */
export type YearSource =
	'title' | 'page_title' | 'period' | 'preface' | 'signature' | 'prose' | 'stamp' | 'address';

/** What one of these places says, and where in the text; `at` is null outside of it. */
export interface Clue<T, Source = EvidenceKind> {
	value: T;
	source: Source;
	at: Stretch | null;
}

// An agency forgets to update a period or a phrase sooner than its title; addresses are the site's.
const WEIGHTS: Record<YearSource, number> = {
	title: 5,
	page_title: 4.5,
	period: 4,
	preface: 4,
	signature: 3,
	prose: 2,
	/** A page's own day, where it fits the title alone. */
	stamp: 1.5,
	address: 0.75
};

export const weightOf = ({ source }: { source: YearSource }) => WEIGHTS[source];
