import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';
import { buildDataset } from '#pipeline/index.ts';

const root = resolve(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'atlas-edition-'));
let edition: Database;

beforeAll(async () => {
	await buildDataset({
		corpus: join(root, 'data/corpus'),
		registry: join(root, 'data/registry'),
		out: join(out, 'reports'),
		jobs: 2,
		header: {
			dataset: 'reports',
			title: { zh: '试', en: 'Trial' },
			synthetic: false,
			generator: 'test'
		}
	});
	edition = await openNodeDataset(join(out, 'reports'));
});
afterAll(() => rmSync(out, { recursive: true }));

it('has every document as a report, and none replaces another', async () => {
	expect(
		await edition.query(
			sql`select status, count(*)::int as documents from documents group by status`
		)
	).toEqual([{ status: 'report', documents: 33 }]);
	expect(await edition.query(sql`select report_id from reports where not is_current`)).toEqual([]);
});

it('has the area from 2011 to 2025 as one organ that counts for the whole of it, each year by the form of its time', async () => {
	const rows = await edition.query(sql<{ year: number; template: string; scope: string }>`
		select r.year::int as year, r.template, r.scope
		from reports r
		join agencies a using (agency_id)
		where a.name = '平潭综合实验区管理委员会'
		order by year
	`);
	const formOf = (year: number) => (year < 2019 ? 'other' : year < 2021 ? '2019' : '2021');
	expect(rows).toEqual(
		Array.from({ length: 15 }, (_, i) => ({
			year: 2011 + i,
			template: formOf(2011 + i),
			scope: 'aggregate'
		}))
	);
});

it('keeps the county and the tax office of the area apart from it', async () => {
	expect(
		await edition.query(sql`
			select a.name, min(r.year)::int as first, max(r.year)::int as last
			from reports r
			join agencies a using (agency_id)
			where a.region = '350128'
			group by a.name
			order by a.name
		`)
	).toEqual([
		{ name: '平潭县人民政府', first: 2011, last: 2013 },
		{ name: '平潭综合实验区地方税务局', first: 2013, last: 2013 },
		{ name: '平潭综合实验区管理委员会', first: 2011, last: 2025 }
	]);
});

/** What the agencies printed, found by the checks, over years and documents too; all of it stays. */
const ACCUSED = [
	'上海市人民政府办公厅 2019 warning disputes-blank disputes/litigation_after_reconsideration/total null null',
	'上海市人民政府办公厅 2019 warning disputes-blank disputes/litigation_direct/total null null',
	'上海市人民政府办公厅 2019 warning disputes-blank disputes/reconsideration/total null null',
	'上海市人民政府办公厅 2019 warning total-missing requests null null',
	'卫滨区政务服务和大数据管理局 2023 warning period-missing report/period null null',
	'宿迁市人民政府 2024 warning narrative-growth claims/growth 1.05 0.4',
	'平潭县人民政府 2011 warning published-late report/published null null',
	'平潭综合实验区管理委员会 2011 warning published-late report/published null null',
	'平潭综合实验区管理委员会 2020 error outcomes-sum requests/handled_total/natural_person 20 26',
	'平潭综合实验区管理委员会 2020 error outcomes-sum requests/handled_total/total 21 27',
	'平潭综合实验区管理委员会 2020 warning regulations-no-power proactive/regulations/disclosed_total 7 0',
	'平潭综合实验区管理委员会 2023 warning narrative-stock proactive/normative_documents/in_force 470 393',
	'平潭综合实验区管理委员会 2023 warning stock-over-years proactive/normative_documents/in_force 470 643',
	'平潭综合实验区管理委员会 2024 warning stock-over-years proactive/normative_documents/in_force 440 499',
	'平潭综合实验区管理委员会 2025 warning stock-over-years proactive/normative_documents/in_force 546 453',
	'沂源县工业和信息化局 2023 warning disputes-blank disputes/reconsideration/total null null',
	'淮安市洪泽区人民政府 2023 error disputes-sum disputes/litigation_after_reconsideration/total 0 5',
	'淮安市洪泽区人民政府 2023 error disputes-sum disputes/reconsideration/total 0 11'
];

it('accuses each organ of what it printed and of nothing else', async () => {
	const found = await edition.query(sql<{ told: string; origin: string }>`
		select
			concat_ws(' ', a.name, r.year, f.severity, f.rule, f.place,
				coalesce(f.stated::varchar, 'null'), coalesce(f.expected::varchar, 'null')) as told,
			f.origin
		from findings f
		join reports r using (report)
		join agencies a using (agency_id)
		where f.severity <> 'note'
	`);
	expect(found.map(({ told }) => told.replace(/\.0\b/g, '')).sort()).toEqual(ACCUSED.toSorted());
	expect(new Set(found.map(({ origin }) => origin))).toEqual(new Set(['source']));
});
