import { describe, expect, test } from 'vitest';
import { readText } from '#pipeline/2-text/index.ts';
import { findSections, keyOf, readTables } from '#pipeline/3-tables/index.ts';
import { readFigures } from '#pipeline/4-report/index.ts';

const LABELS = [
	'一、本年新收政府信息公开申请数量',
	'二、上年结转政府信息公开申请数量',
	'三、本年度办理结果\t（一）予以公开',
	'\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
	'\t（三）不予公开\t1.属于国家秘密',
	'\t\t2.其他法律行政法规禁止公开',
	'\t\t3.危及“三安全一稳定”',
	'\t\t4.保护第三方合法权益',
	'\t\t5.属于三类内部事务信息',
	'\t\t6.属于四类过程性信息',
	'\t\t7.属于行政执法案卷',
	'\t\t8.属于行政查询事项',
	'\t（四）无法提供\t1.本机关不掌握相关政府信息',
	'\t\t2.没有现成信息需要另行制作',
	'\t\t3.补正后申请内容仍不明确',
	'\t（五）不予处理\t1.信访举报投诉类申请',
	'\t\t2.重复申请',
	'\t\t3.要求提供公开出版物',
	'\t\t4.无正当理由大量反复申请',
	'\t\t5.要求行政机关确认或重新出具已获取信息',
	'\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
	'\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
	'\t\t3.其他',
	'\t（七）总计',
	'四、结转下年度继续办理'
];
const HEAD =
	'（本列数据的勾稽关系为）\t\t\t申请人情况\t\t\t\t\t\t总计\n\t\t\t自然人\t法人或其他组织\n';

/** Table 三 in tab rows, each row's values as given for its number in the form (1 to 25). */
const requestsTable = (values: (row: number) => string) =>
	HEAD + LABELS.map((label, i) => `${label}\t${values(i + 1)}`).join('\n');

async function read(table: string, section = '三、收到和处理政府信息公开申请情况') {
	const text = `${section}\n${table}\n五、存在的主要问题及改进情况\n无`;
	const reading = await readText(new TextEncoder().encode(text));
	if ('unreadable' in reading) throw new Error(reading.unreadable);
	const sections = findSections(reading.source.text);
	return readFigures(readTables(reading.source, sections), keyOf);
}
const row = (reading: Awaited<ReturnType<typeof read>>, item: string) =>
	[...reading.figures.values()]
		.filter((f) => f.place.startsWith(`requests/${item}/`))
		.map((f) => (f.state === 'stated' ? f.value : f.state));

const DIGITS = (n: number) => [1, 2, 3, 4, 5, 6].map((i) => n * 10 + i).join('\t') + `\t${n}`;

