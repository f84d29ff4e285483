import { type CellJoin, type Content, joinedCells, type RtfTable } from './content.ts';

const DEEPEST = 20;

/** One depth of tables: what is written in the cell that is open, and the row it belongs to. */
interface Level {
	/** What stands here; at depth 0 that of the document, else of the cell that is open. */
	content: Content[];
	cells: Content[][];
	table: RtfTable | null;
	joins: CellJoin[];
	next: CellJoin;
}

const unjoined = (): CellJoin => ({ right: 0, goesOnAcross: false, goesOnDown: false });
const emptyLevel = (): Level => ({
	content: [],
	cells: [],
	table: null,
	joins: [],
	next: unjoined()
});

/** Tables in the way of RTF: paragraphs say how deep in tables they stand, and cells and rows where they end. */
export function createTables() {
	const levels: Level[] = [emptyLevel()];
	/** A definition serves every row behind it until there is another. */
	const levelAt = (depth: number): Level => {
		while (levels.length <= Math.min(depth, DEEPEST)) levels.push(emptyLevel());
		return levels[Math.min(depth, DEEPEST)] ?? emptyLevel();
	};
	const closeBelow = (depth: number) => {
		for (let at = levels.length - 1; at > depth; at--) {
			const level = levelAt(at);
			// A row that has no end is one where the file ends.
			if (level.cells.length > 0 || level.content.length > 0) endRow(at);
			level.table = null;
			levels.length = at;
		}
	};
	const endCell = (depth: number) => {
		closeBelow(depth);
		const level = levelAt(depth);
		level.cells.push(level.content);
		level.content = [];
	};
	const endRow = (depth: number) => {
		closeBelow(depth);
		const level = levelAt(depth);
		const outer = levelAt(depth - 1);
		if (level.content.length > 0) level.cells.push(level.content);
		level.content = [];
		if (level.cells.length === 0) return;
		if (level.table === null) outer.content.push((level.table = { kind: 'table', rows: [] }));
		level.table.rows.push(joinedCells(level.cells, level.joins));
		level.cells = [];
	};
	return {
		/** Of a paragraph that stands so deep; what is not in a table ends those before it. */
		write(depth: number, piece: Content) {
			closeBelow(depth);
			const level = levelAt(depth);
			const below = levels[depth + 1];
			if (below) below.table = null;
			level.content.push(piece);
		},
		endCell,
		endRow,
		define(depth: number) {
			const level = levelAt(depth);
			level.joins = [];
			level.next = unjoined();
		},
		join: (depth: number, way: 'goesOnAcross' | 'goesOnDown') => {
			levelAt(depth).next[way] = true;
		},
		endDefinition(depth: number, right: number) {
			const level = levelAt(depth);
			level.joins.push({ ...level.next, right });
			level.next = unjoined();
		},
		end(): Content[] {
			closeBelow(0);
			return levelAt(0).content;
		}
	};
}
