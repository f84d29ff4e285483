import { CELL_DAMAGE } from '../damage.ts';
import { isFirst, slotsOf } from '../form.ts';
import { pageOf, type Shape } from './shape.ts';

/** A cell a line with its pipe; places under a span leave only pipes. */
export const pipeCells: Shape = {
	id: 'G2',
	weight: 9,
	extension: 'txt',
	tables: 'whole',
	offers: CELL_DAMAGE,
	render(parts, hand) {
		const leading = hand.random.chance(0.4);
		const cell = (text: string) => (leading ? `| ${text}` : `${text} |`);
		return pageOf(parts, hand.random.chance(0.5), (table) => {
			hand.mark('D1');
			return slotsOf(table).flatMap((row) => {
				const lines: string[] = [];
				let covered = '';
				for (const slot of row) {
					if (!isFirst(slot)) covered += '|';
					else {
						if (covered !== '') lines.push(covered);
						covered = '';
						lines.push(cell(slot.cell.text));
					}
				}
				return covered === '' ? lines : [...lines, covered];
			});
		});
	}
};
