import type { TabledTemplate } from '#domain/template.ts';
import { partsOf, placeOf, type Place } from '#domain/place.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import type { PrintedFigures } from './cells.ts';
import type { Hand } from './damage.ts';
import { label, type FormCell } from './form.ts';

/** A table as it came out, and lines that were torn from it. */
export interface DamagedTable {
	grid: FormCell[][];
	after: string[];
	/** Cells that are not there any more. */
	gone: Place[];
}

/** Damage to rows of the filled form (D6, D14, D16, D17, D22, D24). `section` counts from 0. */
export function damageTable(
	grid: FormCell[][],
	section: number,
	template: TabledTemplate,
	figures: PrintedFigures,
	hand: Hand
): DamagedTable {
	const whole: DamagedTable = { grid, after: [], gone: [] };
	if (section === 1) return damageProactive(whole, hand);
	if (section !== 2) return whole;
	if (hand.has('D22')) return requestsOtherwise(whole, template, figures, hand);
	if (hand.has('D17')) return splitNumber(whole, figures, hand);
	return hand.has('D16') ? detachNumber(whole, figures, hand) : whole;
}

const rowOf = (grid: FormCell[][], start: string) =>
	grid.findIndex((row) => row.some((cell) => cell.place?.startsWith(start)));

function damageProactive({ grid, ...rest }: DamagedTable, hand: Hand): DamagedTable {
	if (hand.has('D24')) {
		const first = rowOf(grid, 'proactive/fees/') - 2;
		hand.mark('D24');
		const gone = grid.slice(0, first).flatMap((row) => row.flatMap(({ place }) => place ?? []));
		return { ...rest, grid: grid.slice(first), gone };
	}
	let rows = grid;
	if (hand.has('D14')) {
		const at = rowOf(rows, 'proactive/licences/');
		const extra = ['行政检查', '行政确认'].map((name) =>
			(rows[at] ?? []).map((cell, i) => ({
				...cell,
				place: cell.place === null ? null : (`extra/${name}/${i}` as Place),
				text: i === 0 ? name : String(hand.random.int(1, 300))
			}))
		);
		rows = rows.toSpliced(at + 1, 0, ...extra);
		hand.mark('D14');
	}
	if (hand.has('D6')) {
		const at = rowOf(rows, 'proactive/regulations/');
		const [first, ...cells] = rows[at] ?? [];
		if (first) rows = rows.with(at, [{ ...first, text: '' }, ...cells]);
		// Zeros below the heads could be any row's.
		for (const { place } of cells) if (place) hand.lost?.add(place);
		hand.mark('D6');
	}
	return { ...rest, grid: rows };
}

const row = (item: string) => APPLICANTS.map((a) => placeOf('requests', item, a.code));
const numberAt = (figures: PrintedFigures, place: Place) => figures.get(place)?.value ?? 0;

/** One number of a row comes out as two cells; the row's sum tells which, if only one joining makes it hold. */
function splitNumber(table: DamagedTable, figures: PrintedFigures, hand: Hand): DamagedTable {
	const found = table.grid.flatMap((cells, y) =>
		cells.flatMap(({ place, text }) =>
			place && !place.endsWith('/total') && /^[1-9]\d+$/u.test(text) ? [{ y, place, text }] : []
		)
	);
	if (found.length === 0) return table;
	const { y, place, text } = hand.random.pick(found);
	const cut = hand.random.int(1, text.length - 1);
	const cells = table.grid[y] ?? [];
	const x = cells.findIndex((cell) => cell.place === place);
	const cell = cells[x];
	if (!cell) return table;
	const halves = [text.slice(0, cut), text.slice(cut)].map((half) => ({ ...cell, text: half }));
	const places = row(partsOf(place).row ?? '');
	const typed = cells.toSpliced(x, 1, ...halves);
	const values = typed.flatMap((c) => (c.place ? [c.text] : []));
	if (joinings(values).length !== 1) for (const lost of places) hand.lost?.add(lost);
	hand.mark('D17');
	return { ...table, grid: table.grid.with(y, typed) };
}

