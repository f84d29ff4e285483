import { CELL_DAMAGE, ROW_SHAPE_DAMAGE } from '../damage.ts';
import { isFirst, slotsOf } from '../form.ts';
import { pageOf, type Shape } from './shape.ts';

/** A row a line, cells between pipes. */
export const pipeRows: Shape = {
	id: 'G1',
	weight: 20,
	extension: 'txt',
	tables: 'whole',
	offers: [...CELL_DAMAGE, ...ROW_SHAPE_DAMAGE, 'D2', 'D3'],
	render(parts, hand) {
		const { random } = hand;
		const framed = random.chance(0.6);
		const rule = framed && random.chance(0.5);
		const trimmed = !framed && random.chance(0.4);
		// Some converters drop the places under a span, some keep them empty, some repeat the label.
		const spans = random.pick(['empty', 'empty', 'dropped', 'repeated'] as const);
		const line = (cells: readonly string[]) => {
			if (framed) return `| ${cells.join(' | ')} |`;
			const row = cells.join(' | ');
			return trimmed ? row.replace(/(?: \|\s*)+$/u, '') : `${row} |`;
		};
		return pageOf(parts, true, (table) => {
			const slots = slotsOf(table);
			const rows = slots.map((row) => {
				if (spans === 'dropped') return row.filter(isFirst).map((slot) => slot.cell.text);
				return row.map((slot) => {
					const shown = isFirst(slot) || (spans === 'repeated' && slot.cell.place === null);
					return shown ? slot.cell.text : '';
				});
			});
			if (spans !== 'repeated') hand.mark('D1');
			const cut = hand.has('D3') && rows.length > 20 ? random.int(8, rows.length - 1) : -1;
			return rows.flatMap((cells, y) => {
				const ruled = line(cells.map(() => '---'));
				if (y === 0 && rule) return [line(cells), ruled];
				if (y === cut) {
					hand.mark('D3');
					return ['', line(cells), ruled];
				}
				if (hand.has('D2') && rows.length > 20 && y > 4 && random.chance(0.08)) {
					hand.mark('D2');
					return [line(['', ...cells])];
				}
				return [line(cells)];
			});
		});
	}
};
