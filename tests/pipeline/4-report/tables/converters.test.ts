import { describe, expect, test } from 'vitest';
import type { Place } from '#domain/place.ts';
import type { FormCell } from '../../../../scripts/demo/form.ts';
import { compared, printed } from './compared.ts';
import { balanced, read } from './invented.ts';
import { type Layout, page } from './layouts.ts';

const isValue = (cell: FormCell) => cell.place !== null;
const widest = (grid: FormCell[][]) =>
	Math.max(...grid.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)));
const written = (row: FormCell[]) => row.filter((cell) => cell.text !== '');

/** Ways in which widely used converters write a table down, by what becomes of its empty cells. */
const LOSING: Record<string, Layout> = {
	'empty cells dropped and the count made up with bare pipes': (grid) =>
		grid.map((row, i) => {
			const cells = written(row);
			const pads = i === grid.length - 1 ? 0 : widest(grid) - cells.length;
			return `${cells.map((cell) => `${cell.text} | `).join('')}${'|'.repeat(pads)}`.trimEnd();
		}),
	'the same behind a first pipe': (grid) =>
		grid.map((row) => {
			const cells = written(row);
			const pads = '|'.repeat(widest(grid) - cells.length);
			return `| ${cells.map((cell) => `${cell.text} | `).join('')}${pads}`.trimEnd();
		}),
	'each cell between pipes of its own, empty ones dropped': (grid) =>
		grid.map((row) =>
			written(row)
				.map((cell) => `|${cell.text}|`)
				.join('')
		),
	'rows filled into lines of a width, empty cells lost': (grid) =>
		filled(grid.flat().map((cell) => cell.text)),
	'columns drawn with spaces, some behind the last': (grid) =>
		grid.map((row) => row.map((cell) => cell.text.padEnd(12)).join('  '))
};

const KEEPING: Record<string, Layout> = {
	'two lone pipes before each cell': (grid) =>
		grid.flatMap((row) => row.flatMap((cell) => ['|', '|', cell.text])),
	'a lone pipe between the cells of a row': (grid) =>
		grid.flatMap((row) => row.flatMap((cell, i) => (i === 0 ? [cell.text] : ['|', cell.text]))),
	'a pipe between cells and none at the ends': (grid) =>
		grid.map((row) => row.map((cell) => cell.text).join(' | ')),
	'the same, broken behind a pipe at a width': (grid) =>
		grid.flatMap((row) => {
			const line = row.map((cell) => cell.text).join(' | ');
			const at = line.lastIndexOf('| ');
			return row.some(isValue) && line.length > 45
				? [line.slice(0, at + 1), line.slice(at + 2)]
				: [line];
		}),
	'a row of pipes with the columns of a span empty': (grid) =>
		grid.map(
			(row) => `| ${row.map(({ text, colspan }) => text + ' | '.repeat(colspan - 1)).join(' | ')} |`
		)
};

function filled(words: readonly string[]): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of words.filter((w) => w !== '')) {
		if (line !== '' && line.length + word.length > 60) {
			lines.push(line);
			line = '';
		}
		line += line === '' ? word : ` ${word}`;
	}
	return [...lines, line];
}

const SEEDS = [3, 17, 40, 91];

/** The figures of a report, some of its zeros not printed. */
function withBlanks(seed: number) {
	const { template, figures } = balanced(seed);
	const left = new Map<Place, number | null>(
		[...figures].map(([place, value], i) => [place, value === 0 && i % 5 < 2 ? null : value])
	);
	return { template, figures: left };
}

describe.each(Object.entries({ ...LOSING, ...KEEPING }))('%s', (_, layout) => {
	test('a table of which every cell is printed is read whole', async () => {
		for (const seed of SEEDS) {
			const { template, figures } = balanced(seed);
			const { wrong, unread } = compared(
				await read(page(layout, template, printed(figures))),
				figures
			);
			expect(wrong).toEqual([]);
			expect(unread).toEqual([]);
		}
	});

	test('no number takes the place of an empty cell', async () => {
		for (const seed of SEEDS) {
			const { template, figures } = withBlanks(seed);
			const { wrong } = compared(await read(page(layout, template, printed(figures))), figures);
			expect(wrong).toEqual([]);
		}
	});
});

test.each(['|', '  |  '])(
	'a row that is empty all through is blank, whatever parts it (%s)',
	async (pad) => {
		const { template, figures } = balanced(8);
		const rule: Layout = (grid) =>
			grid.map((row) => {
				const cells = written(row);
				return `${cells.map((cell) => `${cell.text} | `).join('')}${pad.repeat(widest(grid) - cells.length)}`;
			});
		const none = [...figures.keys()].filter((place) => place.startsWith('proactive/regulations/'));
		const cells = new Map([...printed(figures), ...none.map((place) => [place, ''] as const)]);
		const report = await read(page(rule, template, cells));
		expect(none.map((place) => report?.figures.get(place)?.state)).toEqual(none.map(() => 'blank'));
	}
);

test('a bordered row of numbers between headings is no rest of the row above', async () => {
	const { template, figures } = balanced(12);
	const channels = ['行政复议', '未经复议直接起诉', '复议后起诉'];
	const rows: Layout = (grid, section) =>
		section === 4
			? channels.flatMap((channel, i) => {
					const values = grid
						.flat()
						.filter(isValue)
						.slice(i * 5, i * 5 + 5);
					return [
						`### ${channel}`,
						'| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
						`| ${values.map((cell) => cell.text).join(' | ')} |`
					];
				})
			: grid.map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`);
	const { wrong, unread } = compared(await read(page(rows, template, printed(figures))), figures);
	expect([...wrong, ...unread]).toEqual([]);
});
