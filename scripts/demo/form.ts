import type { TabledTemplate } from '#domain/template.ts';
import { CHANNELS, DISPUTE_OUTCOMES } from '#domain/disputes.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { PROACTIVE_ROWS, SUBJECTS } from '#domain/proactive.ts';
import { APPLICANTS, requestItems } from '#domain/requests.ts';
import { annexTable } from './form-annex.ts';
import type { DemoTemplate } from './ledger.ts';

/** A cell of the printed form; `place` is null for a label. Spans as in HTML. */
export interface FormCell {
	text: string;
	place: Place | null;
	colspan: number;
	rowspan: number;
}

export interface Form {
	proactive: FormCell[][];
	requests: FormCell[][];
	disputes: FormCell[][];
}

export const label = (text: string, colspan = 1, rowspan = 1): FormCell => ({
	text,
	place: null,
	colspan,
	rowspan
});
export const value = (place: Place, colspan = 1): FormCell => ({
	text: '',
	place,
	colspan,
	rowspan: 1
});

interface Block {
	article: string;
	subjects: string[];
	heads: string[];
}

const ITEMS_HEADS = ['上一年项目数量', '本年增/减', '处理决定数量'];
const BLOCKS: Record<TabledTemplate, Block[]> = {
	'2021': [
		{
			article: '第二十条第（一）项',
			subjects: ['regulations', 'normative_documents'],
			heads: ['本年制发件数', '本年废止件数', '现行有效件数']
		},
		{ article: '第二十条第（五）项', subjects: ['licences'], heads: ['本年处理决定数量'] },
		{
			article: '第二十条第（六）项',
			subjects: ['penalties', 'coercive_measures'],
			heads: ['本年处理决定数量']
		},
		{ article: '第二十条第（八）项', subjects: ['fees'], heads: ['本年收费金额（单位：万元）'] }
	],
	'2019': [
		{
			article: '第二十条第（一）项',
			subjects: ['regulations', 'normative_documents'],
			heads: ['本年新制作数量', '本年新公开数量', '对外公开总数量']
		},
		{
			article: '第二十条第（五）项',
			subjects: ['licences', 'other_management'],
			heads: ITEMS_HEADS
		},
		{
			article: '第二十条第（六）项',
			subjects: ['penalties', 'coercive_measures'],
			heads: ITEMS_HEADS
		},
		{ article: '第二十条第（八）项', subjects: ['fees'], heads: ITEMS_HEADS.slice(0, 2) },
		{
			article: '第二十条第（九）项',
			subjects: ['procurement'],
			heads: ['采购项目数量', '采购总金额（万元）']
		}
	]
};

function proactive(template: TabledTemplate): FormCell[][] {
	const names = new Map<string, string>(SUBJECTS.map((subject) => [subject.code, subject.zh]));
	if (template === '2019') names.set('normative_documents', '规范性文件');
	const rows = new Map(
		PROACTIVE_ROWS[template].map((row) => [row.subject as string, row.measures])
	);
	return BLOCKS[template].flatMap(({ article, subjects, heads }) => {
		// The last column is drawn as wide as the four columns of the table need.
		const wide = (i: number) => (i === heads.length - 1 ? 4 - heads.length : 1);
		return [
			[label(article, 4)],
			[label('信息内容'), ...heads.map((head, i) => label(head, wide(i)))],
			...subjects.map((subject) => [
				label(names.get(subject) ?? subject),
				...(rows.get(subject) ?? []).map((measure, i) =>
					value(placeOf('proactive', subject, measure), wide(i))
				)
			])
		];
	});
}

const GROUPS: Record<string, string> = {
	granted: '（一）予以公开',
	partially_granted: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
	denied: '（三）不予公开',
	unavailable: '（四）无法提供',
	rejected: '（五）不予处理',
	other: '（六）其他处理'
};
const LONG: Record<string, string> = {
	other_not_corrected: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
	other_fee_unpaid: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
};
const PARTIES = [...APPLICANTS.slice(1, 5).map((a) => a.zh), '其他'];

function requests(template: TabledTemplate): FormCell[][] {
	const cells = (item: string) => APPLICANTS.map((a) => value(placeOf('requests', item, a.code)));
	const outcomes = Object.entries(GROUPS).flatMap(([group, title]) => {
		const items = requestItems(template).filter((item) => item.group === group);
		const [only] = items;
		if (only && items.length === 1) return [[label(title, 2), ...cells(only.code)]];
		return items.map((item, i) => [
			...(i === 0 ? [label(title, 1, items.length)] : []),
			label(`${i + 1}.${LONG[item.code] ?? item.zh}`),
			...cells(item.code)
		]);
	});
	const results = [...outcomes, [label('（七）总计', 2), ...cells('handled_total')]];
	results[0]?.unshift(label('三、本年度办理结果', 1, results.length));
	return [
		[
			label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
			label('申请人情况', 7)
		],
		[label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
		PARTIES.map((party) => label(party)),
		[label('一、本年新收政府信息公开申请数量', 3), ...cells('received_new')],
		[label('二、上年结转政府信息公开申请数量', 3), ...cells('carried_in')],
		...results,
		[label('四、结转下年度继续办理', 3), ...cells('carried_out')]
	];
}

function disputes(): FormCell[][] {
	const heads = (rowspan: number) => DISPUTE_OUTCOMES.map((o) => label(o.zh, 1, rowspan));
	return [
		[label('行政复议', 5), label('行政诉讼', 10)],
		[...heads(2), label('未经复议直接起诉', 5), label('复议后起诉', 5)],
		[...heads(1), ...heads(1)],
		CHANNELS.flatMap((channel) =>
			DISPUTE_OUTCOMES.map((outcome) => value(placeOf('disputes', channel.code, outcome.code)))
		)
	];
}

export const FORMS: Record<TabledTemplate, Form> = {
	'2021': { proactive: proactive('2021'), requests: requests('2021'), disputes: disputes() },
	'2019': { proactive: proactive('2019'), requests: requests('2019'), disputes: disputes() }
};

/** The table that each of the six sections holds, if any. */
export function tablesOf(template: DemoTemplate): (FormCell[][] | null)[] {
	if (template === 'annex') return [null, null, null, null, null, annexTable(label, value)];
	const { proactive, requests, disputes } = FORMS[template];
	return [null, proactive, requests, disputes, null, null];
}

/** A place of the grid: its cell, and whether the cell begins in this row and this column. */
export interface Slot {
	cell: FormCell;
	top: boolean;
	left: boolean;
}

/** The grid with every spanned place filled. */
export function slotsOf(grid: readonly FormCell[][]): Slot[][] {
	const slots: Slot[][] = grid.map(() => []);
	grid.forEach((row, y) => {
		let x = 0;
		for (const cell of row) {
			while (slots[y]?.[x]) x++;
			for (let dy = 0; dy < cell.rowspan; dy++)
				for (let dx = 0; dx < cell.colspan; dx++) {
					const line = slots[y + dy];
					if (line) line[x + dx] = { cell, top: dy === 0, left: dx === 0 };
				}
			x += cell.colspan;
		}
	});
	return slots;
}

export const isFirst = (slot: Slot) => slot.top && slot.left;
