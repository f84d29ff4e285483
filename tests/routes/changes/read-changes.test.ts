import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import type { Versions } from '#domain/versions.ts';
import type { Database } from '#lib/db/database.ts';
import type { Query } from '#lib/db/sql.ts';
import { openNodeDataset } from '#lib/db/node.ts';
import { buildDataset } from '#pipeline/index.ts';
import { changesFile } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/changes/changes-file.ts';
import { readChanges } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/changes/read-changes.ts';
import type { Changes } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/changes/read-changes.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-changes-'));
const corpus = path.join(folder, 'corpus');
const out = path.join(folder, 'out');
afterAll(() => fs.rmSync(folder, { recursive: true }));

const REVISED = 'linyi-data-2023.txt';
const RECEIVED = /(本年新收政府信息公开申请数量\t+)2(\t0\t0\t0\t0\t0\t)2/u;

async function build(names: readonly string[], revise: (text: string) => string): Promise<string> {
	fs.rmSync(corpus, { recursive: true, force: true });
	fs.mkdirSync(corpus);
	for (const name of names) {
		const text = fs.readFileSync(path.join('data/corpus', name), 'utf8');
		fs.writeFileSync(path.join(corpus, name), name === REVISED ? revise(text) : text);
	}
	const title = { zh: '试', en: 'Trial' };
	const header = { dataset: 'out', title, synthetic: false, generator: 'test' };
	const asked = { corpus, registry: 'data/registry', out, jobs: 1, header };
	return (await buildDataset(asked)).manifest.version;
}

let changes: Changes;
beforeAll(async () => {
	const version = await build(['suqian-2023.txt', REVISED], (text) => text);
	// A natural person more, and a total that was not put right with it.
	const revised = (text: string) =>
		text.replace(RECEIVED, (_, head, middle) => `${head}3${middle}2`);
	await build(['suqian-2024.txt', REVISED], revised);
	changes = await readChanges(
		await openNodeDataset(path.join(out, version)),
		await openNodeDataset(out)
	);
});

describe('what changed between two versions', () => {
	it('are the reports added and gone', () => {
		expect(changes.added.map(({ year }) => year)).toEqual([2024]);
		expect(changes.gone.map(({ year }) => year)).toEqual([2023]);
		expect(changes.gone[0]?.report_id).not.toBe(changes.added[0]?.report_id);
	});

	it('are the figures revised, the old and the new kept, and no other figure', () => {
		expect(changes.revised).toHaveLength(1);
		expect(changes.figures.map(({ place, then, now }) => [place, then.value, now.value])).toEqual([
			['requests/received_new/natural_person', 2, 3]
		]);
		expect(changes.isCut).toBe(false);
	});

	it('are the findings that are new, gone and still there', () => {
		const { found, gone, still } = changes.findings;
		const ofRevised = changes.revised[0]?.report_id;
		expect(
			found.some(
				({ report_id, place }) => report_id === ofRevised && place.includes('received_new')
			)
		).toBe(true);
		const ids = [found, gone, still].map((list) => new Set(list.map((one) => one.finding_id)));
		for (const id of ids[0] ?? []) expect(ids[1]?.has(id) || ids[2]?.has(id)).toBe(false);
		expect(gone.every(({ report_id }) => report_id !== changes.added[0]?.report_id)).toBe(true);
	});

	it('are the tables that differ, with their rows', () => {
		const names = changes.tables.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['documents', 'reports', 'requests', 'findings']));
		expect(names).not.toContain('regions');
		expect(changes.tables.find(({ name }) => name === 'documents')).toMatchObject({
			then: 2,
			now: 2
		});
	});

	it('are the same in the file, a row each', () => {
		const { data } = Papa.parse<Record<string, string>>(changesFile(changes, false).slice(1), {
			header: true
		});
		const { added, gone, revised, figures, findings } = changes;
		expect(data).toHaveLength(
			[
				...[added, gone, revised, figures],
				...[findings.gone, findings.found, findings.still, findings.judged]
			].flat().length
		);
		expect(data.find(({ change }) => change === 'figure_revised')).toMatchObject({
			old_value: '2',
			new_value: '3',
			old_state: 'stated',
			new_state: 'stated'
		});
	});
});

it('nothing, of a version and itself', async () => {
	const { versions } = JSON.parse(
		fs.readFileSync(path.join(out, 'versions.json'), 'utf8')
	) as Versions;
	expect(versions).toHaveLength(2);
	const same = await openNodeDataset(out);
	const { added, gone, revised, figures, findings, tables } = await readChanges(same, same);
	expect(
		[added, gone, revised, figures, findings.found, findings.gone, findings.judged, tables].flat()
	).toEqual([]);
	expect(findings.still.length).toBe(changes.findings.still.length + changes.findings.found.length);
});

it('a finding that is judged otherwise is told with both judgements, and is still there', async () => {
	const now = await openNodeDataset(out);
	const then: Database = {
		manifest: now.manifest,
		query: async <Row>(query: Query<Row>) => {
			const rows = await now.query(query);
			return query.text.includes('findings f')
				? rows.map((row, i) => (i === 0 ? { ...row, severity: 'note', stated: 9 } : row))
				: rows;
		}
	};
	const { findings, tables } = await readChanges(then, now);
	expect(findings.judged).toHaveLength(1);
	expect(findings.judged[0]?.then).toMatchObject({ severity: 'note', stated: 9 });
	expect(findings.judged[0]?.now.finding_id).toBe(findings.still[0]?.finding_id);
	expect(tables).toEqual([]);
});
