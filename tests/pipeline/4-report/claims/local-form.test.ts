import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../tables/invented.ts';

type Row = readonly [label: string, unit: string, year: number | null, toDate: number | null];

const LAYOUTS: Record<string, (rows: readonly (readonly string[])[]) => string> = {
	'pipe rows': (rows) => rows.map((r) => `| ${r.join(' | ')} |`).join('\n'),
	'tab rows': (rows) => rows.map((r) => r.join('\t')).join('\n'),
	'a cell a line': (rows) => rows.flat().join('\n'),
	'text of a PDF': (rows) => rows.map((r) => r.join(' ')).join('\n'),
	'a cell and a pipe a line': (rows) =>
		rows.map((r) => r.map((c) => `${c} |`).join('\n')).join('\n'),
	'a table of the page': (rows) =>
		`<table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`
};

const page = (year: number, table: string) =>
	[
		`岚汀县人民政府${year}年政府信息公开工作年度报告`,
		'一、概述',
		`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
		'二、主动公开政府信息的情况',
		'全年公开政府集中采购项目类信息9条、行政许可12条、行政处罚3条。',
		'附表',
		table
	].join('\n');

const head = (year: number) => ['指标名称', '计量单位', `${year}年度`, '历年累计'];
const print = (rows: readonly Row[]) =>
	rows.map(([label, unit, year, toDate]) => [
		label,
		unit,
		String(year ?? ''),
		String(toDate ?? '')
	]);

const rowsOf = (n: readonly number[]): Row[] => {
	const [shown = 0, site = 0, face = 0, fax = 0, mail = 0, net = 0, letter = 0] = n;
	const [granted = 0, part = 0, denied = 0, review = 0, suit = 0] = n.slice(7);
	const past = (value: number) => value + 900;
	const row = (label: string, unit: string, value: number): Row => [
		label,
		unit,
		value,
		past(value)
	];
	return [
		row('主动公开信息数', '条', shown),
		row('其中：1.网站公开', '条', site),
		row('受理依申请公开信息总数', '条', face + fax + mail + net + letter),
		row('其中：1.当面申请数', '条', face),
		row('2.传真申请数', '条', fax),
		row('3.电子邮件申请数', '条', mail),
		row('4.网上申请数', '条', net),
		row('5.信函申请数', '条', letter),
		row('对申请的答复总数', '条', granted + part + denied),
		row('其中：1.同意公开答复数', '条', granted),
		row('2.同意部分公开答复数', '条', part),
		row('3.否决公开答复数', '条', denied),
		row('行政复议数', '件', review),
		row('行政诉讼数', '件', suit)
	];
};
const stated = async (text: string) => {
	const report = await read(text);
	return {
		report,
		claims: Object.fromEntries(
			report?.claims.flatMap((c) =>
				c.definition === 'local_form' ? [[c.claim, c.value] as const] : []
			) ?? []
		)
	};
};

describe.each(Object.entries(LAYOUTS))('the local form of 2008 to 2018, %s', (_, layout) => {
	test('the year is taken, and what adds up over the years is told apart', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.nat(70_000), { minLength: 12, maxLength: 12 }),
				fc.integer({ min: 2008, max: 2018 }),
				fc.boolean(),
				async (n, year, isLast) => {
					const rows = [head(year), ...print(rowsOf(n))];
					const turned = isLast
						? rows.map(([a = '', b = '', c = '', d = '']) => [a, b, d, c])
						: rows;
					const { report, claims } = await stated(page(year, layout(turned)));
					const [
						,
						,
						face = 0,
						fax = 0,
						mail = 0,
						net = 0,
						letter = 0,
						granted = 0,
						part = 0,
						denied = 0
					] = n;
					expect(claims).toEqual({
						received: face + fax + mail + net + letter,
						received_in_person: face,
						received_by_fax: fax,
						received_by_email: mail,
						received_online: net,
						received_by_post: letter,
						handled: granted + part + denied,
						cumulative_received: face + fax + mail + net + letter + 900,
						cumulative_handled: granted + part + denied + 900,
						granted,
						partially_granted: part,
						denied,
						reconsiderations: n[10],
						litigations: n[11]
					});
					expect(report).toMatchObject({
						template: 'other',
						proactive_state: 'absent',
						requests_state: 'absent',
						disputes_state: 'absent'
					});
				}
			),
			{ numRuns: 15 }
		);
	});

	test('ways that share a row are nobody’s, nor are other answers and complaints', async () => {
		const rows: Row[] = [
			['受理政府信息依申请公开总数', '条', 4, 9],
			['其中：1、当面申请数', '条', 1, 2],
			['2、信函、传真申请数', '条', 3, 7],
			['对申请的答复总数', '条', 4, 9],
			['其中：1、同意公开答复数', '条', 2, 5],
			['2、不予公开答复数', '条', 1, 2],
			['3、其他类型答复数', '条', 1, 2],
			['接受行政诉讼、举报数', '件', 8, 8],
			['行政复议数', '件', 0, 1]
		];
		const { claims } = await stated(page(2016, layout([head(2016), ...print(rows)])));
		expect(claims).toEqual({
			received: 4,
			cumulative_received: 9,
			received_in_person: 1,
			handled: 4,
			cumulative_handled: 9,
			granted: 2,
			denied: 1,
			reconsiderations: 0
		});
	});
});

test('a head whose words stand apart is the form’s', async () => {
	const apart = ['指  标  名  称', '计量单位', '2011年', '累计'];
	const table = LAYOUTS['tab rows']!([apart, ...print(rowsOf([1, 2, 3]))]);
	expect((await stated(page(2011, table))).claims).toMatchObject({ received: 3 });
});

test('a head without the report’s own year tells no column', async () => {
	const table = LAYOUTS['pipe rows']!([head(2011), ...print(rowsOf([1, 2, 3]))]);
	expect((await stated(page(2013, table))).claims).toEqual({});
});

const real = resolve(
	import.meta.dirname,
	'../../../../../shared/figures/real-figures-old-forms.json'
);
interface RealReport {
	id: string;
	year: number;
	form?: {
		columns: string[];
		rows: { label: string; unit: string; year: number; cumulative: number }[];
	};
}

describe.skipIf(!existsSync(real))('the real forms (skipped where they do not lie beside)', () => {
	const reports = existsSync(real)
		? (JSON.parse(readFileSync(real, 'utf8')) as { reports: RealReport[] }).reports
		: [];
	const forms = reports.flatMap(({ id, year, form }) => (form ? [{ id, year, form }] : []));
	test.each(forms)('$id', async ({ year, form }) => {
		const rows = form.rows.map((r): Row => [r.label, r.unit, r.year, r.cumulative]);
		for (const layout of Object.values(LAYOUTS)) {
			const { claims } = await stated(page(year, layout([form.columns, ...print(rows)])));
			const value = (words: RegExp) => form.rows.find((r) => words.test(r.label))?.year;
			expect(claims.received).toBe(value(/^受理/u));
			expect(claims.handled).toBe(value(/^对申请/u));
			expect(claims.granted).toBe(value(/同意公开/u));
			expect(claims.partially_granted).toBe(value(/部分公开/u));
			expect(claims.denied).toBe(value(/否决|不予/u));
			expect(claims.reconsiderations).toBe(value(/行政复议/u));
			expect(claims.litigations).toBe(value(/^行政诉讼/u));
			expect(claims.received_in_person).toBe(value(/当面/u));
			expect(claims.received_online).toBe(value(/网上/u));
		}
	});
});
