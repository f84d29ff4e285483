import { CELL_DAMAGE } from '../damage.ts';
import { broken, pageOf, type Shape } from './shape.ts';

/** A cell a line and nothing else; a blank cell is at best one blank line more. */
export const plainCells: Shape = {
	id: 'G3',
	weight: 8,
	extension: 'txt',
	tables: 'whole',
	offers: [...CELL_DAMAGE, 'D4'],
	render(parts, hand) {
		const gap = hand.random.chance(0.5);
		return pageOf(parts, gap, (table) => {
			hand.mark('D1');
			return table.flatMap((row) =>
				row.flatMap((cell) => {
					const text = cell.place ? cell.text : broken(cell.text, hand, '\n');
					return gap ? [text, ''] : [text];
				})
			);
		});
	}
};
