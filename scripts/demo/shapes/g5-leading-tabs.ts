import { CELL_DAMAGE, type Hand } from '../damage.ts';
import { slotsOf, type FormCell } from '../form.ts';
import { broken, pageOf, type Shape } from './shape.ts';

/** A cell a line behind a tab, a bare tab where a label spans down, a blank line between rows. */
export const leadingTabs: Shape = {
	id: 'G5',
	weight: 13,
	extension: 'txt',
	tables: 'whole',
	offers: [...CELL_DAMAGE, 'D4', 'D23'],
	render(parts, hand) {
		return pageOf(parts, hand.random.chance(0.5), (table) => tableLines(table, hand));
	}
};

function tableLines(table: FormCell[][], hand: Hand): string[] {
	const joint = hand.random.pick(['\n', '\n\n']);
	hand.mark('D1');
	return slotsOf(table).flatMap((row) => {
		const cells = row.filter((slot) => slot.left);
		const lines = cells.map(({ top, cell }) =>
			top ? `\t${broken(cell.text, hand, joint)}` : '\t'
		);
		return [...joinBlank(lines, hand), ''];
	});
}

/** A blank cell whose line ran into the next one's: ` ⇥16`. */
function joinBlank(lines: string[], hand: Hand): string[] {
	const blank = lines.findIndex(
		(line, i) => i > 0 && line === '\t' && /^\t\d/u.test(lines[i + 1] ?? '')
	);
	if (!hand.has('D23') || blank < 0 || /^\t\D*$/u.test(lines[blank - 1] ?? '')) return lines;
	hand.mark('D23');
	return lines.toSpliced(blank, 2, ` ${lines[blank + 1] ?? ''}`);
}
