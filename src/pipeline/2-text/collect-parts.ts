import { allowance, MAX_BYTES } from './limits.ts';
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

/** So many cells, paragraphs and pieces of text make up more than any report. */
const MOST_PARTS = 2_000_000;
/** Signs that lists, cells and shared texts may come to when each is written out. */
const MOST_SIGNS = MAX_BYTES;

/**
 * The parts of a document while it is read, with the tables that are open. Throws `TooLarge` at more
 * of them than a report has: a row may be repeated a million times in fifty bytes, and tables within it.
 * Only where no part comes of less than a tag of its own may there be `most`.
 */
export function createParts(most = MOST_PARTS) {
	const parts: Part[] = [];
	const takePart = allowance(most, 'parts');
	const takeSigns = allowance(MOST_SIGNS, 'signs');
	const add = (part: Part) => {
		takePart(1);
		parts.push(part);
	};
	const addWords = (text: string, part: Part) => {
		takeSigns(text.length);
		add(part);
	};
	let table: OpenTable | null = null;
	return {
		parts,
		inTable: () => table !== null,
		text: (text: string) => addWords(text, text),
		raised: (text: string, isGloss = false) => addWords(text, { kind: 'raised', text, isGloss }),
		/** Text of what is no text, as a field or a picture has; nothing if it has none. */
		within: (text: string) => addWords(text, { kind: 'within', text }),
		over: (text: string) => addWords(text, { kind: 'over', text }),
		numbered: (text: string) => addWords(text, { kind: 'numbered', text }),
		newline: () => add(BREAK),
		omitted: () => add(OMITTED),
		object: () => add(OBJECT),
		openTable() {
			table = { kind: 'table', isLayout: false, size: 0, held: 0, outer: table };
			add(table);
		},
		openRow() {
			if (table) add(ROW);
		},
		openCell(across = 1) {
			if (!table) return;
			table.size++;
			add(across === 1 ? CELL : { kind: 'cell', across: Math.min(across, MOST_ACROSS) });
		},
		closeCell() {
			if (table) add(CELL_END);
		},
		closeTable() {
			if (!table) return;
			add(TABLE_END);
			const { outer, size, held } = table;
			table.isLayout = held > 1 && !(size >= FEWEST_FIGURES && held <= MOST_WITHIN_FIGURE);
			if (outer) outer.held = Math.max(outer.held, size, held);
			table = outer;
		}
	};
}

export type Parts = ReturnType<typeof createParts>;
