import type { ClaimCode } from '#domain/claim.ts';
import type { Count } from './numbers.ts';
import { channelPatterns } from './channels.ts';
import { disputePatterns } from './disputes.ts';
import { outcomePatterns } from './outcomes.ts';
import { requestPatterns } from './requests.ts';

/** What a counted number is about, told by the words around it. */
export interface CountPattern {
	claims: readonly ClaimCode[];
	matches: (count: Count, year: number | null) => boolean;
}

/** The first that matches is used: the narrower meaning comes before the wider one that its words also fit. */
export const patterns: readonly CountPattern[] = [
	...disputePatterns,
	...channelPatterns,
	...outcomePatterns,
	...requestPatterns
];
