import type { ClaimCode } from '#domain/claim.ts';
import type { Count } from './numbers.ts';

/** What a counted number is about, told by the words around it. */
export interface CountPattern {
	claims: readonly ClaimCode[];
	matches: (count: Count, year: number | null) => boolean;
}

/** The claims that a counted number makes on one subject; none where it is about something else. */
export type CountReader = (count: Count, year: number | null) => readonly ClaimCode[];

export const NO_CLAIMS: readonly ClaimCode[] = [];

/** The first that matches is used: the narrower meaning comes before the wider one that its words also fit. */
export const firstOf = (
	patterns: readonly CountPattern[],
	count: Count,
	year: number | null
): readonly ClaimCode[] => patterns.find((p) => p.matches(count, year))?.claims ?? NO_CLAIMS;
