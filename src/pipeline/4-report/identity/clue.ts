import type { Section } from '#domain/report.ts';
import type { Stretch } from './fold.ts';

export interface IdentityEvidence {
	text: string;
	/** Titles the format itself carries: HTML title, h1. */
	titles: string[];
	path: string;
	url: string | null;
	published: string | null;
	sections: Section[];
}

/** Where a report may name its organ or its year, the most trusted first. */
export type Source =
	'title' | 'page_title' | 'period' | 'signature' | 'contact' | 'prose' | 'website' | 'address';

/** What one of these places says. Places that agree add up; a title outweighs any other one alone. */
export interface Clue<T> {
	value: T;
	source: Source;
	/** null outside the text. */
	at: Stretch | null;
}

// An agency forgets to update a period or a phrase sooner than its title; addresses are the site's.
const WEIGHTS: Record<Source, number> = {
	title: 5,
	page_title: 4.5,
	period: 4,
	signature: 3,
	contact: 2.5,
	prose: 2,
	website: 1,
	address: 0.75
};

export const weightOf = ({ source }: { source: Source }) => WEIGHTS[source];
