import {
	BREAK,
	CELL,
	CELL_END,
	type OpenTable,
	OMITTED,
	OBJECT,
	type Part,
	ROW,
	TABLE_END
} from './parts.ts';

const MOST_ACROSS = 100;
/** A table with so many cells is one of figures though a cell of it holds a table as small as that. */
const FEWEST_FIGURES = 12;
const MOST_WITHIN_FIGURE = 4;

/** The parts of a document while it is read, with the tables that are open. */
export function createParts() {
	const parts: Part[] = [];
	let table: OpenTable | null = null;
	return {
		parts,
		inTable: () => table !== null,
		text: (text: string) => void parts.push(text),
		raised: (text: string, isGloss = false) => void parts.push({ kind: 'raised', text, isGloss }),
		/** Text of what is no text, as a field or a picture has; nothing if it has none. */
		within: (text: string) => void parts.push({ kind: 'within', text }),
		over: (text: string) => void parts.push({ kind: 'over', text }),
		numbered: (text: string) => void parts.push({ kind: 'numbered', text }),
		newline: () => void parts.push(BREAK),
		omitted: () => void parts.push(OMITTED),
		object: () => void parts.push(OBJECT),
		openTable() {
			table = { kind: 'table', isLayout: false, size: 0, held: 0, outer: table };
			parts.push(table);
		},
		openRow() {
			if (table) parts.push(ROW);
		},
		openCell(across = 1) {
			if (!table) return;
			table.size++;
			parts.push(across === 1 ? CELL : { kind: 'cell', across: Math.min(across, MOST_ACROSS) });
		},
		closeCell() {
			if (table) parts.push(CELL_END);
		},
		closeTable() {
			if (!table) return;
			parts.push(TABLE_END);
			const { outer, size, held } = table;
			table.isLayout = held > 1 && !(size >= FEWEST_FIGURES && held <= MOST_WITHIN_FIGURE);
			if (outer) outer.held = Math.max(outer.held, size, held);
			table = outer;
		}
	};
}

export type Parts = ReturnType<typeof createParts>;
