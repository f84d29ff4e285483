import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildSummary, buildDataset } from '#pipeline/index.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { sql } from '#lib/db/sql.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-build-'));
const corpus = path.join(folder, 'corpus');
let first: BuildSummary;

const build = (out: string) =>
	buildDataset({
		corpus,
		registry: 'data/registry',
		out: path.join(folder, out),
		jobs: 2,
		header: { dataset: out, title: { zh: '试', en: 'Trial' }, synthetic: false, generator: 'test' }
	});

beforeAll(async () => {
	fs.cpSync('data/corpus', corpus, { recursive: true });
	const original = path.join(corpus, 'linyi-data-2023.txt');
	fs.copyFileSync(original, path.join(corpus, 'z-copy.txt'));
	fs.writeFileSync(path.join(corpus, 'notice.txt'), '关于召开会议的通知\n各科室：\n请按时参加。\n');
	fs.writeFileSync(path.join(corpus, 'empty.txt'), '');
	fs.writeFileSync(path.join(corpus, 'scan.pdf'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0, 1]));
	first = await build('first');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('every document is a row, and one that is no report says why', async () => {
	const database = await openNodeDataset(path.join(folder, 'first'));
	const rows = await database.query(
		sql<{
			path: string;
			status: string;
			reason: string;
		}>`select path, status, reason from documents where status <> 'report' order by path`
	);
	expect(rows).toEqual([
		{ path: 'empty.txt', status: 'unreadable', reason: 'empty_document' },
		{ path: 'notice.txt', status: 'not_a_report', reason: 'no_form_no_sections' },
		{ path: 'scan.pdf', status: 'unreadable', reason: 'binary' },
		{ path: 'z-copy.txt', status: 'duplicate', reason: 'same_bytes:linyi-data-2023.txt' }
	]);
	expect(Object.fromEntries(first.statuses)).toEqual({
		report: fs.readdirSync('data/corpus').length - 1,
		unreadable: 2,
		not_a_report: 1,
		duplicate: 1
	});
});

test('the same corpus gives the same bytes', async () => {
	const second = await build('second');
	const hashes = (s: BuildSummary) => s.manifest.tables.map((t) => `${t.name} ${t.sha256}`);
	expect(hashes(second)).toEqual(hashes(first));
	expect(second.manifest.version).toBe(first.manifest.version);
});
