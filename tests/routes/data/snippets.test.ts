import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/dataset.ts';
import { filesOf, snippetsOf } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/data/snippets.ts';

const FOLDER = `${path.resolve('static/data/demo')}/`;
const manifest = JSON.parse(readFileSync(`${FOLDER}manifest.json`, 'utf8')) as Manifest;
const codeOf = (id: string) =>
	snippetsOf(manifest, FOLDER).find((snippet) => snippet.id === id)?.code ?? '';

/** `python3`, or the one that `PYTHON` names. */
const PYTHON = process.env.PYTHON ?? 'python3';
const run = (code: string, stderr: 'ignore' | 'inherit' = 'inherit') =>
	execFileSync(PYTHON, ['-c', code], { encoding: 'utf8', stdio: ['ignore', 'pipe', stderr] });

function has(...modules: string[]): boolean {
	try {
		run(`import ${modules.join(', ')}`, 'ignore');
		return true;
	} catch {
		return false;
	}
}

async function byYear(text: string): Promise<number[][]> {
	const connection = await (await DuckDBInstance.create()).connect();
	const rows = (await connection.runAndReadAll(text)).getRowsJson();
	connection.closeSync();
	return rows.map((row) => row.map(Number));
}

/** The same, asked of the cells and not of the totals. */
const expected = () =>
	byYear(`select year, sum("count")::bigint, count("count"), count(*)
		from '${FOLDER}reports.parquet'
		left join (
			select * from '${FOLDER}requests.parquet'
			where item = 'received_new' and applicant = 'total'
		) using (report)
		where is_current and scope = 'own'
		group by year order by year`);

describe('the snippets of the page of data', () => {
	it('name every file of a table that is in several', () => {
		const tables = [
			{ name: 'totals', file: ['totals-0.parquet', 'totals-1.parquet'], rows: 1, bytes: 1, sha256: '' }
		];
		expect(filesOf({ tables }, 'totals')).toEqual(['totals-0.parquet', 'totals-1.parquet']);
		for (const { code } of snippetsOf({ tables }, 'https://example.org/data/x/'))
			expect(code).toMatch(/https:\/\/example\.org\/data\/x\/totals-0\.parquet["'], ["']https.*totals-1/);
	});

	it('run in DuckDB and give what the cells add up to', async () => {
		const rows = await byYear(codeOf('duckdb'));
		expect(rows.length).toBeGreaterThan(2);
		expect(rows).toEqual(await expected());
	});

	const python = { pandas: ['pandas', 'pyarrow'], polars: ['polars'] };
	it.for(Object.entries(python))('run in Python with %s and give the same', async ([id, modules], { skip }) => {
		skip(!has(...modules), `${PYTHON} has no ${modules.join(' and ')}: name one that has in PYTHON`);
		const told = `import json\nprint("ROWS" + json.dumps(${
			id === 'pandas'
				? '[[int(year), int(row.received), int(row.stated), int(row.reports)] for year, row in by_year.iterrows()]'
				: '[list(row) for row in by_year.rows()]'
		}))`;
		const out = run(`${codeOf(id)}\n${told}`);
		expect(JSON.parse(/ROWS(.*)/.exec(out)?.[1] ?? '')).toEqual(await expected());
	});
});
