import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { writeDataset } from '../db/dataset.ts';
import type { Cell, Rows } from '../db/dataset.ts';

type Row = Record<string, Cell>;

const REGIONS: Row[] = [
	{ region: '010000', name: '甲省', level: 'province', grid_column: 1, grid_row: 0 },
	{ region: '020000', name: '乙省', level: 'province', grid_column: 0, grid_row: 1 },
	{ region: '030000', name: '丙省', level: 'province', grid_column: 1, grid_row: 1 },
	{ region: '010100', name: '子市', level: 'prefecture', parent: '010000' },
	{ region: '010101', name: '东区', level: 'county', parent: '010100' },
	{ region: '010102', name: '西县', level: 'county', parent: '010100' },
	{ region: '019001', name: '直管县', level: 'county', parent: '010000' }
];

const CITY = { region: '010100', province: '010000', prefecture: '010100', level: 'prefecture' };
const EAST = { region: '010101', province: '010000', prefecture: '010100', county: '010101' };
const WEST = { region: '010102', province: '010000', prefecture: '010100', county: '010102' };
const DIRECT = { region: '019001', province: '010000', county: '019001' };

const AGENCIES: Row[] = [
	{ agency_id: 'city', name: '子市人民政府', kind: 'government', sector: 'general', ...CITY },
	{
		agency_id: 'data',
		name: '子市数据局',
		kind: 'department',
		sector: 'data',
		predecessor: 'bigdata',
		...CITY
	},
	{ agency_id: 'bigdata', name: '子市大数据局', kind: 'department', sector: 'data', ...CITY },
	{
		agency_id: 'school',
		name: '东区教育局',
		kind: 'department',
		sector: 'education',
		level: 'county',
		...EAST
	},
	{
		agency_id: 'office',
		name: '西县人民政府办公室',
		kind: 'general_office',
		sector: 'general',
		level: 'county',
		...WEST
	},
	{
		agency_id: 'direct',
		name: '直管县教育局',
		kind: 'department',
		sector: 'education',
		level: 'county',
		...DIRECT
	},
	{
		agency_id: 'second',
		name: '乙省教育厅',
		kind: 'department',
		sector: 'education',
		level: 'province',
		region: '020000',
		province: '020000'
	},
	{
		agency_id: 'nation',
		name: '国家数据局',
		kind: 'department',
		sector: 'data',
		level: 'national',
		region: ''
	}
];

const NOTHING = {
	granted: 0,
	partially_granted: 0,
	denied: 0,
	denied_state_secret: 0,
	unavailable: 0,
	unavailable_not_held: 0,
	rejected: 0,
	other: 0,
	other_reason: 0
};

/** Of table 四, all five cells of each channel; the total is their sum. */
const cases = (
	channel: string,
	upheld: number,
	corrected: number,
	other: number,
	pending: number
) => ({
	[`${channel}_upheld`]: upheld,
	[`${channel}_corrected`]: corrected,
	[`${channel}_other`]: other,
	[`${channel}_pending`]: pending,
	[`${channel}_total`]: upheld + corrected + other + pending
});

const NO_CASES = {
	...cases('reconsideration', 0, 0, 0, 0),
	...cases('litigation_direct', 0, 0, 0, 0),
	...cases('litigation_after_reconsideration', 0, 0, 0, 0)
};

const REPORTS: Row[] = [
	{
		agency_id: 'bigdata',
		year: 2020,
		template: '2019',
		received_new: 4,
		carried_in: 0,
		handled_total: 4,
		carried_out: 0,
		...NOTHING,
		other_reason: null,
		granted: 2,
		unavailable: 1,
		unavailable_not_held: 1,
		other: 1,
		other_handling: 1,
		...NO_CASES,
		published: '2021-01-20'
	},
	{
		agency_id: 'data',
		year: 2021,
		received_new: 10,
		received_new_natural_person: 9,
		received_new_business: 1,
		carried_in: 1,
		handled_total: 9,
		carried_out: 2,
		...NOTHING,
		granted: 4,
		partially_granted: 1,
		denied: 2,
		denied_state_secret: 2,
		unavailable: 2,
		unavailable_not_held: 2,
		...NO_CASES,
		...cases('reconsideration', 2, 1, 0, 1),
		...cases('litigation_direct', 1, 0, 0, 0),
		published: '2022-01-31',
		errors: 2,
		warnings: 1
	},
	// A report with blanks: what is not stated is null.
	{
		agency_id: 'data',
		year: 2022,
		received_new: null,
		carried_in: 2,
		handled_total: 5,
		carried_out: 0,
		...NOTHING,
		granted: null,
		partially_granted: 5,
		reconsideration_corrected: 1,
		requests_state: 'partial',
		disputes_state: 'unreadable',
		cells_blank: 7,
		cells_unreadable: 15,
		extractions: 3,
		published: '2023-04-01'
	},
	{
		agency_id: 'data',
		year: 2022,
		report_id: 'data-2022-r2',
		is_current: false,
		received_new: 999,
		handled_total: 999
	},
	{
		agency_id: 'school',
		year: 2021,
		received_new: 0,
		carried_in: 0,
		handled_total: 0,
		carried_out: 0,
		...NOTHING,
		...NO_CASES
	},
	{
		agency_id: 'school',
		year: 2023,
		received_new: 3,
		carried_in: 0,
		handled_total: 3,
		carried_out: 0,
		...NOTHING,
		denied: 3,
		denied_state_secret: 3,
		...NO_CASES
	},
	{
		agency_id: 'office',
		year: 2022,
		received_new: 27,
		received_new_natural_person: 26,
		received_new_business: 1,
		carried_in: 6,
		handled_total: 31,
		carried_out: 2,
		...NOTHING,
		granted: 7,
		partially_granted: 1,
		unavailable: 21,
		unavailable_not_held: 21,
		rejected: 1,
		other: 1,
		...NO_CASES,
		...cases('reconsideration', 0, 0, 0, 2),
		...cases('litigation_direct', 2, 0, 1, 0)
	},
	{
		agency_id: 'direct',
		year: 2022,
		requests_state: 'absent',
		disputes_state: 'absent',
		scope: 'unknown'
	},
	{
		agency_id: 'second',
		year: 2022,
		received_new: 20,
		carried_in: 0,
		handled_total: 20,
		carried_out: 0,
		...NOTHING,
		granted: 20,
		...NO_CASES
	},
	{
		agency_id: 'nation',
		year: 2023,
		received_new: 50,
		carried_in: 0,
		handled_total: 50,
		carried_out: 0,
		...NOTHING,
		granted: 50,
		...NO_CASES
	},
	{
		agency_id: 'city',
		year: 2021,
		scope: 'aggregate',
		received_new: 100,
		carried_in: 0,
		handled_total: 100,
		carried_out: 0,
		...NOTHING,
		granted: 100,
		...NO_CASES
	},
	{
		agency_id: 'city',
		year: 2022,
		scope: 'aggregate',
		received_new: 120,
		carried_in: 0,
		handled_total: 120,
		carried_out: 0,
		...NOTHING,
		granted: 120,
		...NO_CASES
	}
];