/** Where two neighbours of eight, written as one, leave a row whose last cell is the sum of the others. */
function joinings(cells: readonly string[]): number[] {
	return cells.slice(1).flatMap((_, i) => {
		const joined = cells.toSpliced(i, 2, (cells[i] ?? '') + (cells[i + 1] ?? ''));
		const [total, ...parts] = joined.map(Number).reverse();
		return parts.reduce((a, b) => a + b, 0) === total ? [i] : [];
	});
}

/** A cell came out blank and its number alone behind the table: what is printed in its place is a blank. */
function detachNumber(table: DamagedTable, figures: PrintedFigures, hand: Hand): DamagedTable {
	const places = row('carried_out');
	const place = places.find((p) => numberAt(figures, p) > 0) ?? places[0];
	if (place === undefined) return table;
	const { text } = figures.get(place) ?? { text: '' };
	if (text === '') return table;
	figures.set(place, { text: '', value: null });
	const grid = table.grid.map((cells) =>
		cells.map((cell) => (cell.place === place ? { ...cell, text: '' } : cell))
	);
	hand.mark('D16');
	return { ...table, grid, after: [text] };
}

function requestsOtherwise(
	table: DamagedTable,
	template: TabledTemplate,
	figures: PrintedFigures,
	hand: Hand
): DamagedTable {
	hand.mark('D22');
	const way = hand.random.pick(['transposed', 'no_total', 'letter', 'spaced'] as const);
	if (way === 'transposed') return { ...table, grid: transposed(template, figures) };
	if (way === 'no_total') return withoutTotals(table, template);
	const found = table.grid
		.flat()
		.filter(
			({ place, text }) => place && (way === 'letter' ? text === '0' : /^\d{2,}$/u.test(text))
		);
	if (found.length === 0) return table;
	const chosen = hand.random.pick(found);
	const text = way === 'letter' ? 'O' : [...chosen.text].join(' ');
	const grid = table.grid.map((cells) =>
		cells.map((cell) => (cell === chosen ? { ...cell, text } : cell))
	);
	return { ...table, grid };
}

function transposed(template: TabledTemplate, figures: PrintedFigures): FormCell[][] {
	const items = requestItems(template);
	const heads = items.map((item) => label(HEADS[item.code] ?? item.zh));
	return [
		[label('申请人情况'), ...heads],
		...APPLICANTS.map((a) => [
			label(a.zh === '其他组织' ? '其他' : a.zh),
			...items.map((item): FormCell => {
				const place = placeOf('requests', item.code, a.code);
				return { ...label(figures.get(place)?.text ?? ''), place };
			})
		])
	];
}

/** As the form numbers its rows, with the group before the first of it. */
const HEADS: Partial<Record<string, string>> = headsOf();

function headsOf(): Record<string, string> {
	const groups: Record<string, string> = {
		granted: '（一）予以公开',
		partially_granted: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
		denied: '（三）不予公开',
		unavailable: '（四）无法提供',
		rejected: '（五）不予处理',
		other: '（六）其他处理'
	};
	const heads: Record<string, string> = {
		received_new: '一、本年新收政府信息公开申请数量',
		carried_in: '二、上年结转政府信息公开申请数量',
		handled_total: '（七）总计',
		carried_out: '四、结转下年度继续办理',
		other_handling: '（六）其他处理'
	};
	const met = new Map<string, number>();
	for (const item of requestItems('2021')) {
		const group = groups[item.group];
		if (group === undefined) continue;
		const n = (met.get(item.group) ?? 0) + 1;
		met.set(item.group, n);
		const single = item.group === 'granted' || item.group === 'partially_granted';
		const first = item.group === 'granted' ? '三、本年度办理结果' : '';
		heads[item.code] = first + (n === 1 ? group : '') + (single ? '' : `${n}.${item.zh}`);
	}
	return heads;
}

function withoutTotals({ grid, ...rest }: DamagedTable, template: TabledTemplate): DamagedTable {
	return {
		...rest,
		gone: requestItems(template).map((item) => placeOf('requests', item.code, 'total')),
		grid: grid.map((cells) =>
			cells
				.filter((cell) => !cell.place?.endsWith('/total') && cell.text !== '总计')
				.map((cell) => (cell.colspan === 7 ? { ...cell, colspan: 6 } : cell))
		)
	};
}
