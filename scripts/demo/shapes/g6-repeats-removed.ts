import { CELL_DAMAGE } from '../damage.ts';
import { pageOf, type Shape } from './shape.ts';

/** Every line that has been there before is gone, the zeros first: the figures cannot be recovered. */
export const repeatsRemoved: Shape = {
	id: 'G6',
	weight: 2.5,
	extension: 'txt',
	tables: 'lost',
	offers: CELL_DAMAGE,
	render(parts, hand) {
		hand.mark('D1');
		const page = pageOf(parts, false, (table) => table.flat().map((cell) => cell.text));
		const met = new Set<string>();
		const kept = page.split('\n').filter((line) => {
			const fresh = line !== '' && !met.has(line);
			met.add(line);
			return fresh;
		});
		return `${kept.join('\n')}\n`;
	}
};
