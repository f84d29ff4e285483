import { ascending, bisectRight, quantileSorted } from 'd3';
import type { Colour } from './palette.ts';

export interface ValueClass {
	/** The least and the greatest value in it, as they occur: the breaks one prints. */
	low: number;
	high: number;
	colour: Colour;
	on: Colour;
}

export const RAMP = ['ramp-1', 'ramp-2', 'ramp-3', 'ramp-4', 'ramp-5'] as const;

/** Up to five classes of as equal number as ties allow; equal values never part. Fewer classes where there are fewer values, spread over the whole ramp. */
export function quantileClasses(values: readonly number[], most = RAMP.length): ValueClass[] {
	const sorted = values.toSorted(ascending);
	const distinct = [...new Set(sorted)];
	const groups = distinct.length <= most ? distinct.map((value) => [value]) : grouped(sorted, most);
	return groups.map((group, index) => {
		const step =
			groups.length === 1 ? 2 : Math.round((index * (RAMP.length - 1)) / (groups.length - 1));
		const colour = RAMP[step] ?? 'ramp-3';
		return { low: group[0] ?? 0, high: group.at(-1) ?? 0, colour, on: `on-${colour}` };
	});
}

function grouped(sorted: readonly number[], count: number): number[][] {
	const breaks = Array.from(
		{ length: count - 1 },
		(_, i) => quantileSorted([...sorted], (i + 1) / count) ?? 0
	);
	const groups: number[][] = Array.from({ length: count }, () => []);
	for (const value of sorted) groups[bisectRight(breaks, value)]?.push(value);
	return groups.filter((group) => group.length > 0);
}

export const classOf = (classes: readonly ValueClass[], value: number): ValueClass | undefined =>
	classes.find((c) => value <= c.high);

/** `12 – 40`; a class of one value is that value. */
export const classLabel = (c: ValueClass, format: (value: number) => string): string => {
	const [low, high] = [format(c.low), format(c.high)];
	return low === high ? low : `${low} – ${high}`;
};
