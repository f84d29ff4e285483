import { m } from '#lib/paraglide/messages.js';
import type { Gap } from '#lib/queries/rectify.ts';
import { date, printedNumber } from '../shared/numbers.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/** By how many days a report is overdue: published so late, or not at all until `today`, an ISO date; null where that is not known or not yet over. */
export function daysOverdue({ days, due }: Gap, today: string | null): number | null {
	if (days !== null || today === null) return days;
	const since = Math.round((Date.parse(today) - Date.parse(due)) / DAY);
	return since > 0 ? since : null;
}

/** A year without a report, or with a late one, as a sentence. */
export function gapWords(gap: Gap, today: string | null): string {
	const days = daysOverdue(gap, today);
	const told = { year: String(gap.year), due: date(gap.due), days: printedNumber(days ?? 0) };
	if (gap.published !== null) return m.bench_late({ ...told, published: date(gap.published) });
	return days === null ? m.bench_missing(told) : m.bench_missing_days(told);
}

export const gapTitle = (gap: Gap): string =>
	gap.published === null ? m.bench_missing_title() : m.bench_late_title();