const TOTALS: Row[] = REPORTS.map((given, report) => {
	const { name, predecessor, ...agency } =
		AGENCIES.find((a) => a.agency_id === given.agency_id) ?? {};
	return {
		report,
		report_id: `${given.agency_id}-${given.year}`,
		agency: name ?? null,
		template: '2021',
		scope: 'own',
		is_current: true,
		proactive_state: 'read',
		requests_state: 'read',
		disputes_state: 'read',
		cells: 190,
		cells_stated: 190,
		cells_blank: 0,
		cells_unreadable: 0,
		errors: 0,
		warnings: 0,
		notes: 0,
		extractions: 0,
		...agency,
		...given
	};
});

const pick = (row: Row, names: readonly string[]): Row =>
	Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

export const HAND: Rows = {
	regions: REGIONS,
	agencies: AGENCIES,
	totals: TOTALS,
	reports: TOTALS.map((t) => ({
		...pick(t, ['report', 'report_id', 'agency_id', 'year', 'template', 'scope', 'is_current']),
		...pick(t, ['published', 'proactive_state', 'requests_state', 'disputes_state']),
		title: `${t.agency}${t.year}年政府信息公开工作年度报告`,
		document: Number(t.report) + 1
	})),
	documents: [
		{ document: 0, path: 'notice.txt', status: 'not_a_report', reason: 'no_tables', text: '通知' },
		...TOTALS.map((t) => ({
			document: Number(t.report) + 1,
			path: `${t.report_id}.txt`,
			status: 'report',
			report: t.report ?? null,
			text: `${t.agency}收到${t.received_new}件`
		})),
		{ document: 13, path: 'a.txt', status: 'duplicate', reason: 'same_bytes:x.txt', text: '' },
		{ document: 14, path: 'b.txt', status: 'duplicate', reason: 'same_bytes:y.txt', text: '' }
	],
	requests: [
		cell({ report: 1, item: 'received_new', applicant: 'total', count: 10 }, 6, 8),
		cell({ report: 1, item: 'received_new', applicant: 'business', count: 1 }, 4, 5),
		cell({ report: 2, item: 'received_new', applicant: 'total', count: null, state: 'blank' }, 6, 6)
	],
	disputes: [cell({ report: 1, channel: 'reconsideration', outcome: 'upheld', count: 2 }, 20, 21)],
	proactive: [cell({ report: 1, subject: 'fees', measure: 'amount_10k_cny', value: 1.5 }, 2, 5)],
	claims: [
		{ report: 1, claim: 'received', value: 10, unit: 'requests', text_start: 6, text_end: 8 }
	],
	sections: [{ report: 1, section: 1, heading: '一、总体情况', text_start: 0, text_end: 9 }],
	findings: [
		finding('f1', 1, 'sum-a', 'error', 'source'),
		finding('f2', 1, 'sum-a', 'error', 'source'),
		finding('f3', 1, 'odd-b', 'warning', 'source'),
		finding('f4', 2, 'sum-a', 'error', 'extraction'),
		finding('f5', 3, 'sum-a', 'error', 'source')
	],
	rules: [
		{ id: 'odd-b', title_zh: '可疑', title_en: 'Odd', severity: 'warning' },
		{ id: 'sum-a', title_zh: '合计', title_en: 'Sums', severity: 'error' }
	],
	items: [
		{ table_name: 'sectors', code: 'data', item_group: 'sector', sort_order: 1, label_zh: '数据' },
		{
			table_name: 'sectors',
			code: 'general',
			item_group: 'sector',
			sort_order: 0,
			label_zh: '综合'
		}
	]
};

function cell(row: Row, text_start: number, text_end: number): Row {
	return { state: 'stated', raw: '1', text_start, text_end, ...row };
}

function finding(id: string, report: number, rule: string, severity: string, origin: string): Row {
	return { finding_id: id, report, rule, severity, origin, place: 'requests/received_new/total' };
}

/** A dataset of a dozen reports, for the questions of one test file. */
export async function handDatabase(rows: Rows = HAND): Promise<Database> {
	const folder = await writeDataset(rows);
	afterAll(() => rm(folder, { recursive: true }));
	return openNodeDataset(folder);
}

/** Some columns of each row, in order, so that expected rows stay readable. */
export const columns = <Row extends object>(rows: readonly Row[], ...names: (keyof Row)[]) =>
	rows.map((row) => names.map((name) => row[name]));
