import type { Block, FormCell } from './form.ts';

/** A cell of a sheet, counted from 0. */
export interface SheetCell {
	row: number;
	column: number;
	cell: FormCell;
}

/** A report on one sheet as clerks lay it out: paragraphs in the first column, tables below one another. */
export function placeOnSheet(blocks: readonly Block[]): SheetCell[] {
	const cells: SheetCell[] = [];
	let row = 0;
	for (const block of blocks) {
		if (typeof block === 'string') {
			cells.push({ row: row++, column: 0, cell: { text: block, across: 1, down: 1 } });
			continue;
		}
		const taken = new Set<string>();
		for (const line of block) {
			let column = 0;
			for (const cell of line) {
				while (taken.has(`${row} ${column}`)) column++;
				cells.push({ row, column, cell });
				for (let down = 0; down < cell.down; down++)
					for (let across = 0; across < cell.across; across++)
						taken.add(`${row + down} ${column + across}`);
				column += cell.across;
			}
			row++;
		}
	}
	return cells;
}
