import { describe, expect, test } from 'vitest';
import { readText } from '#pipeline/2-text/index.ts';
import { findSections, keyOf, readTables } from '#pipeline/3-tables/index.ts';
import { readFigures } from '#pipeline/4-report/index.ts';

type AnnexRow = [label: string, unit: string, ...numbers: string[]];

const ROWS: AnnexRow[] = [
	['统计指标', '单位', '统计数'],
	['一、主动公开情况', '——', '——'],
	['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', '1320'],
	['其中：主动公开规范性文件数', '条', '6'],
	['制发规范性文件总数', '件', '6'],
	['（二）通过不同渠道和方式公开政府信息的情况', '——', '——'],
	['1.政府公报公开政府信息数', '条', '0'],
	['2.政府网站公开政府信息数', '条', '1102'],
	['3.政务微博公开政府信息数', '条', '0'],
	['4.政务微信公开政府信息数', '条', '218'],
	['5.其他方式公开政府信息数', '条', '0'],
	['二、回应解读情况', '——', '——'],
	['（一）回应公众关注热点或重大舆情数', '次', '3'],
	['1.参加或举办新闻发布会总次数', '次', '1'],
	['其中：主要负责同志参加新闻发布会次数', '次', '1'],
	['3.政策解读稿件发布数', '篇', '9'],
	['5.其他方式回应事件数', '次', '0'],
	['三、依申请公开情况', '——', '——'],
	['（一）收到申请数', '件', '27'],
	['1.当面申请数', '件', '5'],
	['2.传真申请数', '件', '0'],
	['3.网络申请数', '件', '20'],
	['4.信函申请数', '件', '2'],
	['（二）申请办结数', '件', '26'],
	['1.按时办结数', '件', '25'],
	['2.延期办结数', '件', '1'],
	['（三）申请答复数', '件', '26'],
	['1.属于已主动公开范围数', '件', '4'],
	['2.同意公开答复数', '件', '12'],
	['3.同意部分公开答复数', '件', '2'],
	['4.不同意公开答复数', '件', '1'],
	['其中：涉及国家秘密', '件', '0'],
	['危及国家安全、公共安全、经济安全和社会稳定', '件', '0'],
	['法律法规规定的其他情形', '件', '1'],
	['6.申请信息不存在数', '件', '7'],
	['四、行政复议数量', '件', '6'],
	['（一）维持具体行政行为数', '件', '3'],
	['（二）被依法纠错数', '件', '1'],
	['（三）其他情形数', '件', '2'],
	['五、行政诉讼数量', '件', '8'],
	['（一）维持具体行政行为或者驳回原告诉讼请求数', '件', '7'],
	['（二）被依法纠错数', '件', '1'],
	['（三）其他情形数', '件', '0'],
	['六、举报投诉数量', '件', '0'],
	['七、依申请公开信息收取的费用', '万元', '0'],
	['（一）政府信息公开工作专门机构数', '个', '1'],
	['1.专职人员数（不包括政府公报及政府网站工作人员数）', '人', '2']
];

const EXPECTED = {
	'requests/received_new/total': 27,
	'disputes/reconsideration/upheld': 3,
	'disputes/reconsideration/corrected': 1,
	'disputes/reconsideration/other': 2,
	'disputes/reconsideration/total': 6
};

const SHAPES: Record<string, (rows: readonly AnnexRow[]) => string> = {
	G1: (rows) => rows.map((r) => `| ${r.join(' | ')} |`).join('\n'),
	G2: (rows) => rows.flatMap((r) => r.map((c) => `${c} |`)).join('\n'),
	G3: (rows) => rows.flat().join('\n\n'),
	G4: (rows) => rows.map((r) => r.join('\t')).join('\n'),
	G5: (rows) => rows.map((r) => r.map((c) => `\t${c}`).join('\n')).join('\n\n'),
	G7: (rows) => rows.map((r) => r.join('')).join('\n'),
	G8: (rows) => rows.map((r) => r.join(' ')).join('\n'),
	'on one line': (rows) => rows.map((r) => r.join(' ')).join(' '),
	G10: (rows) =>
		rows
			.slice(1)
			.map(
				([l, u, ...n]) =>
					`### ${l}\n| 类别 | 单位 | 数据1 |\n|---|---|---|\n| 数量 | ${u} | ${n.join(' | ')} |`
			)
			.join('\n\n'),
	G11: (rows) =>
		`<table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`
};

