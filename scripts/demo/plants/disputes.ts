import { CHANNELS } from '#domain/disputes.ts';
import { placeOf } from '#domain/place.ts';
import { enter, figureAt } from '../ledger.ts';
import { SLIPS } from './digits.ts';
import type { Find, Plant, Subject } from './plant.ts';

const dispute = (channel: string, outcome: string) => placeOf('disputes', channel, outcome);
const SLIP_KINDS = ['digits_exchanged', 'digit_dropped', 'times_ten', 'digit_differs'];

/** The total of a block typed wrong. Each block has one sum only, so that no cell of it can be told to be the wrong one. */
function totalTyped({ random, printed, template }: Subject): Find | null {
	if (template === 'annex') return null;
	const place = dispute(random.pick(CHANNELS).code, 'total');
	const before = figureAt(printed, place);
	const typed = SLIPS[random.pick(SLIP_KINDS)]?.(before, random) ?? null;
	if (typed === null || typed === before) return null;
	enter(printed, place, typed);
	return { place, true: before, printed: typed, changed: [place] };
}

/** A whole block left blank, as 沂源县 printed it. */
function blockBlank({ random, printed, template, typed }: Subject): Find | null {
	if (template === 'annex') return null;
	const { code } = random.pick(CHANNELS);
	const cells = ['upheld', 'corrected', 'other', 'pending', 'total'].map((o) => dispute(code, o));
	if (cells.some((place) => figureAt(printed, place) !== 0)) return null;
	for (const place of cells) typed.set(place, '');
	return { place: `disputes/${code}`, changed: cells };
}

/** More suits after a reconsideration than reconsiderations were concluded in both years. */
function suitsWithoutReview({ random, printed, last, template, organ }: Subject): Find | null {
	if (template === 'annex' || last === null || last.template === 'annex') return null;
	if (organ.kind === 'government') return null;
	const concluded = [printed, last.printed]
		.map(
			(ledger) =>
				figureAt(ledger, dispute('reconsideration', 'total')) -
				figureAt(ledger, dispute('reconsideration', 'pending'))
		)
		.reduce((a, b) => a + b, 0);
	const channel = 'litigation_after_reconsideration';
	const place = dispute(channel, 'total');
	const before = figureAt(printed, place);
	const by = Math.max(0, concluded - before) + random.int(1, 4);
	for (const cell of [place, dispute(channel, 'upheld')])
		enter(printed, cell, figureAt(printed, cell) + by);
	return {
		place,
		true: before,
		printed: before + by,
		changed: [place, dispute(channel, 'upheld')]
	};
}

/** Fewer cases than last year's report left pending. */
function pendingGone({ printed, last, template }: Subject): Find | null {
	if (template === 'annex' || last === null || last.template === 'annex') return null;
	const found = CHANNELS.find(({ code }) => figureAt(last.printed, dispute(code, 'pending')) > 0);
	if (!found) return null;
	const place = dispute(found.code, 'total');
	const before = figureAt(printed, place);
	const cells = ['upheld', 'corrected', 'other', 'pending', 'total'].map((o) =>
		dispute(found.code, o)
	);
	for (const cell of cells) enter(printed, cell, 0);
	return { place, true: before, printed: 0, changed: cells };
}

export const disputePlants: readonly Plant[] = [
	{ kind: 'block_total', rule: 'disputes-sum', weight: 8, plant: totalTyped },
	{ kind: 'block_blank', rule: 'disputes-blank', weight: 4, plant: blockBlank },
	{
		kind: 'suits_without_review',
		rule: 'suits-after-reconsideration',
		weight: 4,
		plant: suitsWithoutReview
	},
	{ kind: 'pending_gone', rule: 'pending-over-years', weight: 20, plant: pendingGone }
];
