import type { Parts } from '../collect-parts.ts';

export type Content =
	| { kind: 'text' | 'raised' | 'numbered'; text: string }
	| { kind: 'newline' | 'omitted' | 'object' }
	| RtfTable;

export interface RtfTable {
	kind: 'table';
	rows: RtfCell[][];
}

export interface RtfCell {
	content: Content[];
	/** Where it ends, in twentieths of a point; 0 where nothing says so. */
	right: number;
}

/** How a cell of a row is joined to those beside and above it; undefined where it is not. */
export interface CellJoin {
	right: number;
	goesOnAcross: boolean;
	goesOnDown: boolean;
}

export function writeContent(content: readonly Content[], parts: Parts): void {
	for (const piece of content)
		switch (piece.kind) {
			case 'text':
			case 'raised':
			case 'numbered':
				parts[piece.kind](piece.text);
				break;
			case 'table': {
				const edges = edgesOf(piece);
				parts.openTable();
				for (const row of piece.rows) {
					parts.openRow();
					let left = 0;
					for (const cell of row) {
						const right = upTo(edges, cell.right + NEAR);
						parts.openCell(Math.max(1, right - left));
						left = right;
						writeContent(cell.content, parts);
						parts.closeCell();
					}
				}
				parts.closeTable();
				break;
			}
			default:
				parts[piece.kind]();
		}
}

/** Closer than this two edges are one. */
const NEAR = 40;

/** Where cells of a table end: as many of them as lie within a cell it goes over columns. */
function edgesOf({ rows }: RtfTable): number[] {
	const edges: number[] = [];
	for (const edge of rows.flatMap((row) => row.map(({ right }) => right)).sort((a, b) => a - b))
		if (edge > 0 && edge - (edges.at(-1) ?? -Infinity) > NEAR) edges.push(edge);
	return edges;
}

/** How many of the edges lie no further right. */
function upTo(edges: readonly number[], right: number): number {
	let [low, high] = [0, edges.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((edges[middle] ?? Infinity) <= right) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * The cells of a row by what its definition says of each. A cell that goes on from the one above or
 * beside is part of that. More cells than are defined stand as they are, but for bare ones at the end,
 * which LibreOffice writes behind a table in a cell and which no program draws.
 */
export function joinedCells(cells: readonly Content[][], joins: readonly CellJoin[]): RtfCell[] {
	const row: RtfCell[] = [];
	const defined = joins.length === 0 ? cells.length : joins.length;
	const count = Math.max(defined, cells.findLastIndex((content) => !isBare(content)) + 1);
	for (const [i, content] of cells.slice(0, count).entries()) {
		const join = joins[i];
		const last = row.at(-1);
		if (join?.goesOnAcross && last) {
			last.right = join.right;
			if (!isBare(content)) last.content.push(...content);
		} else if (!(join?.goesOnDown && isBare(content)))
			row.push({ content, right: join?.right ?? 0 });
	}
	return row;
}

const isBare = (content: readonly Content[]): boolean =>
	content.every(
		(piece) => piece.kind === 'newline' || (piece.kind === 'text' && piece.text.trim() === '')
	);
