import { type FormCell, slotsOf } from '../../../scripts/demo/form.ts';
import type { Printed } from '../figures.ts';
import type { Said, Told } from './prose.ts';

/** More ways in which tables stand in a document. */
export const WIDER_LAYOUTS = [
	'label_above',
	'repeated_labels',
	'page_breaks',
	'numbers_amid',
	'thousands',
	'nested_html',
	'short_rows',
	'no_separators_html'
] as const;
export type WiderLayout = (typeof WIDER_LAYOUTS)[number];

type Grid = readonly FormCell[][];
const textOf = (cell: FormCell, printed: Printed): string =>
	cell.place === null ? cell.text : String(printed.get(cell.place) ?? '');
const isNumber = (text: string) => /^\d+$/u.test(text);

export function widerGrid(layout: WiderLayout, grid: Grid, printed: Printed): string {
	const rows = grid.map((row) => row.map((cell) => textOf(cell, printed)));
	switch (layout) {
		case 'label_above':
			return rows.map((row) => wrapped(row, 'above')).join('\n');
		case 'numbers_amid':
			return rows.map((row) => wrapped(row, 'amid')).join('\n');
		case 'repeated_labels':
			return slotsOf(grid)
				.map((row) => row.map(({ cell }) => textOf(cell, printed)).join(' | '))
				.join('\n');
		case 'page_breaks':
			return rows
				.map((row, y) => `${y > 0 && y % 11 === 0 ? `— ${y / 11 + 2} —\n` : ''}${row.join('\t')}`)
				.join('\n');
		case 'thousands':
			return rows
				.map((row) =>
					row
						.map((text) => (isNumber(text) ? Number(text).toLocaleString('en-US') : text))
						.join(' | ')
				)
				.join('\n');
		case 'nested_html':
			return `<table><tr><td><div class="t">${html(grid, printed)}</div></td></tr></table>`;
		case 'short_rows':
			return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
		case 'no_separators_html':
			return html(grid, printed).replaceAll(/<\/t[dr]>/gu, '');
	}
}

/** A label of more than one line of a PDF, its numbers on its last line or on one of their own. */
function wrapped(row: string[], where: 'above' | 'amid'): string {
	const at = row.findIndex(isNumber);
	if (at < 1) return row.join(' ');
	const label = row.slice(0, at).join(' ');
	const numbers = row.slice(at).join(' ');
	if (label.length <= 16) return `${label} ${numbers}`;
	const [first, rest] = [label.slice(0, 14), label.slice(14)];
	return where === 'above' ? `${first}\n${rest} ${numbers}` : `${first}\n${numbers}\n${rest}`;
}

const html = (grid: Grid, printed: Printed): string =>
	`<table>${grid
		.map(
			(row) =>
				`<tr>${row.map((c) => `<td colspan="${c.colspan}" rowspan="${c.rowspan}">&nbsp;${textOf(c, printed)}&nbsp;</td>`).join('')}</tr>`
		)
		.join('')}</table>`;

const NUMERALS = '〇一二三四五六七八九';
const han = (n: number): string => {
	if (n === 0 || n > 99) return String(n);
	const [tens, ones] = [Math.floor(n / 10), n % 10];
	const one = ones === 0 && n > 0 ? '' : (NUMERALS[ones] ?? '');
	return tens === 0 ? one : `${tens === 1 ? '' : NUMERALS[tens]}十${one}`;
};

/** What is said of requests in other words. */
export const WIDER_REQUESTS: readonly ((t: Told) => Said)[] = [
	(t) => ({
		text: `${t.year}年（${t.year - 1}年为${t.received + 5}件）共收到政府信息公开申请${t.received}件。`,
		claims: [`received:${t.received}`]
	}),
	(t) => ({
		text: `全年收到政府信息公开申请${han(t.received)}件，上年结转${han(t.carriedIn)}件。`,
		claims: [`received:${t.received}`, `carried_in:${t.carriedIn}`]
	}),
	(t) => ({
		text: `本年度受理的政府信息公开申请中，已办结${t.handled}件，${t.carriedOut}件转入下一年度办理。`,
		claims: [`handled:${t.handled}`, `carried_out:${t.carriedOut}`]
	}),
	(t) => ({
		text: `（1）申请情况。收到申请${t.received}件，申请内容主要涉及征地拆迁、财政资金等方面。（2）办理情况。按时答复${t.handled}件。`,
		claims: [`received:${t.received}`, `handled:${t.handled}`]
	}),
	(t) => ({
		text: `依申请公开方面，共接收群众申请公开政府信息${t.received}件，较去年的${t.received + 3}件略有下降，未出现超期答复。`,
		claims: [`received:${t.received}`]
	}),
	(t) => ({
		text: `受理政府信息公开申请${t.received}件（不含上年结转的${t.carriedIn}件），答复率100%。`,
		claims: [`received:${t.received}`, `carried_in:${t.carriedIn}`]
	})
];

export const WIDER_ASIDE: readonly ((t: Told) => Said)[] = [
	() => ({ text: '受理信访事项132件，办结130件；网上信访申请复查12件。', claims: [] }),
	() => ({
		text: '12356热线、市长信箱共收到政府信息公开方面的咨询83件，均已答复。',
		claims: []
	}),
	(t) => ({
		text: `近三年共收到政府信息公开申请${t.received * 3 + 7}件，答复率均为100%。`,
		claims: []
	}),
	() => ({
		text: '主办人大建议11件，协办8件；主办政协提案9件，协办5件，均已办结。',
		claims: [],
		also: [
			'congress_proposals:11',
			'congress_proposals:19',
			'cppcc_proposals:9',
			'cppcc_proposals:14'
		]
	}),
	() => ({ text: '全系统办理行政处罚案件听证申请6件、行政许可延续申请45件。', claims: [] }),
	(t) => ({
		text: `上级转办的政府信息公开申请${t.received > 3 ? 2 : 0}件已协助答复。`,
		claims: []
	}),
	() => ({
		text: '全年承担政府信息公开培训任务4次，收到各单位报送信息1260条，采用312条。',
		claims: []
	})
];

export const WIDER_HEADINGS: readonly (readonly string[])[] = [
	[
		'一、年度政府信息公开工作总体情况',
		'二、主动公开政府信息工作情况',
		'三、政府信息公开申请收到和处理情况',
		'四、行政复议和行政诉讼情况',
		'五、存在的主要问题及改进情况',
		'六、其他需要报告的事项'
	],
	[
		'第一部分 总体情况',
		'第二部分 主动公开政府信息情况',
		'第三部分 收到和处理政府信息公开申请情况',
		'第四部分 政府信息公开行政复议、行政诉讼情况',
		'第五部分 存在的主要问题及改进情况',
		'第六部分 其他需要报告的事项'
	],
	[
		'一、总体情况：',
		'二、主动公开政府信息情况：',
		'三、收到和处理政府信息公开申请情况：',
		'四、政府信息公开行政复议、行政诉讼情况：',
		'五、政府信息公开工作存在的主要问题及改进情况：',
		'六、其他需要报告的事项：'
	],
	[
		'1、总体情况',
		'2、主动公开政府信息情况',
		'3、收到和处理政府信息公开申请情况',
		'4、政府信息公开行政复议、行政诉讼情况',
		'5、存在的主要问题及改进情况',
		'6、其他需要报告的事项'
	]
];
