import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	BY_AGENCY,
	BY_ORGAN,
	BY_ORGAN_YEAR,
	COUNTS,
	FINDINGS_BY_RULE,
	FIRST_FINDINGS,
	ROLLED_UP
} from '#domain/derived.ts';
import { TABLES, TOTALS } from '#domain/schema.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';
import { finding, handMade, header } from './hand-made.ts';
import { ask, datasetFolder, manifestOf } from './written.ts';

const { write } = datasetFolder();

describe('a dataset as written', () => {
	const blank = { value: null, state: 'blank', raw: null } as const;
	const change = {
		'requests/denied_state_secret/total': blank,
		'disputes/reconsideration/upheld': { value: null, state: 'unreadable', raw: '1O' } as const,
		'requests/granted/total': { value: 12, state: 'inferred', raw: '1 2' } as const
	};
	let dir: string;
	beforeAll(async () => {
		const revised = handMade(3);
		revised.published.findings = [finding(3, { finding_id: 'own', severity: 'note' })];
		dir = await write(
			'hand-made',
			[handMade(0, '2021', change), handMade(1, '2019'), handMade(2), revised],
			{
				superseded: new Set([2]),
				findings: [
					finding(3, { finding_id: 'z' }),
					finding(0, { finding_id: 'y', origin: 'extraction', against: [] }),
					finding(3, { finding_id: 'x' })
				]
			}
		);
	});

	it('has the columns of the schema, in its order', async () => {
		const all = {
			...TABLES,
			totals: TOTALS,
			totals_by_province: ROLLED_UP,
			totals_by_organ: BY_ORGAN,
			totals_by_organ_year: BY_ORGAN_YEAR,
			organ_reports: BY_AGENCY,
			rule_counts: FINDINGS_BY_RULE,
			top_findings: FIRST_FINDINGS
		};
		const { tables } = await manifestOf(dir);
		expect(tables.map(({ name }) => name)).toEqual(Object.keys(all));
		for (const [name, columns] of Object.entries(all)) {
			const found = await ask(dir, `describe "${name}"`);
			expect(found.map((c) => [c.column_name, c.column_type])).toEqual(Object.entries(columns));
		}
	});

	it('has every report a second time, by organ, with all counts of totals in one list', async () => {
		const list = COUNTS.map((name) => `t.${name}::double`).join(', ');
		const again = await ask(
			dir,
			`select b.* exclude (counts) from organ_reports b join totals t using (report)
			where b.counts is not distinct from [${list}] order by report`
		);
		expect(again).toEqual(await ask(dir, 'select * from reports order by report'));
		const ids = (await ask(dir, 'select agency_id, year, report from organ_reports')).map(
			(row) => `${String(row.agency_id)} ${String(row.year)} ${String(row.report)}`
		);
		expect(ids).toEqual(ids.toSorted());
	});

	it('has the findings of a report and of an organ together, in the order of their ids', async () => {
		const found = await ask(dir, 'select finding_id from findings');
		const ids = found.map(({ finding_id }) => String(finding_id));
		expect(ids).toEqual(ids.toSorted());
	});

	it('says in its manifest what it holds', async () => {
		const manifest = await manifestOf(dir);
		expect(manifest).toMatchObject({
			...header,
			schema: 1,
			documents: 4,
			reports: 4,
			years: [2019, 2023]
		});
		expect(manifest.version).toMatch(/^[0-9a-f]{12}$/);
		expect(manifest.tables.find(({ name }) => name === 'requests')?.rows).toBe(25 * 7 * 3 + 23 * 7);
	});

	it('keeps cells without a number apart from 0', async () => {
		const rows = await ask(
			dir,
			`select state, count, raw from requests where report = 0
			and item in ('denied_state_secret', 'granted') and applicant = 'total' order by item`
		);
		expect(rows).toEqual([
			{ state: 'blank', count: null, raw: null },
			{ state: 'inferred', count: 12, raw: '1 2' }
		]);
	});

	it('leads each number back to its characters', async () => {
		const [row] = await ask(
			dir,
			`select count(*)::integer as cells, count(*) filter
			(raw = substring(text, text_start + 1, text_end - text_start))::integer as found
			from requests join reports using (report) join documents d using (document)
			where state = 'stated'`
		);
		expect(row?.found).toBe(row?.cells);
		expect(row?.cells).toBeGreaterThan(600);
	});

	it('prints the cells of a report in the order of the form', async () => {
		const rows = await ask(
			dir,
			`select item from requests where report = 1 and applicant = 'total' limit 3`
		);
		expect(rows.map(({ item }) => item)).toEqual(['received_new', 'carried_in', 'granted']);
	});

	it('gives a group of outcomes no sum while one of its cells is blank', async () => {
		const rows = await ask(
			dir,
			`select report, denied, (select sum(count)::integer from requests r where r.report = t.report
				and item like 'denied%' and applicant = 'total') as sum from totals t order by report`
		);
		expect(rows[0]?.denied).toBeNull();
		for (const { denied, sum } of rows.slice(1)) expect(denied).toBe(sum);
	});

	it('adds up other handling under either template', async () => {
		const [row] = await ask(
			dir,
			`select count(*)::integer as equal from totals t where other = (select sum(count)
			from requests r where r.report = t.report and item like 'other%' and applicant = 'total')`
		);
		expect(row).toEqual({ equal: 4 });
	});

	it('counts the cells by state and the findings by origin', async () => {
		const rows = await ask(
			dir,
			`select cells, cells_stated, cells_blank, cells_unreadable, cells_inferred, errors,
			warnings, notes, extractions, is_current from totals order by report`
		);
		expect(rows[0]).toMatchObject({
			cells: 200,
			cells_stated: 197,
			cells_blank: 1,
			cells_unreadable: 1,
			cells_inferred: 1,
			errors: 0,
			extractions: 1,
			is_current: true
		});
		expect(rows[2]).toMatchObject({ is_current: false, errors: 0 });
		expect(rows[3]).toMatchObject({ errors: 2, warnings: 0, notes: 1, extractions: 0 });
	});

	it('holds in a column of totals what the long tables hold', async () => {
		const pairs: [string, string][] = [
			['received_new_business', `requests where item = 'received_new' and applicant = 'business'`],
			['carried_out', `requests where item = 'carried_out' and applicant = 'total'`],
			[
				'litigation_direct_pending',
				`disputes where channel = 'litigation_direct' and outcome = 'pending'`
			]
		];
		for (const [column, cells] of pairs) {
			const rows = await ask(
				dir,
				`select report, ${column} as wide, (select count from ${cells} and report = t.report) as long
				from totals t`
			);
			expect(rows).toHaveLength(4);
			for (const row of rows) expect([column, row.wide]).toEqual([column, row.long]);
		}
	});

	it('joins the places that findings contradict', async () => {
		const rows = await ask(dir, 'select finding_id, against from findings');
		expect(rows.map((r) => r.finding_id)).toEqual(['own', 'x', 'y', 'z']);
		const places = 'requests/received_new/natural_person,requests/received_new/business';
		expect(rows.map((r) => r.against)).toEqual([places, places, null, places]);
	});

	it('names every code once under its table', async () => {
		const [row] = await ask(
			dir,
			`select count(*) - count(distinct (table_name, code)) as twice from items`
		);
		expect(Number(row?.twice)).toBe(0);
		const unnamed = await ask(
			dir,
			`select item from requests anti join items on table_name = 'requests' and code = item
			union all select applicant from requests anti join items on table_name = 'requests' and code = applicant
			union all select outcome from disputes anti join items on table_name = 'disputes' and code = outcome
			union all select channel from disputes anti join items on table_name = 'disputes' and code = channel
			union all select subject from proactive anti join items on table_name = 'proactive' and code = subject
			union all select measure from proactive anti join items on table_name = 'proactive' and code = measure
			union all select claim from claims anti join items on table_name = 'claims' and code = claim`
		);
		expect(unnamed).toEqual([]);
	});

	it('reads in the engine of the browser as it was written', async () => {
		const browser = await openNodeDataset(dir);
		for (const { name, rows } of (await manifestOf(dir)).tables) {
			const found = await browser.query<Record<string, unknown>>({
				text: `select * from ${name}`,
				params: []
			});
			expect([name, found.length]).toEqual([name, rows]);
		}
		const [cell] = await browser.query<{ count: number }>(
			sql`select count from requests where report = ${1} and item = ${'granted'} and applicant = ${'total'}`
		);
		const [native] = await ask(
			dir,
			`select count from requests where report = 1 and item = 'granted' and applicant = 'total'`
		);
		expect(cell?.count).toBe(native?.count);
	});

	const checker = path.resolve('../shared/check-dataset.mjs');
	it.skipIf(!existsSync(checker))(
		'keeps the public interface (../shared/check-dataset.mjs)',
		() => {
			expect(execFileSync('node', [checker, dir], { encoding: 'utf8' })).toContain(' 0 breaches');
		}
	);
});
