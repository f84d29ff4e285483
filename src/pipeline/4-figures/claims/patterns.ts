import { channelPatterns } from './channels.ts';
import { disputePatterns } from './disputes.ts';
import { outcomePatterns } from './outcomes.ts';
import type { CountPattern } from './pattern.ts';
import { proposalPatterns } from './proposals.ts';
import { requestPatterns } from './requests.ts';

/** The first that matches is used: the narrower meaning comes before the wider one that its words also fit. */
export const patterns: readonly CountPattern[] = [
	...disputePatterns,
	...channelPatterns,
	...outcomePatterns,
	...requestPatterns,
	...proposalPatterns
];
