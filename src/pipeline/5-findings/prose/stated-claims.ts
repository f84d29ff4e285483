import { type Claim, type ClaimCode, CUMULATIVE_CLAIMS, OF_LOCAL_FORM } from '#domain/claim.ts';
import type { Place } from '#domain/place.ts';
import { type Observation, writeCause } from '#domain/finding.ts';
import { valueAt } from '#domain/figures.ts';
import type { ReadReport } from '#domain/report.ts';
import { laidTo } from '../diagnosis/origin.ts';
import { addUp } from '../form/sum.ts';
import { countsOtherwise } from './claim-limits.ts';

const NEW = 'requests/received_new/total';
const CARRIED_IN = 'requests/carried_in/total';
const CARRIED_OUT = 'requests/carried_out/total';
const RECONSIDERATIONS = 'disputes/reconsideration/total';
const SUITS = [
	'disputes/litigation_direct/total',
	'disputes/litigation_after_reconsideration/total'
];

interface Counterpart {
	/** The cells that the claim means in its narrowest and in its widest sense. */
	narrow: readonly Place[];
	wide: readonly Place[];
}

const COUNTERPARTS: Partial<Record<ClaimCode, Counterpart>> = {
	received: { narrow: [NEW], wide: [NEW, CARRIED_IN] },
	carried_in: { narrow: [CARRIED_IN], wide: [CARRIED_IN] },
	carried_out: { narrow: [CARRIED_OUT], wide: [CARRIED_OUT] },
	reconsiderations: { narrow: [RECONSIDERATIONS], wide: [RECONSIDERATIONS] },
	litigations: { narrow: SUITS, wide: SUITS },
	disputes: { narrow: [RECONSIDERATIONS, ...SUITS], wide: [RECONSIDERATIONS, ...SUITS] }
};

/** The form before 2019 has no row for what was carried in. */
function counterpartOf({ template }: ReadReport, claim: ClaimCode): Counterpart | null {
	const counterpart = COUNTERPARTS[claim];
	if (counterpart === undefined) return null;
	const { narrow } = counterpart;
	return template === 'annex' && claim === 'received' ? { narrow, wide: narrow } : counterpart;
}

/** The definitions that take a claim as widely as the table it is held against; the local form's is its own table. */
const PLAIN = new Set(['new', 'carried_in', 'carried_out', 'all_cases', OF_LOCAL_FORM]);
/** Held against the tables only beside received requests that agree with them: those tell that the prose counts the same body. */
const CARRIED: readonly ClaimCode[] = ['carried_in', 'carried_out'];
/** Readings of one kind of suit: "no suits" cannot mean one kind only. */
const ONE_KIND = new Set(['direct', 'after_reconsideration']);

/** The definition, other than the plain one, under which a claim agrees with the tables. */
function narrowerDefinition(claim: Claim): string | null {
	const { definition } = claim;
	return definition === null || PLAIN.has(definition) || deniesAll(claim) ? null : definition;
}

const deniesAll = ({ value, definition }: Claim) =>
	value === 0 && definition !== null && ONE_KIND.has(definition);

/** What a form before 2019 has in the row that a claim of the prose speaks of. */
function ofLocalForm({ claims }: ReadReport, { claim, definition }: Claim) {
	if (definition === OF_LOCAL_FORM) return null;
	const of = (code: ClaimCode | undefined) =>
		claims.find((c) => c.claim === code && c.definition === OF_LOCAL_FORM)?.value ?? null;
	const year = of(claim);
	const toDate = CUMULATIVE_CLAIMS.find((c) => c.year === claim)?.toDate;
	return year === null ? null : { year, toDate: of(toDate) };
}

/**
 * How a claim that agrees with the tables under no definition stands to them: one of the two says
 * there was nothing, or both give a number and the numbers differ. Null where the tables do not tell,
 * or the sentence counts something else than they do.
 */
export function clashOf(
	report: ReadReport,
	text: string,
	claim: Claim
): 'prose_says_none' | 'table_says_none' | 'differs' | null {
	const counterpart = counterpartOf(report, claim.claim);
	if (counterpart === null || (claim.definition !== null && !deniesAll(claim))) return null;
	if (CARRIED.includes(claim.claim) && !isHeldCarried(report, claim)) return null;
	const form = ofLocalForm(report, claim);
	if (form !== null) {
		const { year, toDate } = form;
		if (claim.value === year || claim.value === toDate) return null;
		if (countsOtherwise(report, text, claim, year)) return null;
		if (claim.value === 0) return 'prose_says_none';
		return year === 0 ? 'table_says_none' : 'differs';
	}
	const narrow = addUp(report.figures, counterpart.narrow);
	const wide = addUp(report.figures, counterpart.wide);
	if (narrow === null || wide === null) return null;
	if (countsOtherwise(report, text, claim, narrow.value)) return null;
	if (claim.value === 0) return narrow.value > 0 ? 'prose_says_none' : null;
	if (narrow.blank > 0) return null;
	if (wide.value === 0) return wide.blank === 0 ? 'table_says_none' : null;
	return claim.value === narrow.value || claim.value === wide.value ? null : 'differs';
}

/** Of two numbers, none of them 0, which a sentence about something else may have. */
const isHeldCarried = ({ claims, figures }: ReadReport, { claim, value }: Claim): boolean =>
	value > 0 &&
	(valueAt(figures, `requests/${claim}/total`) ?? 0) > 0 &&
	claims.some((c) => c.claim === 'received' && c.definition === 'new' && c.value > 0);

/** A claim beside the cells of the tables that it speaks of. */
export function besideTables(report: ReadReport, claim: Claim): Observation {
	const form = ofLocalForm(report, claim);
	if (form !== null)
		return {
			place: `claims/${claim.claim}`,
			origin: 'source',
			// What such a form counts as a case, or a request as one, was never laid down for all.
			severity: claim.claim === 'received' && claim.value > 0 ? 'warning' : 'note',
			stated: claim.value,
			expected: form.year,
			against: [],
			start: claim.start,
			end: claim.end
		};
	const { narrow, wide } = counterpartOf(report, claim.claim) ?? { narrow: [], wide: [] };
	return {
		place: `claims/${claim.claim}`,
		...laidTo(report, wide),
		stated: claim.value,
		expected: addUp(report.figures, narrow)?.value ?? null,
		against: [...wide],
		start: claim.start,
		end: claim.end
	};
}

/**
 * What a claim of the prose says against the tables: a note where it agrees under a narrower definition,
 * and the difference where it agrees under none; null where nothing is to be said.
 */
export function differenceOf(report: ReadReport, text: string, claim: Claim): Observation | null {
	const definition = narrowerDefinition(claim);
	if (definition !== null) {
		const cause = writeCause('agrees_under', definition);
		return { ...besideTables(report, claim), severity: 'note', cause };
	}
	if (clashOf(report, text, claim) !== 'differs') return null;
	return { ...besideTables(report, claim), cause: writeCause('no_definition') };
}
