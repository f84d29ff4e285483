import type { Place } from '#domain/place.ts';
import { type FormCell, FORMS, slotsOf } from '../../../../scripts/demo/form.ts';
import type { Form } from './invented.ts';

/** Ways in which pages and converters tear the tables of the form, by what they print. */
export type Layout = (grid: FormCell[][], section: 2 | 3 | 4) => string[];

const own = (grid: FormCell[][]): FormCell[][] => grid.map((row) => [...row]);
const glue = (row: FormCell[]) => row.map((cell) => cell.text).join('');

export const LAYOUTS: Record<string, Layout> = {
	'a value, then a line with a lone pipe': (grid) =>
		own(grid).flatMap((row) => row.flatMap((cell) => [cell.text, '|'])),
	'a lone pipe, then a value': (grid) =>
		own(grid).flatMap((row) => row.flatMap((cell) => ['|', cell.text])),
	'a value and a pipe a line, the first cell of each row blank': (grid) =>
		own(grid).flatMap((row) => [' |', ...row.map((cell) => `${cell.text} |`)]),
	'a value and a pipe a line, a pipe for each place under a span': (grid) =>
		slotsOf(grid).flatMap((row) =>
			row.map(({ cell, top, left }) => (top && left ? `${cell.text} |` : ' |'))
		),
	'each row glued': (grid) => own(grid).map(glue),
	'everything glued on one line': (grid) => [own(grid).map(glue).join('')],
	'the numbers of each row glued in one cell': (grid) =>
		own(grid).map((row) =>
			[
				...row.filter((c) => c.place === null).map((c) => c.text),
				row
					.filter((c) => c.place !== null)
					.map((c) => c.text)
					.join('')
			].join(' | ')
		),
	'text of a PDF, the numbers on the first line of a label': (grid) => pdfLines(grid, 0),
	'text of a PDF, the numbers on the second line of a label': (grid) => pdfLines(grid, 1),
	'text of a PDF, full-width digits': (grid) =>
		pdfLines(grid, 0).map((line) =>
			line.replace(/(?<=[\s\d])\d/gu, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
		),
	'boxes drawn with lines, as browsers for terminals print them': (grid) => boxed(grid),
	'pipe rows, spans written out in each place that they cover': (grid) =>
		slotsOf(grid).map((row) => `| ${row.map(({ cell }) => cell.text).join(' | ')} |`),
	'a cell a line between tabs': (grid) =>
		own(grid).flatMap((row) => row.flatMap((cell) => [`\t${cell.text}\t`, ''])),
	'each row glued, all rows on one line': (grid) => [own(grid).map(glue).join(' ')],
	'table four as a list of outcomes': (grid, section) =>
		section === 4
			? listed(grid)
			: own(grid).map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`),
	'a cell a line, the numbers on the first line of a label': (grid) =>
		own(grid).flatMap((row) => {
			const labels = row.filter((c) => c.place === null).map((c) => c.text);
			const values = row.filter((c) => c.place !== null).map((c) => c.text);
			const [head, rest] = cutIn(labels.pop() ?? '', 9);
			return values.length === 0
				? [...labels, head + rest]
				: [...labels, head, ...values, ...(rest === '' ? [] : [rest])];
		}),
	'pipe rows, the rest of a label on the next row': (grid) =>
		own(grid).flatMap((row) => {
			const labels = row.filter((c) => c.place === null).map((c) => c.text);
			const values = row.filter((c) => c.place !== null).map((c) => c.text);
			const [head, rest] =
				values.length === 0 ? [labels.pop() ?? '', ''] : cutIn(labels.pop() ?? '', 9);
			const lines = [`| ${[...labels, head, ...values].join(' | ')} |`];
			return rest === '' ? lines : [...lines, `| ${[rest, ...values.map(() => '')].join(' | ')} |`];
		})
};

const isWide = (sign: string) => sign > '\u2000';
const widthOf = (words: string) =>
	Array.from(words).reduce((width, sign) => width + (isWide(sign) ? 2 : 1), 0);

function boxed(grid: FormCell[][]): string[] {
	const columns = Math.max(...grid.map((row) => row.length));
	const rows = grid.map((row) => Array.from({ length: columns }, (_, i) => row[i]?.text ?? ''));
	const widths = Array.from({ length: columns }, (_, i) =>
		Math.max(2, ...rows.map((row) => widthOf(row[i] ?? '')))
	);
	const rule = ([left, cross, right]: readonly [string, string, string]) =>
		left + widths.map((width) => '─'.repeat(Math.ceil(width / 2))).join(cross) + right;
	const lines = rows.map((row) => {
		const cells = row.map((words, i) => words + ' '.repeat((widths[i] ?? 0) - widthOf(words)));
		return `│${cells.join('│')}│`;
	});
	return [
		rule(['┌', '┬', '┐']),
		...lines.flatMap((line, i) => (i === 0 ? [line] : [rule(['├', '┼', '┤']), line])),
		rule(['└', '┴', '┘'])
	];
}

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function listed(grid: FormCell[][]): string[] {
	const values = grid.flat().filter((cell) => cell.place !== null);
	const channels = ['行政复议', '未经复议直接起诉', '复议后起诉'];
	return values.flatMap((cell, i) => [
		...(i % OUTCOMES.length === 0 ? [channels[i / OUTCOMES.length] ?? ''] : []),
		`${OUTCOMES[i % OUTCOMES.length]} | ${cell.text}`
	]);
}

/** Sound tables, of which a row or a cell is off. */
export const SOUND: Record<string, Layout> = {
	'a row a line between pipes': (grid) =>
		slotsOf(grid).map(
			(row) => `| ${row.map(({ cell, top, left }) => (top && left ? cell.text : '')).join(' | ')} |`
		),
	'a row a line between tabs': (grid) =>
		own(grid).map((row) => row.map((cell) => cell.text).join('\t')),
	'a cell a line': (grid) => own(grid).flatMap((row) => row.map((cell) => cell.text)),
	'text of a PDF': (grid) => own(grid).map((row) => row.map((cell) => cell.text).join(' ')),
	'a table of the page': (grid) => [
		'<table>',
		...own(grid).map(
			(row) =>
				`<tr>${row
					.map((c) => `<td colspan="${c.colspan}" rowspan="${c.rowspan}">${c.text}</td>`)
					.join('')}</tr>`
		),
		'</table>'
	]
};

function cutIn(label: string, width: number): [string, string] {
	return label.length > width + 2 ? [label.slice(0, width), label.slice(width)] : [label, ''];
}

/** A label cut to lines of a narrow column; `at` is the line that the numbers stand on. */
function pdfLines(grid: FormCell[][], at: number): string[] {
	return own(grid).flatMap((row) => {
		const labels = row.filter((c) => c.place === null).map((c) => c.text);
		const values = row.filter((c) => c.place !== null).map((c) => c.text);
		if (values.length === 0) return [labels.join(' ')];
		const last = labels.pop() ?? '';
		const lines = last.match(/.{1,9}/gu) ?? [''];
		if (lines.length > 1 && (lines.at(-1)?.length ?? 0) < 2)
			lines.splice(-2, 2, lines.slice(-2).join(''));
		const own = Math.min(at, lines.length - 1);
		return [
			...labels.slice(0, -1),
			...lines.map((line, i) =>
				[i === 0 ? labels.at(-1) : undefined, line, ...(i === own ? values : [])]
					.filter((part) => part !== undefined)
					.join(' ')
			)
		];
	});
}

/** A report whose tables print these cells in this layout. */
export function page(
	layout: Layout,
	template: Form,
	figures: ReadonlyMap<Place, string>,
	change: (grid: FormCell[][], section: 2 | 3 | 4) => FormCell[][] = (grid) => grid
): string {
	const { proactive, requests, disputes } = FORMS[template];
	const table = (grid: FormCell[][], section: 2 | 3 | 4) =>
		layout(
			change(
				grid.map((row) =>
					row.map((cell) =>
						cell.place === null ? cell : { ...cell, text: figures.get(cell.place) ?? '' }
					)
				),
				section
			),
			section
		);
	return [
		'岚汀县水利局2023年政府信息公开工作年度报告',
		'本报告统计期限自2023年1月1日起至2023年12月31日止。',
		'一、总体情况',
		'本局按要求公开信息。',
		'二、主动公开政府信息情况',
		...table(proactive, 2),
		'三、收到和处理政府信息公开申请情况',
		...table(requests, 3),
		'四、政府信息公开行政复议、行政诉讼情况',
		...table(disputes, 4),
		'五、存在的主要问题及改进情况',
		'公开还不够及时，将加强培训。',
		'六、其他需要报告的事项',
		'无其他需要报告的事项。'
	].join('\n');
}