describe('table 三', () => {
	test('each row goes to its own item, all 175 cells', async () => {
		const reading = await read(requestsTable(DIGITS));
		expect(reading).toMatchObject({ template: '2021', requests_state: 'read', notes: [] });
		expect(reading.figures.size).toBe(175);
		expect(row(reading, 'received_new')).toEqual([11, 12, 13, 14, 15, 16, 1]);
		expect(row(reading, 'rejected_duplicate')).toEqual([171, 172, 173, 174, 175, 176, 17]);
		expect(row(reading, 'other_reason')).toEqual([231, 232, 233, 234, 235, 236, 23]);
		expect(row(reading, 'handled_total')).toEqual([241, 242, 243, 244, 245, 246, 24]);
		expect(row(reading, 'carried_out')).toEqual([251, 252, 253, 254, 255, 256, 25]);
	});

	test('blank and not applicable stay what they are', async () => {
		const reading = await read(requestsTable((n) => (n === 3 ? '\t\t/\t—\t\t\t5' : DIGITS(n))));
		expect(row(reading, 'granted')).toEqual([
			'blank',
			'blank',
			'not_applicable',
			'not_applicable',
			'blank',
			'blank',
			5
		]);
	});

	test('a row that lost a cell is unreadable as a whole, and is said to be so', async () => {
		const reading = await read(requestsTable((n) => (n === 5 ? '1\t2\t3\t4\t5\t6' : DIGITS(n))));
		expect(new Set(row(reading, 'denied_state_secret'))).toEqual(new Set(['unreadable']));
		expect(reading.requests_state).toBe('partial');
		expect(reading.notes).toMatchObject([
			{ rule: 'cell-unreadable', place: 'requests/denied_state_secret', cause: 'cells:6' }
		]);
	});

	test('a row that is missing is unreadable, not zero', async () => {
		const table = requestsTable(DIGITS)
			.split('\n')
			.filter((l) => !l.includes('公开出版物'))
			.join('\n');
		const reading = await read(table);
		expect(new Set(row(reading, 'rejected_publication'))).toEqual(new Set(['unreadable']));
		expect(row(reading, 'rejected_excessive')[6]).toBe(19);
	});

	test('the same row twice with other figures is not read at all', async () => {
		const reading = await read(
			`${requestsTable(DIGITS)}\n四、结转下年度继续办理\t9\t9\t9\t9\t9\t9\t9`
		);
		expect(new Set(row(reading, 'carried_out'))).toEqual(new Set(['unreadable']));
	});

	test('a row that the form does not have is told, and takes no other row’s place', async () => {
		const extra = requestsTable(DIGITS).replace(
			'\t（四）',
			`\t\t9.属于工作秘密\t${DIGITS(7)}\n\t（四）`
		);
		const reading = await read(extra);
		expect(reading.notes).toMatchObject([
			{ rule: 'row-unknown', cause: 'label:9属于工作秘密 71 72 73 74 75 76 7' }
		]);
		expect(row(reading, 'unavailable_not_held')[0]).toBe(131);
	});

	test('a sentence about the table is not the table', async () => {
		expect((await read('本年新收和结转下年度的申请均为零。')).requests_state).toBe('absent');
	});
});

test('rows of table 二 whose labels say what they mean are those rows', async () => {
	const table =
		'信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件（指本机关印发的有正式文号的文件）\t2\t1\t83\n' +
		'行政许可\t71\t-11\t5\n其他对外管理服务事项（指行政许可以外的事项）\t4\t0\t6\n行政处罚\t1\t0\t7\n';
	const { figures } = await read(table, '二、主动公开政府信息情况');
	const values = (subject: string) =>
		[...figures.values()]
			.filter((f) => f.place.startsWith(`proactive/${subject}/`))
			.map((f) => f.value);
	expect(values('normative_documents')).toEqual([2, 1, 83]);
	expect(values('other_management')).toEqual([4, 0, 6]);
});

describe('table 四', () => {
	const head =
		'行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n';
	const at = '四、政府信息公开行政复议、行政诉讼情况';

	test('fifteen cells in the order of the form', async () => {
		const reading = await read(`${head}1\t2\t3\t4\t10\t5\t6\t7\t8\t26\t\t\t\t\t`, at);
		expect(reading.figures.get('disputes/reconsideration/total')?.value).toBe(10);
		expect(reading.figures.get('disputes/litigation_direct/pending')?.value).toBe(8);
		expect(reading.figures.get('disputes/litigation_after_reconsideration/total')?.state).toBe(
			'blank'
		);
	});

	test('a sentence that says how cases ended is none', async () => {
		const reading = await read(
			'2022年，有关政府信息公开行政复议9件，结果维持9件。其中，复议后提起行政诉讼3件，结果维持3件。\n',
			at
		);
		expect([reading.disputes_state, reading.notes]).toEqual(['absent', []]);
		const above = await read(
			'因政府信息公开发生行政复议2件、行政诉讼0件。\n行政复议\n行政诉讼\n结果维持\n结果纠正\n尚未审结\n复议后起诉\n',
			at
		);
		expect(above.disputes_state).toBe('unreadable');
	});

	test('fourteen cells are unreadable', async () => {
		const reading = await read(`${head}1\t2\t3\t4\t10\t5\t6\t7\t8\t26\t1\t1\t1\t3`, at);
		expect(reading.disputes_state).toBe('unreadable');
		expect(reading.notes).toMatchObject([{ place: 'disputes', cause: 'cells:14' }]);
	});
});
