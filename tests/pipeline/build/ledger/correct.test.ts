import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFigures } from '#domain/packed-figures.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';
import { checkReport } from '#pipeline/5-findings/index.ts';
import { openCorrections } from '#pipeline/build/ledger/correct.ts';
import { buildDataset } from '#pipeline/index.ts';
import { buildReport } from '../../5-findings/build-report.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-correct-'));
const corpus = path.join(folder, 'corpus');
const registry = path.join(folder, 'registry');
const outs = path.join(folder, 'outs');
const PLACE = 'requests/granted/total';
let report: string;

async function build(name: string, ...corrections: string[]) {
	const lines = ['report,place,value,reason,evidence', ...corrections];
	fs.writeFileSync(path.join(registry, 'corrections.csv'), lines.join('\n'));
	const out = path.join(outs, name);
	const header = { dataset: 'out', title: { zh: '试', en: 'Trial' }, synthetic: false };
	await buildDataset({
		corpus,
		registry,
		out,
		jobs: 1,
		header: { ...header, generator: 'test' }
	});
	const database = await openNodeDataset(out);
	const [cell] = await database.query(
		sql<{
			count: number;
			state: string;
			raw: string;
		}>`select count, state, raw from requests where item = 'granted' and applicant = 'total'`
	);
	const findings = await database.query(
		sql<{
			rule: string;
			place: string;
			stated: number;
			expected: number;
			cause: string;
		}>`select rule, place, stated, expected, cause from findings order by rule`
	);
	const [{ report_id } = { report_id: '' }] = await database.query(
		sql<{ report_id: string }>`select report_id from reports`
	);
	return { cell, findings, report_id };
}

beforeAll(async () => {
	fs.cpSync('data/registry', registry, { recursive: true });
	fs.mkdirSync(corpus);
	fs.copyFileSync('data/corpus/linyi-data-2023.txt', path.join(corpus, 'a.txt'));
	report = (await build('plain')).report_id;
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a corrected cell has the value of the correction, what was read beside it, and a finding', async () => {
	const before = await build('before');
	const { cell, findings } = await build(
		'after',
		`${report},${PLACE},77,"扫描件, 页3",https://example.org`
	);
	expect(before.cell?.state).toBe('stated');
	expect(cell).toEqual({ count: 77, state: 'corrected', raw: before.cell?.raw });
	expect(findings.filter(({ rule }) => rule === 'cell-corrected')).toEqual([
		{
			rule: 'cell-corrected',
			place: PLACE,
			stated: before.cell?.count,
			expected: 77,
			cause: 'corrected:扫描件, 页3 (https://example.org)'
		}
	]);
});

test.each([
	['nobody-2023', PLACE, 'line 2, column report: no report nobody-2023'],
	['', 'requests/granted/everyone', 'line 2, column place: the form has no cell'],
	['', 'proactive/procurement/items', 'has no cell proactive/procurement/items']
])(
	'a correction that does not fit is refused and the dataset stays: %s %s',
	async (id, at, told) => {
		const manifest = path.join(outs, 'plain', 'manifest.json');
		const before = fs.readFileSync(manifest, 'utf8');
		await expect(build('plain', `${id || report},${at},1,x,`)).rejects.toThrow(told);
		expect(fs.readFileSync(manifest, 'utf8')).toBe(before);
		expect(fs.readdirSync(outs).filter((name) => name.startsWith('.'))).toEqual([]);
	}
);

test('a cell that could not be read is no longer told of as unread once it is corrected', () => {
	const note = { rule: 'cell-unreadable', place: PLACE, cause: 'cells:5', start: 0, end: 0 };
	const read = {
		...buildReport({ cells: { [PLACE]: '?' } }),
		notes: [note],
		requests_state: 'partial' as const
	};
	const refuse = (column: string): never => {
		throw new Error(column);
	};
	const line = { report: 'a-2023', place: PLACE, value: 3, reason: 'x', evidence: '', refuse };
	const { correct } = openCorrections([line]);
	const at = { start: 0, end: 0 };
	const figures = packFigures(read.figures);
	const observations = checkReport(read, '');
	const seen = { read, figures, text: '', at, observations };
	const corrected = correct('a-2023', seen);
	expect(seen.observations.map(({ rule }) => rule)).toContain('cell-unreadable');
	expect(corrected.observations.map(({ rule }) => rule)).not.toContain('cell-unreadable');
	expect(corrected.read.requests_state).toBe('read');
	expect(read.figures.get(PLACE)?.state).toBe('unreadable');
	expect(correct('b-2023', seen)).toEqual({ read, figures, observations });
});
