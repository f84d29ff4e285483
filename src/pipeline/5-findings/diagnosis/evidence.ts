import type { ClaimCode } from '#domain/claim.ts';
import type { Channel } from '#domain/disputes.ts';
import type { Place } from '#domain/place.ts';
import type { ReadReport } from '#domain/report.ts';
import { itemsOfGroup, OUTCOME_GROUPS } from '#domain/requests.ts';
import type { Explanation } from './explanation.ts';
import { statedOrBlankAt } from '../form/sum.ts';

/** Cells added, and cells taken away: one reading of what the prose counts. */
interface Reading {
	add: readonly Place[];
	less: readonly Place[];
}

const total = (item: string): Place => `requests/${item}/total`;
const sum = (...add: Place[]): Reading => ({ add, less: [] });
const cases = (...channels: Channel[]): Reading[] => {
	const add = channels.map((channel) => `disputes/${channel}/total`);
	return [sum(...add), { add, less: channels.map((channel) => `disputes/${channel}/pending`) }];
};
const DIRECT: Channel = 'litigation_direct';
const AFTER: Channel = 'litigation_after_reconsideration';

/** The plainest reading first. */
const READINGS: Partial<Record<ClaimCode, readonly Reading[]>> = {
	received: [sum(total('received_new')), sum(total('received_new'), total('carried_in'))],
	carried_in: [sum(total('carried_in'))],
	handled: [sum(total('handled_total'))],
	carried_out: [sum(total('carried_out'))],
	...Object.fromEntries(
		OUTCOME_GROUPS.map(({ code }) => [
			code,
			[sum(...itemsOfGroup(code).map((item) => total(item.code)))]
		])
	),
	reconsiderations: cases('reconsideration'),
	litigations: [...cases(DIRECT, AFTER), ...cases(DIRECT), ...cases(AFTER)],
	disputes: cases('reconsideration', DIRECT, AFTER)
};

/**
 * The explanations that the prose speaks for: under them a figure of the prose agrees with the tables
 * that did not before. That a figure of the prose agrees as printed proves nothing, since prose is
 * written from the tables.
 */
export const spokenFor = (
	report: ReadReport,
	explanations: readonly Explanation[]
): Explanation[] => explanations.filter((e) => isSpokenFor(report, e));

function isSpokenFor(report: ReadReport, { cells }: Explanation): boolean {
	let speaksFor = 0;
	for (const { claim, value } of report.claims) {
		// "None" leaves out no case, of whatever kind, concluded or not.
		const readings = value === 0 ? READINGS[claim]?.slice(0, 1) : READINGS[claim];
		if (readings === undefined) continue;
		const before = readings.some((r) => countOf(report, r, null) === value);
		const after = readings.some((r) => countOf(report, r, cells) === value);
		if (after && !before) speaksFor++;
		if (before && !after) speaksFor--;
	}
	return speaksFor > 0;
}

function countOf(
	{ figures }: ReadReport,
	{ add, less }: Reading,
	cells: ReadonlyMap<Place, number> | null
): number | null {
	let count = 0;
	for (const [places, sign] of [
		[add, 1],
		[less, -1]
	] as const)
		for (const place of places) {
			const value = cells?.get(place) ?? statedOrBlankAt(figures, place);
			// The two forms have different rows of other handling; the one that is not printed counts nothing.
			if (value === null && figures.has(place)) return null;
			count += sign * (value ?? 0);
		}
	return count;
}
