import type { Place } from '#domain/place.ts';
import type { FormCell } from '../../../../scripts/demo/form.ts';
import { createRandom, type Random } from '../../../../scripts/demo/random.ts';
import type { Shape } from '../../../../scripts/demo/shapes/shape.ts';
import { balanced, type Printed, render, spelt } from './invented.ts';

type Grid = FormCell[][];
/** Does to the filled-in tables (二, 三, 四) of a report what befalls a table on its way; `moved` collects the cells whose number is printed elsewhere. */
export type Mutation = (grids: Grid[], random: Random, moved: Set<Place>) => void;

const label = (text: string): FormCell => ({ text, place: null, colspan: 1, rowspan: 1 });
const value = (text: string): FormCell => ({ text, place: 'none', colspan: 1, rowspan: 1 });
const isValued = (row: FormCell[]) => row.some((c) => c.place !== null);
const valuedRows = (grid: Grid) => grid.filter(isValued);

/** Damages of domain.md 2.2 that any shape can carry. */
export const MUTATIONS: Record<string, Mutation> = {
	'D6 label lost': (grids, random) => {
		const [row] = random.shuffled(valuedRows(random.pick(grids)));
		for (const cell of row ?? []) if (cell.place === null && cell.rowspan === 1) cell.text = '';
	},
	'D14 row added to 三': ([, grid = []], random) => {
		const at = random.int(4, grid.length - 1);
		const numbers = Array.from({ length: 7 }, () => value(random.pick(['0', '1', '12'])));
		spanning(grid, at);
		grid.splice(at, 0, [label(random.pick(['9.属于工作秘密', '（六）撤回申请'])), ...numbers]);
	},
	'D14 row added to 二': ([grid = []], random) => {
		const at = grid.findIndex((row) => row[0]?.text === '行政处罚');
		const numbers = Array.from({ length: random.pick([1, 1, 3]) }, () => value('7'));
		grid.splice(at, 0, [label(random.pick(['行政检查', '政府定价', '其他行政行为'])), ...numbers]);
	},
	'D14 column added to 三': ([, grid = []], random) => {
		const at = random.int(0, 5);
		const heads = grid[2] ?? [];
		heads.splice(Math.min(at, heads.length), 0, label('个体工商户'));
		const over = grid[1]?.[1];
		if (over) over.colspan++;
		const top = grid[0]?.[1];
		if (top) top.colspan++;
		for (const row of valuedRows(grid)) {
			const first = row.findIndex((c) => c.place !== null);
			row.splice(first + 1 + Math.min(at, 5), 0, value(random.pick(['0', '1', '3'])));
		}
	},
	'D16 number detached': (grids, random, moved) => {
		const grid = random.pick(grids);
		// Not from the last row: where blanks leave no trace, its cells and the number behind them are another row, well formed.
		const [row = []] = random.shuffled(valuedRows(grid).slice(0, -1));
		const [cell] = random.shuffled(row.filter((c) => c.place !== null));
		if (!cell || cell.place === null || cell.text === '') return;
		moved.add(cell.place);
		grid.push([value(cell.text)]);
		cell.text = '';
	},
	'D17 number split': (grids, random) => {
		const [row = []] = random.shuffled(valuedRows(random.pick(grids)));
		const at = row.findIndex((c) => c.place !== null && c.text.length > 1);
		const cell = row[at];
		if (!cell) return;
		row.splice(at + 1, 0, value(cell.text.slice(1)));
		cell.text = cell.text.slice(0, 1);
	},
	'D18 values before labels': (grids, random) => {
		const at = random.int(0, grids.length - 1);
		const cells = (grids[at] ?? []).flat();
		grids[at] = [cells.filter((c) => c.place !== null), cells.filter((c) => c.place === null)].map(
			(row) => row.map((c) => ({ ...c, colspan: 1, rowspan: 1 }))
		);
	},
	'D20 signs': ([grid = []]) => {
		for (const cell of grid.flat())
			if (cell.place?.endsWith('/items_change') && /^[1-9]\d*$/u.test(cell.text))
				cell.text = `+${cell.text}`;
	},
	'D21 units': (grids) => {
		for (const cell of grids.flat(2))
			if (cell.place?.startsWith('proactive') && /^\d+$/u.test(cell.text))
				cell.text += cell.place.endsWith('cny') ? '万元' : '件';
	},
	'D22 letters for zeros': (grids, random) => {
		for (const cell of grids.flat(2))
			if (cell.place !== null && /^\d+$/u.test(cell.text) && random.chance(0.1))
				cell.text = cell.text.replaceAll('0', 'O');
	},
	'D22 spaces in numbers': (grids, random) => {
		for (const cell of grids.flat(2))
			if (cell.place !== null && /^\d{2,}$/u.test(cell.text) && random.chance(0.1))
				cell.text = `${cell.text.slice(0, 1)} ${cell.text.slice(1)}`;
	},
	'D22 turned': (grids) => {
		const rows = valuedRows(grids[1] ?? []);
		const heads = [
			'自然人',
			'商业企业',
			'科研机构',
			'社会公益组织',
			'法律服务机构',
			'其他',
			'总计'
		];
		if (rows.some((r) => r.filter((c) => c.place !== null).length !== heads.length)) return;
		grids[1] = [
			[
				label('申请人情况'),
				...rows.map((r) => label(r.flatMap((c) => (c.place ? [] : c.text)).join('')))
			],
			...heads.map((head, i) => [
				label(head),
				...rows.map((r) => r.filter((c) => c.place !== null)[i] ?? value(''))
			])
		];
	},
	'D22 no totals': ([, grid = []], _, moved) => {
		for (const row of grid) {
			const last = row.at(-1);
			if (last && (last.text === '总计' || last.place?.endsWith('/total'))) row.pop();
			if (last?.place) moved.add(last.place);
		}
	},
	'D24 top lost': (grids, random) => {
		const grid = random.pick(grids);
		const lost = grid.splice(0, random.int(1, Math.max(1, grid.length - 2)));
		for (const cell of lost.flat()) cell.rowspan = 1;
	},
	'D24 rest lost': (grids, random) => {
		const grid = random.pick(grids);
		grid.splice(random.int(1, Math.max(1, grid.length - 1)));
	},
	'head repeated': ([, grid = []], random) => {
		const at = random.int(5, grid.length - 1);
		if (grid[at]?.[0]?.rowspan !== 1) return;
		grid.splice(
			at,
			0,
			[label('申请人情况')],
			['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map(label)
		);
	},
	'row repeated': ([, grid = []], random) => {
		const at = random.int(5, grid.length - 1);
		const row = grid[at];
		if (row)
			grid.splice(
				at,
				0,
				row.map((c) => ({ ...c, rowspan: 1 }))
			);
	}
};

/** Cells above that span over a row put in at `at` grow by it. */
function spanning(grid: Grid, at: number): void {
	grid.slice(0, at).forEach((row, y) => {
		for (const cell of row) if (cell.rowspan > 1 && y + cell.rowspan > at) cell.rowspan++;
	});
}

/** What befalls a document as a whole. */
export const ACCIDENTS: Record<string, (text: string, random: Random) => string> = {
	none: (text) => text,
	'line breaks to spaces': (text) => text.replace(/\n+/gu, ' '),
	'line breaks to tabs': (text) => text.replace(/\n/gu, '\t'),
	'line breaks lost': (text) => text.replaceAll('\n', ''),
	'all in one paragraph': (text) => `<p>${text.replace(/<[^>]*>/gu, ' ')}</p>`,
	'breaks of another kind': (text) => text.replaceAll('\n', '\r\n'),
	'empty lines lost': (text) => text.replace(/\n\s*\n/gu, '\n'),
	'end lost': (text, random) =>
		text.slice(0, text.indexOf('\n', random.int(text.length >> 2, text.length))),
	'start lost': (text, random) =>
		text.slice(text.indexOf('\n', random.int(0, (text.length * 3) >> 2))),
	'heads run on': (text) => text.replace(/(情况|事项)\n+/gu, '$1'),
	'a few lines': (text) => text.replace(/\n+/gu, (feed, at: number) => (at % 7 === 0 ? feed : ' '))
};

/** A document of this shape and what its cells print, after these mutations and this accident. */
export function mutated(
	shape: Shape,
	often: number,
	mutations: readonly string[],
	accident: string,
	key: number
): { text: string; cells: Map<Place, Printed> } {
	const random = createRandom('mutations', key);
	const { template, figures } = balanced(key);
	// An agency leaves out what is 0; else no sum could tell where a cell was lost.
	const cells = spelt(figures, often, key, (value) => value === 0);
	const moved = new Set<Place>();
	const whole = render(shape, template, cells, [], key, (grids) => {
		// G10 prints five cells a channel, whatever its row holds: only the other tables can be torn there.
		const own = shape.id === 'G10' ? grids.slice(0, 2) : grids;
		for (const name of mutations) MUTATIONS[name]?.(own, random, moved);
		grids.splice(0, own.length, ...own);
	});
	for (const place of moved) {
		const cell = cells.get(place);
		if (cell) cells.set(place, { ...cell, moved: true });
	}
	return { text: ACCIDENTS[accident]?.(whole, random) ?? whole, cells };
}
