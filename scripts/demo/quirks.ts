/** What one report says otherwise than a clean one would; each is put there by a plant. */
export interface Quirks {
	/** Figures of the prose that the tables belie. */
	said: Partial<Record<Saying, number>>;
	/** The prose says that there was none, or that there was some. */
	denies: 'requests' | 'disputes' | null;
	period: 'stated' | 'missing' | 'other_year' | 'half_year';
	basis: 'stated' | 'missing' | 'replaced';
	/** `none`: it must say that none was charged. `no_cases`: an amount without the number of notices. */
	fees: 'stated' | 'none' | 'missing' | 'no_cases';
	problems: 'stated' | 'empty' | 'no_measures' | 'no_problems';
	/** Which of the five sub-items of section one is left out, counted from 0. */
	without: number | null;
	/** A government's report says nothing of assessment, public review and accountability. */
	unassessed: boolean;
	/** Which of the six sections is left out, counted from 0. */
	sectionLost: number | null;
	sectionsExchanged: boolean;
	signatureYear: number | null;
	/** Whose draws the wording takes: another report's key makes its text the same. */
	wording: string | null;
	/** Words of another organ left in the text. */
	leftIn: string | null;
	/** The year that the sentences on requests and fees name. */
	yearSaid: number | null;
}

export const SAYINGS = [
	'received',
	'handled',
	'outcome',
	'channel',
	'percent',
	'growth',
	'reconsiderations',
	'part'
] as const;
export type Saying = (typeof SAYINGS)[number];

export const noQuirks = (): Quirks => ({
	said: {},
	denies: null,
	period: 'stated',
	basis: 'stated',
	fees: 'stated',
	problems: 'stated',
	without: null,
	unassessed: false,
	sectionLost: null,
	sectionsExchanged: false,
	signatureYear: null,
	wording: null,
	leftIn: null,
	yearSaid: null
});
