import { CHANNELS } from '#domain/disputes.ts';
import { CELL_DAMAGE } from '../damage.ts';
import { slotsOf, type FormCell } from '../form.ts';
import { pageOf, type Shape } from './shape.ts';

/** A reading machine made a small table of its own out of every row, under heads it invented. */
export const rowTables: Shape = {
	id: 'G10',
	weight: 2.5,
	extension: 'md',
	tables: 'whole',
	offers: CELL_DAMAGE,
	render(parts, hand) {
		hand.mark('D1');
		const named = hand.random.pick(['数量', '件数', null]);
		const marked = {
			...parts,
			title: parts.title.map((line) => `# ${line}`),
			sections: parts.sections.map((part) => ({ ...part, heading: `## ${part.heading}` }))
		};
		return pageOf(marked, true, (table, section) =>
			section === 3 ? cases(table) : slotsOf(table).flatMap(rowTable(section, named))
		);
	}
};

/** `named` stands in the first cell where the row's own label is the title already. */
function rowTable(section: number, named: string | null) {
	let group = '';
	return (row: { cell: FormCell }[]): string[] => {
		const cells = [...new Set(row.map((slot) => slot.cell))];
		const values = cells.filter((cell) => cell.place !== null);
		if (values.length === 0) return [];
		const labels = cells.filter((cell) => cell.place === null).map((cell) => cell.text);
		const label = labels.at(-1) ?? '';
		const above = labels.at(-2) ?? '';
		const titles = labels.length > 2 ? (above === group ? [] : [above]) : [label];
		group = labels.length > 2 ? above : '';
		const heads = values.map((_, i) =>
			section === 2 && i === values.length - 1 ? '总计' : `数据${i + 1}`
		);
		return [
			...titles.flatMap((title) => [`### ${title}`, '']),
			...small(
				['类别', ...heads],
				[labels.length > 2 ? label : (named ?? label), ...values.map((cell) => cell.text)]
			)
		];
	};
}

function cases(table: FormCell[][]): string[] {
	const heads = table[2]?.slice(0, 5).map((cell) => cell.text) ?? [];
	const values = table[3]?.map((cell) => cell.text) ?? [];
	return CHANNELS.flatMap((channel, i) => [
		`### ${channel.zh}`,
		'',
		...small(heads, values.slice(i * 5, i * 5 + 5))
	]);
}

const small = (heads: string[], cells: string[]): string[] => [
	`| ${heads.join(' | ')} |`,
	`| ${heads.map(() => '---').join(' | ')} |`,
	`| ${cells.join(' | ')} |`,
	''
];
