import type { ClaimCode } from '#domain/claim.ts';
import type { Count } from './numbers.ts';

/** What a counted number is about, told by the words around it. */
export interface CountPattern {
	claims: readonly ClaimCode[];
	matches: (count: Count, year: number | null) => boolean;
}
