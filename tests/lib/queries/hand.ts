import { rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import type { Database } from '#lib/db/database.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { writeDataset } from '../db/dataset.ts';
import type { Rows } from '../db/dataset.ts';
import { REPORTS } from './hand-reports.ts';
import type { Row } from './hand-reports.ts';

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
}).map((row, _, all) => ({ ...row, previous_year: previousYear(row, all) }));

/** Of the organ's current report of the same scope before this one. */
function previousYear(row: Row, all: readonly Row[]): number | null {
	const years = all
		.filter((r) => r.is_current && r.agency_id === row.agency_id)
		.filter((r) => r.scope === row.scope)
		.map((r) => Number(r.year))
		.filter((year) => year < Number(row.year));
	return row.is_current && years.length > 0 ? Math.max(...years) : null;
}

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
	const finding_id = `${TOTALS[report]?.report_id}:${id}`;
	return { finding_id, report, rule, severity, origin, place: 'requests/received_new/total' };
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
