import { partsOf, type Place } from '#domain/place.ts';
import type { PrintedFigures } from './cells.ts';
import type { ShapeId } from './report-model.ts';

/**
 * The cells whose number can no longer be told from the document, by its shape. Besides these a damage
 * loses: D6 the row without its label (it could be any row's); D17 the row in which more than one
 * joining makes the sum hold; D18 the rows whose labels come after their values.
 *
 * G6  every cell: which lines were taken away cannot be known.
 * G7  a row that holds anything but single digits or `/`: where one number ends is lost.
 * G8, G3  a row with a blank cell beside others: a blank is only space, and could stand anywhere in the row.
 * G9  has no cells.
 * A PDF of drawn tables loses none of them.
 */
export function lostBy(shape: ShapeId, figures: PrintedFigures): Place[] {
	if (shape === 'G6') return [...figures.keys()];
	const unclear = UNCLEAR[shape];
	if (!unclear) return [];
	return [...rowsOf(figures).values()].flatMap((row) =>
		row.length > 1 && row.some(({ text }) => unclear(text)) ? row.map(({ place }) => place) : []
	);
}

const UNCLEAR: Partial<Record<ShapeId, (text: string) => boolean>> = {
	G7: (text) => !/^[\d/]$/u.test(text),
	G8: (text) => text === '',
	G3: (text) => text === ''
};

interface Cell {
	place: Place;
	text: string;
}

/** Table 四 is one row; a row of the others is an item or a subject. */
function rowsOf(figures: PrintedFigures): Map<string, Cell[]> {
	const rows = new Map<string, Cell[]>();
	for (const [place, { text }] of figures) {
		const { table, row: name = '' } = partsOf(place);
		const key = table === 'disputes' ? table : `${table}/${name}`;
		const row = rows.get(key) ?? [];
		row.push({ place, text });
		rows.set(key, row);
	}
	return rows;
}
