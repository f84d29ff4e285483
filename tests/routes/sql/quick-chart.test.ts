import { expect, it } from 'vitest';
import { openNodeDataset } from '#lib/db/node.ts';
import { sheetOf } from '#lib/db/sheet.ts';
import {
	answerCsv,
	answerJson
} from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/sql/answer-files.ts';
import { quickChart } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/sql/quick-chart.ts';

const database = await openNodeDataset('static/data/demo');
const sheet = async (text: string) =>
	sheetOf(await database.batches({ text, params: [] }), 1_000_000);
const drawn = async (text: string) => quickChart(await sheet(text));

it('draws numbers over years as lines, in the order of the years', async () => {
	const chart = await drawn(
		'select * from (values (2023, 5, null), (2021, 3, 1), (2022, null, 2)) as t(year, a, b)'
	);
	expect(chart).toEqual({
		kind: 'lines',
		series: [
			{
				key: 'a',
				label: 'a',
				points: [
					{ year: 2021, value: 3 },
					{ year: 2022, value: null },
					{ year: 2023, value: 5 }
				]
			},
			{
				key: 'b',
				label: 'b',
				points: [
					{ year: 2021, value: 1 },
					{ year: 2022, value: 2 },
					{ year: 2023, value: null }
				]
			}
		]
	});
});

it('draws the first number of each row as a bar under the words before it', async () => {
	const chart = await drawn("select * from (values ('甲', 'x', 2), ('乙', null, 7)) as t(a, b, n)");
	expect(chart).toMatchObject({
		kind: 'bars',
		value: 'n',
		rows: [
			{ label: '甲 · x', value: 2 },
			{ label: '乙 · –', value: 7 }
		]
	});
});

it.each(['select 1 as n where false', "select 'a' as text", "select 'a' as text, -1 as n"])(
	'draws nothing that would mislead: %s',
	async (text) => {
		expect(await drawn(text)).toBeNull();
	}
);

it('does not take years that come twice for a line', async () => {
	expect(await drawn('select * from (values (2021, 3), (2021, 4)) as t(year, n)')).toMatchObject({
		kind: 'bars'
	});
});

it('writes an answer as CSV and JSON, every number exact and no cell a formula', async () => {
	const answer = await sheet(
		`select * from (values ('=1+1', 9007199254740993, null), ('a,"b"', 2, true)) as t("文", n, yes)`
	);
	expect(answerCsv(answer, false)).toBe(
		'\ufeff文,n,yes\r\n"\'=1+1",9007199254740993,\r\n"a,""b""",2,true'
	);
	expect(JSON.parse(answerJson(answer))).toEqual([
		{ 文: '=1+1', n: '9007199254740993', yes: null },
		{ 文: 'a,"b"', n: 2, yes: true }
	]);
	expect(answerCsv(answer, true)).toContain('synthetic');
});
