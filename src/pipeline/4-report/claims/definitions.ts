import { CHANNEL_CLAIMS, type ClaimCode, OUTCOME_OF_SHARE } from '#domain/claim.ts';
import type { Channel } from '#domain/disputes.ts';
import { type Place, placeOf } from '#domain/place.ts';
import { type Figures, valueAt } from '#domain/figures.ts';
import { itemsOfGroup, type OutcomeGroup } from '#domain/requests.ts';

interface Definition {
	name: string;
	count: (figures: Figures) => number | null;
}

const requested = (item: string): Place => placeOf('requests', item, 'total');
const NEW = requested('received_new');
const CARRIED_IN = requested('carried_in');
const CARRIED_OUT = requested('carried_out');
const HANDLED = requested('handled_total');
const NOT_HELD = requested('unavailable_not_held');
const OTHER_REASON = requested('other_reason');
const NORMATIVE = placeOf('proactive', 'normative_documents', 'in_force');
const REGULATIONS = placeOf('proactive', 'regulations', 'in_force');
const RECONSIDERATION: Channel = 'reconsideration';
const DIRECT: Channel = 'litigation_direct';
const AFTER: Channel = 'litigation_after_reconsideration';

const received: readonly Definition[] = [
	{ name: 'new', count: (f) => valueAt(f, NEW) },
	{ name: 'new_and_carried_in', count: (f) => sum(f, [NEW, CARRIED_IN]) }
];
const brought = (channel: Channel): Place => placeOf('disputes', channel, 'total');
const BROUGHT_DIRECTLY = brought(DIRECT);
const BROUGHT_AFTER = brought(AFTER);

function cases(...channels: Channel[]): readonly Definition[] {
	const totals = channels.map(brought);
	const pending = channels.map((channel) => placeOf('disputes', channel, 'pending'));
	return [
		{ name: 'all_cases', count: (f) => sum(f, totals) },
		{ name: 'concluded_cases', count: (f) => less(sum(f, totals), sum(f, pending)) }
	];
}

/** What a figure of the prose may count (domain.md 3.2, N-01 to N-04), the plainest first. */
const DEFINITIONS = new Map<string, readonly Definition[]>(
	Object.entries({
		received,
		handled: [{ name: 'handled_total', count: (f) => valueAt(f, HANDLED) }, ...received],
		carried_in: [{ name: 'carried_in', count: (f) => valueAt(f, CARRIED_IN) }],
		carried_out: [{ name: 'carried_out', count: (f) => valueAt(f, CARRIED_OUT) }],
		granted: [
			{ name: 'granted', count: group('granted') },
			{ name: 'granted_and_partially_granted', count: group('granted', 'partially_granted') }
		],
		partially_granted: [{ name: 'partially_granted', count: group('partially_granted') }],
		denied: [{ name: 'denied', count: group('denied') }],
		unavailable: [
			{ name: 'unavailable', count: group('unavailable') },
			{ name: 'unavailable_not_held', count: (f) => valueAt(f, NOT_HELD) }
		],
		rejected: [{ name: 'rejected', count: group('rejected') }],
		other: [
			{ name: 'other', count: group('other') },
			{ name: 'other_reason', count: (f) => valueAt(f, OTHER_REASON) }
		],
		not_this_organ: [{ name: 'unavailable_not_held', count: (f) => valueAt(f, NOT_HELD) }],
		not_held: [{ name: 'unavailable_not_held', count: (f) => valueAt(f, NOT_HELD) }],
		reconsiderations: cases(RECONSIDERATION),
		litigations: [
			...cases(DIRECT, AFTER),
			{ name: 'direct', count: (f) => valueAt(f, BROUGHT_DIRECTLY) },
			{ name: 'after_reconsideration', count: (f) => valueAt(f, BROUGHT_AFTER) }
		],
		disputes: cases(RECONSIDERATION, DIRECT, AFTER),
		normative_in_force: [{ name: 'in_force', count: (f) => valueAt(f, NORMATIVE) }],
		regulations_in_force: [{ name: 'in_force', count: (f) => valueAt(f, REGULATIONS) }]
	} satisfies Partial<Record<ClaimCode, readonly Definition[]>>)
);
const OUTCOMES = new Map<string, ClaimCode>(Object.entries(OUTCOME_OF_SHARE));

/** Figures of which only the sum has a row of its own, and the claim whose definitions that sum is tried under. */
export const SUMMED_CLAIMS: readonly { parts: readonly ClaimCode[]; as: ClaimCode }[] = [
	{ parts: CHANNEL_CLAIMS, as: 'received' },
	{ parts: ['not_this_organ', 'not_held'], as: 'not_held' }
];

/** What a share may be a share of. */
const WHOLES: readonly Definition[] = [
	{ name: 'of_handled', count: (f) => valueAt(f, HANDLED) },
	{ name: 'of_new', count: (f) => valueAt(f, NEW) },
	{ name: 'of_new_and_carried_in', count: (f) => sum(f, [NEW, CARRIED_IN]) }
];

export function definitionOf(claim: ClaimCode, value: number, figures: Figures): string | null {
	const outcome = OUTCOMES.get(claim);
	if (outcome) return shareDefinition(DEFINITIONS.get(outcome) ?? [], value, figures);
	return DEFINITIONS.get(claim)?.find((d) => d.count(figures) === value)?.name ?? null;
}

function shareDefinition(parts: readonly Definition[], value: number, figures: Figures) {
	const counts = parts.map((p) => p.count(figures));
	const fits = ({ count }: Definition) => {
		const whole = count(figures);
		return (
			whole !== null &&
			whole > 0 &&
			counts.some(
				(part) => part !== null && Math.abs((100 * part) / whole - value) <= lastDigit(value)
			)
		);
	};
	return WHOLES.find(fits)?.name ?? null;
}

/** Half of the last digit printed; a trailing 0 is lost in the value, which only widens it. */
const lastDigit = (value: number) => 0.5 / 10 ** (String(value).split('.')[1]?.length ?? 0) + 1e-9;

function sum(figures: Figures, places: readonly string[]): number | null {
	let total = 0;
	for (const place of places) {
		const value = valueAt(figures, place);
		if (value === null) return null;
		total += value;
	}
	return total;
}

const less = (total: number | null, part: number | null): number | null =>
	total === null || part === null ? null : total - part;

/** The two forms differ in the rows of 其他处理: those that the report's own form lacks count for nothing. */
function group(...groups: OutcomeGroup[]): Definition['count'] {
	const places = groups.flatMap((g) => itemsOfGroup(g)).map((i) => requested(i.code));
	return (figures) => {
		let total: number | null = null;
		for (const place of places) {
			const figure = figures.get(place);
			if (figure === undefined) continue;
			if (figure.value === null) return null;
			total = (total ?? 0) + figure.value;
		}
		return total;
	};
}
