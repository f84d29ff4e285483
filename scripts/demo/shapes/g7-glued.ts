import { CELL_DAMAGE } from '../damage.ts';
import { pageOf, type Shape } from './shape.ts';

/** The cells of a row run together; only single digits can be told apart again. */
export const glued: Shape = {
	id: 'G7',
	weight: 2.5,
	extension: 'txt',
	tables: 'glued',
	// A blank in a row of digits would leave no way to tell 1|2| from 12||.
	offers: CELL_DAMAGE.filter((id) => id !== 'D7' && id !== 'D8'),
	render(parts, hand) {
		hand.mark('D1');
		return pageOf(parts, hand.random.chance(0.5), (table) =>
			table.map((row) => row.map((cell) => cell.text).join(''))
		);
	}
};
