import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvOf } from '#lib/export/csv.ts';
import { xlsxOf } from '#lib/export/xlsx.ts';
import { buildDataset } from '#pipeline/index.ts';
import { askRows } from './ask-rows.ts';
import { hostileCorpus } from './corpus.ts';
import { harmIn } from './harmless.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-hostile-'));
const out = path.join(folder, 'made', 'out');
const LISTS = new Set(['regions.csv', 'agencies.csv']);
const QUESTIONS = [
	'select path, url, source from documents order by document',
	'select name, region from agencies order by agency_id',
	'select name from regions order by region',
	'select name from expected order by agency_id',
	'select heading from sections order by report, section',
	'select raw from requests order by report'
];

let complaints: string[] = [];
beforeAll(async () => {
	for (const { path: name, bytes } of hostileCorpus()) {
		const at = path.join(folder, LISTS.has(name) ? 'registry' : 'corpus', name);
		fs.mkdirSync(path.dirname(at), { recursive: true });
		fs.writeFileSync(at, bytes);
	}
	fs.copyFileSync('data/registry/sectors.csv', path.join(folder, 'registry/sectors.csv'));
	await buildDataset({
		corpus: path.join(folder, 'corpus'),
		registry: path.join(folder, 'registry'),
		out,
		jobs: 1,
		header: {
			dataset: 'hostile',
			title: { zh: '甲', en: 'A' },
			synthetic: true,
			generator: 'tests'
		},
		onComplaint: (complaint) => (complaints = [...complaints, complaint])
	});
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

it('every document has a row whose path leads nowhere, and nothing lies beside the dataset', async () => {
	const rows = await askRows(out, QUESTIONS[0] ?? '');
	expect(rows.length).toBeGreaterThan(100);
	for (const row of rows) expect(String(row.path).split('/')).not.toContain('..');
	expect(fs.readdirSync(path.dirname(out))).toEqual(['out']);
	expect(fs.readdirSync(folder).sort()).toEqual(['corpus', 'made', 'registry']);
});

it.each(QUESTIONS)('the rows of «%s» are taken away harmless', async (question) => {
	const rows = await askRows(out, question);
	const columns = Object.keys(rows[0] ?? {}).map((key) => ({ key, label: key, width: 9 }));
	expect(columns.length).toBeGreaterThan(0);
	expect(harmIn('rows.csv', strToU8(csvOf(columns, rows)))).toEqual([]);
	const book = await xlsxOf('rows', columns, rows);
	expect(harmIn('rows.xlsx', new Uint8Array(await book.arrayBuffer()))).toEqual([]);
});

it('complaints are lines', () => {
	expect(complaints.length).toBeGreaterThan(10);
	for (const line of complaints) expect(line).not.toMatch(/[\n\r]|(?!\t)\p{Cc}/u);
});
