import { DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import type { StackPart, StackRow } from '#lib/charts/stacked-bars/model.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DisputeRow } from '#lib/queries/disputes.ts';
import { printedNumber, rate } from '../shared/numbers.ts';
import { label } from '../shared/words.ts';

const COLOURS = {
	upheld: { colour: 'upheld', on: 'on-upheld', edge: 'edge-upheld' },
	corrected: { colour: 'corrected', on: 'on-corrected', edge: 'edge-corrected' },
	other: { colour: 'other-result', on: 'on-other-result', edge: 'edge-other-result' },
	pending: { colour: 'pending', on: 'on-pending', edge: 'edge-pending' }
} as const;

export const resultParts = (): StackPart[] =>
	DISPUTE_OUTCOMES.flatMap((outcome) =>
		outcome.code === 'total'
			? []
			: [{ key: outcome.code, label: label(outcome), ...COLOURS[outcome.code] }]
	);

/** One bar for each key of a channel; beside it how many were corrected, of those concluded. */
export function resultRows(
	rows: readonly DisputeRow[],
	nameOf: (row: DisputeRow) => string,
	/** Of a bar, or of the part of it that one result is. */
	hrefOf: (row: DisputeRow, result?: string) => string | undefined
): StackRow[] {
	const byKey = new Map<string, DisputeRow[]>();
	for (const row of rows) {
		const key = row.key ?? '';
		byKey.set(key, [...(byKey.get(key) ?? []), row]);
	}
	return [...byKey.entries()].flatMap(([key, cells]) => {
		const [first] = cells;
		if (!first) return [];
		const count = (outcome: string) => cells.find((cell) => cell.outcome === outcome)?.count ?? 0;
		const href = hrefOf(first);
		return {
			key,
			label: nameOf(first),
			values: Object.fromEntries(cells.map((c) => [c.outcome, c.count])),
			count: first.whole === null ? '' : beside(first.whole, count('corrected'), count('pending')),
			...(first.whole === null ? { missing: m.state_blank() } : {}),
			...(href === undefined ? {} : { href }),
			partHref: (result) => hrefOf(first, result)
		};
	});
}

function beside(whole: number, corrected: number, pending: number): string {
	const cases = m.cases({ cases: printedNumber(whole) });
	const concluded = whole - pending;
	return concluded <= 0 ? cases : m.cases_corrected({ cases, rate: rate(corrected, concluded) });
}
