import type { Block, FormCell } from './form.ts';

/** Measures in points from the upper left corner, as the page is read. */
export const PAGE = { width: 595, height: 842, left: 40, right: 555, top: 60, bottom: 780 };
export const SIZE = 8;
const LINE = 11;

/** Draws what is placed; the cell is that of the words, where they stand in one. */
export interface Pen {
	/** Begins a page; the first one before anything is drawn. */
	page: () => void;
	write: (text: string, x: number, baseline: number, cell?: FormCell) => void;
	line: (x: number, top: number, u: number, bottom: number) => void;
}

/** Places a report on pages: paragraphs by their width, tables with lines around their cells. */
export function placeForm(blocks: readonly Block[], { page, write, line }: Pen): void {
	let y = PAGE.bottom;
	let pages = 0;
	const open = (room: number) => {
		if (y + room <= PAGE.bottom) return;
		page();
		pages++;
		y = PAGE.top;
		write(`- ${pages} -`, 290, 815);
	};
	for (const block of blocks) {
		if (typeof block === 'string') {
			for (const [i, part] of wrap(`\u3000\u3000${block}`, PAGE.right - PAGE.left).entries()) {
				open(LINE);
				write(i === 0 ? part.trim() : part, PAGE.left + (i === 0 ? 2 * SIZE : 0), y + SIZE);
				y += LINE + 4;
			}
			continue;
		}
		const fields = spread(block);
		const edges = edgesOf(fields);
		for (const [r, row] of fields.entries()) {
			const own = [...new Set(row)].filter((c) => fields[r - 1]?.includes(c) !== true);
			const widthAt = (c: FormCell) =>
				(edges[row.lastIndexOf(c) + 1] ?? 0) - (edges[row.indexOf(c)] ?? 0);
			const flat = own.filter((c) => c.down === 1);
			const lines = Math.max(1, ...flat.map((c) => wrap(c.text, widthAt(c) - 4).length));
			const height = lines * LINE + 6;
			const before = pages;
			open(height);
			if (pages > before && r > 0) line(edges[0] ?? 0, y, edges.at(-1) ?? 0, y);
			for (const c of own)
				for (const [i, part] of wrap(c.text, widthAt(c) - 4).entries())
					write(part, (edges[row.indexOf(c)] ?? 0) + 2, y + LINE + i * LINE, c);
			for (const [c, field] of row.entries()) {
				const [left, right] = [edges[c] ?? 0, edges[c + 1] ?? 0];
				if (row[c - 1] !== field) line(left, y, left, y + height);
				if (fields[r - 1]?.[c] !== field) line(left, y, right, y);
				if (fields[r + 1]?.[c] !== field) line(left, y + height, right, y + height);
			}
			line(edges.at(-1) ?? 0, y, edges.at(-1) ?? 0, y + height);
			y += height;
		}
		y += LINE;
	}
}

export const widthOf = (text: string): number =>
	[...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 128 ? SIZE / 2 : SIZE), 0);

function wrap(text: string, width: number): string[] {
	const lines = [''];
	for (const c of text) {
		const last = lines.at(-1) ?? '';
		if (widthOf(last + c) > width) lines.push(c);
		else lines[lines.length - 1] = last + c;
	}
	return lines;
}

/** For each field of the grid the cell that covers it. */
function spread(rows: readonly FormCell[][]): FormCell[][] {
	const fields: FormCell[][] = rows.map(() => []);
	for (const [r, row] of rows.entries()) {
		let column = 0;
		for (const cell of row) {
			while (fields[r]?.[column]) column++;
			for (let down = 0; down < cell.down; down++)
				for (let across = 0; across < cell.across; across++)
					(fields[r + down] ?? [])[column + across] = cell;
		}
	}
	return fields;
}

/** Labels have more room than figures where there are three columns of them. */
function edgesOf(fields: readonly FormCell[][]): number[] {
	const count = fields[0]?.length ?? 0;
	const widths = Array.from({ length: count }, (_, i) =>
		count === 10 ? ([48, 48, 132][i] ?? 41) : 515 / count
	);
	return widths.reduce((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [PAGE.left]);
}
