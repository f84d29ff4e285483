import { AGENCY_KINDS, managementOf } from '#domain/agency.ts';
import type { AgencyKind, Management } from '#domain/agency.ts';
import { FEWEST_CASES } from '#statistics/funnel.ts';
import type { RateRow } from '#lib/queries/rates.ts';

/** Organs a group of peers starts with, at most. */
export const MOST_PEERS = 20;
/** From a third as many cases to three times as many. */
const ALIKE = 3;

/** Bodies managed from above where only they are asked for, else organs of a place; where no kind is, those that are like the organ looked at. */
export function managementIn(kinds: readonly AgencyKind[], organ?: AgencyKind): Management {
	const [first = organ, ...others] = kinds;
	return first && others.length === 0 ? managementOf(first) : 'local';
}

/** Those of the kinds asked for, or of all, that stand under the same. */
export const kindsUnder = (management: Management, kinds: readonly AgencyKind[]): AgencyKind[] =>
	(kinds.length > 0 ? kinds : AGENCY_KINDS.map(({ code }) => code)).filter(
		(kind) => managementOf(kind) === management
	);

/**
 * Organs of the same stratum and kind with about as many cases in the year, the nearest first. None
 * for an organ that has too few cases for a rate.
 */
export function alikeTo(organ: string, rows: readonly RateRow[]): string[] {
	const own = rows.find((row) => row.agency_id === organ);
	const cases = own?.n ?? 0;
	if (!own || cases < FEWEST_CASES) return [];
	const isAlike = (n: number) => n * ALIKE >= cases && n <= cases * ALIKE;
	const apart = (n: number) => Math.abs(Math.log(n / cases));
	return rows
		.flatMap(({ agency_id, kind, n, count }) =>
			agency_id !== organ &&
			kind === own.kind &&
			n !== null &&
			count !== null &&
			n >= FEWEST_CASES &&
			isAlike(n)
				? [{ agency_id, apart: apart(n) }]
				: []
		)
		.sort((a, b) => a.apart - b.apart || (a.agency_id < b.agency_id ? -1 : 1))
		.slice(0, MOST_PEERS)
		.map((peer) => peer.agency_id);
}

interface Edits {
	add: readonly string[];
	drop: readonly string[];
}

/** The group as the reader wants it. */
export const edited = (alike: readonly string[], organ: string, { add, drop }: Edits) => [
	...alike.filter((id) => !drop.includes(id) && !add.includes(id)),
	...add.filter((id) => id !== organ)
];

/** Takes one away: what was added is forgotten, what was there is left out. */
export const without = (id: string, { add, drop }: Edits): Edits =>
	add.includes(id)
		? { add: add.filter((other) => other !== id), drop }
		: { add, drop: [...drop, id] };

/** Takes one in: what was left out comes back, another is added. */
export const withOne = (id: string, { add, drop }: Edits): Edits =>
	drop.includes(id)
		? { add, drop: drop.filter((other) => other !== id) }
		: { add: [...add, id], drop };