const PROSE = `一、概述
2017年，我局主动公开政府信息1320条，收到申请27件，按时办结25件，行政复议6件。
三、存在的主要问题及改进情况
公开不够及时。
附件：政府信息公开情况统计表
`;

async function read(table: string) {
	const document = table.startsWith('<')
		? `<p>${PROSE.replaceAll('\n', '</p><p>')}</p>${table}`
		: PROSE + table;
	const reading = await readText(new TextEncoder().encode(document));
	if ('unreadable' in reading) throw new Error(reading.unreadable);
	const { source } = reading;
	return {
		text: source.text,
		...readFigures(readTables(source, findSections(source.text)), keyOf)
	};
}

type Reading = Awaited<ReturnType<typeof read>>;
const given = ({ figures }: Reading) =>
	Object.fromEntries([...figures.values()].map((f) => [f.place, f.value ?? f.state]));

/** The table with other numbers behind some labels. */
const withNumbers = (changes: Record<string, string[]>): AnnexRow[] =>
	ROWS.map(([label, unit, ...numbers]) => [label, unit, ...(changes[label] ?? numbers)]);

describe.each(Object.entries(SHAPES))('%s', (shape, render) => {
	test('what joins the later forms is read, and no other cell is there', async () => {
		const reading = await read(render(ROWS));
		expect(reading).toMatchObject({
			template: 'annex',
			notes: [],
			proactive_state: 'absent',
			requests_state: 'read',
			disputes_state: 'read'
		});
		expect(given(reading)).toEqual(EXPECTED);
		for (const { start, end, value } of reading.figures.values())
			expect(reading.text.slice(start, end)).toBe(String(value));
	});

	test('a number that is not there is no other row’s', async () => {
		const reading = await read(
			render(withNumbers({ '（一）收到申请数': [''], '（二）被依法纠错数': [''] }))
		);
		const { 'requests/received_new/total': received, ...reviews } = given(reading);
		expect(['blank', 'unreadable']).toContain(received);
		expect(['blank', 'unreadable']).toContain(reviews['disputes/reconsideration/corrected']);
		expect(reviews).toMatchObject({
			'disputes/reconsideration/upheld': 3,
			'disputes/reconsideration/other': 2
		});
	});

	test('a block that prints no sum has none', async () => {
		const reading = await read(render(withNumbers({ '四、行政复议数量': ['——'] })));
		const { 'disputes/reconsideration/total': _, ...others } = EXPECTED;
		expect(given(reading)).toEqual(others);
	});
});

describe('columns for several bodies', () => {
	const scoped = (head: string[], numbers: (n: string) => string[]): AnnexRow[] =>
		ROWS.map(([label, unit, number = ''], i) =>
			i === 0 ? [label, unit, ...head] : [label, unit, ...(number === '——' ? [] : numbers(number))]
		);
	const SCOPES = ['区政府', '区直单位', '乡镇街道'];

	test.each(['G1', 'G3', 'G4', 'G11'])('%s: are not added up', async (shape) => {
		const reading = await read(SHAPES[shape]?.(scoped(SCOPES, (n) => ['1', n, '2'])) ?? '');
		expect(new Set(Object.values(given(reading)))).toEqual(new Set(['unreadable']));
		expect(reading.notes).toContainEqual(
			expect.objectContaining({
				rule: 'cell-unreadable',
				place: 'requests/received_new/total',
				cause: 'cells:3'
			})
		);
	});

	test.each(['G1', 'G4', 'G11'])('%s: their printed sum is read', async (shape) => {
		const rows = scoped([...SCOPES, '合计'], (n) => ['0', '0', n, n]);
		expect(given(await read(SHAPES[shape]?.(rows) ?? ''))).toEqual(EXPECTED);
	});
});

test('where repeats were removed, no number is taken for another row’s', async () => {
	const lines = [...new Set(ROWS.flat())];
	const read3 = given(await read(lines.join('\n')));
	expect(Object.values(read3).filter((v) => typeof v === 'number')).toEqual([]);
});

test('a report in the later form that also has the older table is read in the later form', async () => {
	const later = `四、政府信息公开行政复议、行政诉讼情况
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
五、存在的主要问题及改进情况
无
`;
	const reading = await read(later + SHAPES.G4?.(ROWS));
	expect(reading.figures.get('disputes/reconsideration/total')?.value).toBe(10);
	expect(reading.figures.has('requests/received_new/total')).toBe(false);
});
