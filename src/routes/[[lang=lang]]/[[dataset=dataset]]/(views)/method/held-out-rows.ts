import type { HeldOutCounts } from '#domain/held-out.ts';
import { m } from '#lib/paraglide/messages.js';
import { printedNumber } from '../shared/numbers.ts';

type Count = keyof HeldOutCounts;

/** What is counted, out of what. */
const ROWS: readonly (readonly [label: () => string, count: Count, of: Count])[] = [
	[m.method_held_out_wrong, 'organ_wrong', 'documents'],
	[m.method_held_out_unknown, 'organ_unknown', 'documents'],
	[m.method_held_out_kind, 'kind_or_scope_wrong', 'documents'],
	[m.method_held_out_broken, 'series_broken', 'series'],
	[m.method_held_out_merged, 'organs_merged', 'series'],
	[m.method_held_out_right, 'cells_right', 'cells'],
	[m.method_held_out_silent, 'cells_wrong', 'cells'],
	[m.method_claims, 'claims_found', 'claims'],
	[m.method_invented, 'claims_invented', 'claims'],
	[m.method_world_accused, 'accused', 'clean'],
	[m.method_held_out_found, 'contradictions_found', 'contradictions']
];

/** The two times that the set was measured, side by side, as counts out of counts. */
export const heldOutRows = (first: HeldOutCounts, now: HeldOutCounts) =>
	ROWS.map(([label, count, of]) => {
		const told = (counts: HeldOutCounts) =>
			`${printedNumber(counts[count])} / ${printedNumber(counts[of])}`;
		return { label: label(), first: told(first), now: told(now) };
	});
