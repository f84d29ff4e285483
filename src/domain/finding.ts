import type { Place } from './figure.ts';

export type Severity = 'error' | 'warning' | 'note';
/** `source`: the report itself says it. `extraction`: the document was damaged on its way to us. */
export type Origin = 'source' | 'extraction';

/** What a rule saw in one report, before it is given an identity. */
export interface Observation {
	place: Place;
	origin: Origin;
	stated?: number | null;
	expected?: number | null;
	/** The places that `place` contradicts. */
	against?: Place[];
	cause?: string | null;
	start?: number | null;
	end?: number | null;
	/** Where it differs from the rule's own. */
	severity?: Severity;
}

export interface Finding extends Observation {
	finding_id: string;
	report: number;
	rule: string;
	severity: Severity;
}

export interface RuleText {
	id: string;
	severity: Severity;
	title: { zh: string; en: string };
	why: { zh: string; en: string };
	formula: string;
	/** Law or practice it rests on; only what domain.md marks as verified. */
	basis: { zh: string; en: string };
}
