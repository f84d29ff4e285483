import type { Indicator } from '#lib/queries/indicator.ts';
import type { Measured } from '#lib/queries/measure.ts';
import { axisPercent, money } from '#lib/ui/numbers.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { percent, printedNumber, rate, short } from './numbers.ts';
import { label } from './words.ts';

const UNITS: Record<Indicator['unit'], () => string> = {
	requests: m.unit_requests,
	cases: m.unit_cases,
	documents: m.unit_documents,
	decisions: m.unit_decisions,
	amount_10k_cny: m.unit_amount,
	share: () => '%'
};
export const unitOf = (indicator: Indicator) => UNITS[indicator.unit]();

/** A value of an indicator on an axis or at the end of a line. */
export const formatOf =
	(indicator: Indicator) =>
	(value: number, among?: number): string =>
		indicator.unit === 'share' ? axisPercent(rounded(value, 3), getLocale()) : short(value, among);

/** Every digit of it: on the card of a point. */
export const exactOf =
	(indicator: Indicator) =>
	(value: number): string =>
		indicator.unit === 'share' ? formatOf(indicator)(value) : printedNumber(value);

/** A value with what it rests on: a rate with its counts. Null where no report states it. */
export function measuredWords(indicator: Indicator, row: Measured): string | null {
	if (row.value === null) return null;
	if (indicator.unit === 'amount_10k_cny') return money(row.value, getLocale());
	return indicator.unit === 'share'
		? rate(row.numerator ?? 0, row.denominator ?? 0)
		: printedNumber(row.value);
}

/** The same in a table, where the counts have columns of their own. */
export const shortWords = (indicator: Indicator, row: Measured): string | null =>
	row.value === null
		? null
		: indicator.unit === 'share'
			? percent(row.numerator ?? 0, row.denominator ?? 0)
			: printedNumber(row.value);

/** Formula, then what one must know before comparing. */
export const definitionOf = (indicator: Indicator): string =>
	[label(indicator.formula), indicator.caveat === null ? '' : label(indicator.caveat)]
		.filter(Boolean)
		.join(getLocale() === 'en' ? '. ' : '。');

export const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
