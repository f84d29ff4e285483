import type { LinePoint } from './points.ts';

/** The sentences of a summary, in the language of the page: charts know the figures, not the words. */
export interface SummaryWords {
	course(told: Record<'name' | 'first' | 'from' | 'last' | 'to' | 'most' | 'peak', string>): string;
	/** Of a series of one year. */
	once(told: Record<'name' | 'value' | 'year', string>): string;
	extremes(told: Record<'high' | 'most' | 'low' | 'least' | 'count', string>): string;
	single(told: Record<'name' | 'value', string>): string;
	/** The largest part of one bar. */
	largest(told: Record<'row' | 'part' | 'share', string>): string;
	/** How many have no value. */
	without(told: Record<'count', string>): string;
	/** How many of what is counted are in each category. */
	counts(told: Record<'parts', string>): string;
}

export interface Named {
	label: string;
	value: number | null;
}

type Format = (value: number) => string;

/** So many series, or bars, are told of one by one. */
const MOST = 4;

/** Of lines: where each begins, where it ends, and its height. */
export function courseOf(
	series: readonly { label: string; points: readonly LinePoint[] }[],
	format: Format,
	say: SummaryWords
): string {
	return series
		.slice(0, MOST)
		.flatMap(({ label: name, points }) => {
			const stated = points
				.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
				.sort((a, b) => a.year - b.year);
			const [first, last] = [stated[0], stated.at(-1)];
			if (!first || !last) return [];
			if (first === last)
				return [say.once({ name, value: format(first.value), year: String(first.year) })];
			const peak = stated.reduce((a, b) => (b.value > a.value ? b : a));
			return [
				say.course({
					name,
					first: format(first.value),
					from: String(first.year),
					last: format(last.value),
					to: String(last.year),
					most: format(peak.value),
					peak: String(peak.year)
				})
			];
		})
		.join(' ');
}

/** Of values side by side: the highest, the lowest, and how many there are. */
export function extremesOf(
	items: readonly Named[],
	format: Format,
	say: SummaryWords,
	formatCount: Format = String
): string {
	const stated = items.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
	const [first] = stated;
	if (!first) return '';
	const high = stated.reduce((a, b) => (b.value > a.value ? b : a));
	const low = stated.reduce((a, b) => (b.value < a.value ? b : a));
	const missing = items.length - stated.length;
	return [
		high === low
			? say.single({ name: high.label, value: format(high.value) })
			: say.extremes({
					high: high.label,
					most: format(high.value),
					low: low.label,
					least: format(low.value),
					count: formatCount(stated.length)
				}),
		missing > 0 ? say.without({ count: formatCount(missing) }) : ''
	]
		.filter(Boolean)
		.join(' ');
}

/** Of bars made of parts: what most of the first and of the last is. */
export function largestOf(
	rows: readonly { label: string; values: Readonly<Record<string, number | null>> }[],
	parts: readonly { key: string; label: string }[],
	share: (part: number, whole: number) => string,
	say: SummaryWords
): string {
	const told = rows.flatMap(({ label: row, values }) => {
		const known = parts.map(({ key, label }) => ({ label, value: values[key] ?? 0 }));
		const whole = known.reduce((sum, { value }) => sum + value, 0);
		const largest = known.reduce((a, b) => (b.value > a.value ? b : a), { label: '', value: 0 });
		return whole > 0
			? [say.largest({ row, part: largest.label, share: share(largest.value, whole) })]
			: [];
	});
	return (told.length > 2 ? [told[0], told.at(-1)] : told).join(' ');
}

/** What a chart is, then what it shows. */
export const described = (desc: string, summary: string): string =>
	[desc, summary].filter(Boolean).join(' ');
