import type { Place } from '#domain/place.ts';
import type { Figures } from '#domain/figures.ts';

/** Cells added up as printed; `value` takes blanks as 0, so it is the least the cells can come to. */
export interface Sum {
	value: number;
	stated: number;
	blank: number;
}

/** Null where a cell is missing, unreadable or not as printed: then nothing can be said of the sum. */
export function addUp(figures: Figures, places: readonly Place[]): Sum | null {
	let value = 0;
	let stated = 0;
	let blank = 0;
	for (const place of places) {
		const figure = figures.get(place);
		if (figure === undefined) return null;
		if (figure.state === 'stated' && figure.value !== null) {
			value += figure.value;
			stated++;
		} else if (figure.state === 'blank' || figure.state === 'not_applicable') blank++;
		else return null;
	}
	return { value, stated, blank };
}

export const both = (a: Sum, b: Sum): Sum => ({
	value: a.value + b.value,
	stated: a.stated + b.stated,
	blank: a.blank + b.blank
});

/**
 * Two sums that the form says are equal. The blank cells of the smaller side may stand for the
 * difference (`blanks_hold`); where it has none, no reading of the blanks makes them equal.
 */
export function compare(left: Sum, right: Sum): 'holds' | 'blanks_hold' | 'fails' | 'unknown' {
	if (left.value === right.value) return 'holds';
	const smaller = left.value < right.value ? left : right;
	if (smaller.stated === 0) return 'unknown';
	return smaller.blank > 0 ? 'blanks_hold' : 'fails';
}

/** The value of a cell whose number is printed as it stands, else null. */
export function statedAt(figures: Figures, place: Place): number | null {
	const figure = figures.get(place);
	return figure?.state === 'stated' ? figure.value : null;
}

/** As `statedAt`, with blank taken as 0. */
export function statedOrBlankAt(figures: Figures, place: Place): number | null {
	const figure = figures.get(place);
	if (figure?.state === 'blank' || figure?.state === 'not_applicable') return 0;
	return figure?.state === 'stated' ? figure.value : null;
}
