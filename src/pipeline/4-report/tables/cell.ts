import type { Figure, Passage } from '#domain/figure.ts';
import type { Place } from '#domain/place.ts';
import type { TableCell } from '#domain/table.ts';
import { ZERO_SIGNS } from '#text/printed.ts';

/** A cell of the document as a figure of the form. */
export function figureOf(place: Place, cell: TableCell): Figure {
	const { printed } = cell;
	switch (printed.kind) {
		case 'number':
			return {
				place,
				value: printed.value,
				state: isMisread(cell.text, printed.start, printed.end) ? 'inferred' : 'stated',
				raw: cell.text,
				start: cell.start + printed.start,
				end: cell.start + printed.end
			};
		case 'blank':
			return { place, value: null, state: 'blank', raw: null, start: cell.start, end: cell.end };
		case 'not_applicable':
			return {
				place,
				value: null,
				state: 'not_applicable',
				raw: cell.text,
				start: cell.start,
				end: cell.end
			};
		case 'odd':
		case 'words':
			return unreadable(place, cell, cell.text);
	}
}

// A letter O (or 〇, or a circle) that stands for a zero is no digit as printed.
function isMisread(text: string, start: number, end: number): boolean {
	for (let i = start; i < end; i++)
		if (text.charCodeAt(i) > LAST_DIGIT && ZERO_SIGNS.includes(text[i] ?? '')) return true;
	return false;
}
const LAST_DIGIT = 0x39;

/** Requests and cases are counted in whole numbers; anything else in their cells was not printed as one, and one in ten thousands (3.00万) is rounded. */
export const isCount = ({ printed }: TableCell): boolean =>
	printed.kind !== 'number' ||
	(printed.unit !== '万' && Number.isInteger(printed.value) && printed.value < 2 ** 31);

/** A cell of the form that the document does not let us read; `at` is where it should have stood. */
export const unreadable = (place: Place, at: Passage, raw: string | null = null): Figure => ({
	place,
	value: null,
	state: 'unreadable',
	raw,
	start: at.start,
	end: at.end
});
