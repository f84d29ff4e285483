import type { ClaimCode } from '#domain/claim.ts';
import { type Figures, valueAt } from '#domain/figure.ts';
import { itemsOfGroup, type OutcomeGroup } from '#domain/requests.ts';

interface Definition {
	name: string;
	count: (figures: Figures) => number | null;
}

const NEW = 'requests/received_new/total';
const CARRIED_IN = 'requests/carried_in/total';
const HANDLED = 'requests/handled_total/total';
const RECONSIDERATION = 'disputes/reconsideration';
const DIRECT = 'disputes/litigation_direct';
const AFTER = 'disputes/litigation_after_reconsideration';

const received: readonly Definition[] = [
	{ name: 'new', count: (f) => valueAt(f, NEW) },
	{ name: 'new_and_carried_in', count: (f) => sum(f, [NEW, CARRIED_IN]) }
];
const cases = (...blocks: string[]): readonly Definition[] => [
	{ name: 'all_cases', count: (f) => totals(f, blocks) },
	{
		name: 'concluded_cases',
		count: (f) =>
			less(
				totals(f, blocks),
				sum(
					f,
					blocks.map((b) => `${b}/pending`)
				)
			)
	}
];

/** What a figure of the prose may count (domain.md 3.2, N-01 to N-04), the plainest first. */
export const DEFINITIONS: Partial<Record<ClaimCode, readonly Definition[]>> = {
	received,
	handled: [{ name: 'handled_total', count: (f) => valueAt(f, HANDLED) }, ...received],
	carried_in: [{ name: 'carried_in', count: (f) => valueAt(f, CARRIED_IN) }],
	carried_out: [{ name: 'carried_out', count: (f) => valueAt(f, 'requests/carried_out/total') }],
	granted: [
		{ name: 'granted', count: group('granted') },
		{ name: 'granted_and_partially_granted', count: group('granted', 'partially_granted') }
	],
	partially_granted: [{ name: 'partially_granted', count: group('partially_granted') }],
	denied: [{ name: 'denied', count: group('denied') }],
	unavailable: [{ name: 'unavailable', count: group('unavailable') }],
	rejected: [{ name: 'rejected', count: group('rejected') }],
	other: [{ name: 'other', count: group('other') }],
	reconsiderations: cases(RECONSIDERATION),
	litigations: [
		...cases(DIRECT, AFTER),
		{ name: 'direct', count: (f) => valueAt(f, `${DIRECT}/total`) },
		{ name: 'after_reconsideration', count: (f) => valueAt(f, `${AFTER}/total`) }
	],
	disputes: cases(RECONSIDERATION, DIRECT, AFTER)
};

/** The ways in which requests came: together they are those received. */
export const CHANNEL_CLAIMS: readonly ClaimCode[] = [
	'received_in_person',
	'received_by_post',
	'received_online',
	'received_by_fax'
];

export const definitionOf = (claim: ClaimCode, value: number, figures: Figures): string | null =>
	DEFINITIONS[claim]?.find((d) => d.count(figures) === value)?.name ?? null;

function sum(figures: Figures, places: readonly string[]): number | null {
	let total = 0;
	for (const place of places) {
		const value = valueAt(figures, place);
		if (value === null) return null;
		total += value;
	}
	return total;
}

function totals(figures: Figures, blocks: readonly string[]): number | null {
	return sum(
		figures,
		blocks.map((b) => `${b}/total`)
	);
}

const less = (total: number | null, part: number | null): number | null =>
	total === null || part === null ? null : total - part;

/** The two forms differ in the rows of 其他处理: those that the report's own form lacks count for nothing. */
function group(...groups: OutcomeGroup[]): Definition['count'] {
	const places = groups.flatMap((g) => itemsOfGroup(g)).map((i) => `requests/${i.code}/total`);
	return (figures) => {
		const printed = places.filter((p) => figures.has(p));
		return printed.length === 0 ? null : sum(figures, printed);
	};
}
