import { CELL_DAMAGE, type Hand } from '../damage.ts';
import type { FormCell } from '../form.ts';
import { broken, pageOf, type Shape } from './shape.ts';

/** A cell a line and nothing else; a blank cell is at best one blank line more. */
export const plainCells: Shape = {
	id: 'G3',
	weight: 8,
	extension: 'txt',
	tables: 'whole',
	offers: [...CELL_DAMAGE, 'D4', 'D18'],
	render(parts, hand) {
		const gap = hand.random.chance(0.5);
		return pageOf(parts, gap, (table, section) => {
			hand.mark('D1');
			return (section === 2 ? valuesFirst(table, hand) : table).flatMap((row) =>
				row.flatMap((cell) => {
					const text = cell.place ? cell.text : broken(cell.text, hand, '\n');
					return gap ? [text, ''] : [text];
				})
			);
		});
	}
};

/** The rows under 不予公开 came out as a table of their own: all values, then all labels. */
function valuesFirst(table: FormCell[][], hand: Hand): FormCell[][] {
	const rows = table.filter((row) =>
		row.some(({ place }) => place?.startsWith('requests/denied_'))
	);
	const at = table.indexOf(rows[0] ?? []);
	if (!hand.has('D18') || at < 0) return table;
	const cells = rows.flat();
	const values = cells.filter(({ place }) => place !== null);
	const labels = cells.filter(({ place }) => place === null);
	for (const { place } of values) if (place) hand.lost?.add(place);
	hand.mark('D18');
	return table.toSpliced(at, rows.length, [...labels.slice(0, 1), ...values, ...labels.slice(1)]);
}
