import { CELL_DAMAGE, ROW_SHAPE_DAMAGE, type Hand } from '../damage.ts';
import { isFirst, slotsOf, type FormCell } from '../form.ts';
import { broken, pageOf, type Shape } from './shape.ts';

/** Rows of tabs as Word and its converters leave them, ragged at both ends. */
export const tabRows: Shape = {
	id: 'G4',
	weight: 17,
	extension: 'txt',
	tables: 'whole',
	offers: [...CELL_DAMAGE, ...ROW_SHAPE_DAMAGE, 'D2', 'D3', 'D4'],
	render(parts, hand) {
		const ragged = hand.random.chance(0.6);
		return pageOf(parts, true, (table) => tableLines(table, hand, ragged));
	}
};

function tableLines(table: FormCell[][], hand: Hand, ragged: boolean): string[] {
	const { random } = hand;
	const slots = slotsOf(table);
	const long = slots.length > 20;
	const width = slots[0]?.length ?? 0;
	const cut = hand.has('D3') && long ? random.int(8, slots.length - 1) : -1;
	hand.mark('D1');
	return slots.flatMap((row, y) => {
		let cells = row.map((slot) => (isFirst(slot) ? broken(slot.cell.text, hand, ' ') : ''));
		const label = row.findLastIndex((slot) => slot.cell.place === null);
		// A span over three label columns often comes out as two, with a tab left over at the end.
		if (ragged && long && cells.length === width && cells[label] === '' && label > 1)
			cells = [...cells.toSpliced(label, 1), ''];
		if (hand.has('D2') && y > 4 && long && random.chance(0.15)) {
			hand.mark('D2');
			const lost = cells.findIndex((cell) => cell !== '');
			const kept = cells.slice(lost);
			cells = random.chance(0.5) ? [kept[0] ?? '', '', ...kept.slice(1)] : kept;
		}
		const line = cells.join('\t');
		if (y !== cut) return [line];
		hand.mark('D3');
		return ['', line, cells.map((_, i) => (i === 0 ? '-'.repeat(13) : '---')).join('\t')];
	});
}
