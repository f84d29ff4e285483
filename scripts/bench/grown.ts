import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Manifest, ManifestTable } from '#domain/dataset.ts';
import { TABLES } from '#domain/schema.ts';
import type { TableName } from '#domain/schema.ts';
import { BLOCK } from '#pipeline/6-parquet/engine.ts';
import { byAgency, exportsOf, ROLLED } from '#pipeline/6-parquet/exports.ts';
import { findingsByRule } from '#pipeline/6-parquet/findings-by-rule.ts';
import { firstFindings } from '#pipeline/6-parquet/first-findings.ts';
import { rollUp } from '#pipeline/6-parquet/roll-up.ts';
import { ORDER_OF_TOTALS } from '#pipeline/6-parquet/totals.ts';
import { makeCrc32 } from '#text/bytes/crc32.ts';

/** What every copy of a dataset numbers and names anew. */
const NUMBERED = new Set(['report', 'document']);
const NAMED = new Set(['report_id', 'agency_id', 'finding_id', 'predecessor']);
/** Tables that are one for all reports. */
const SHARED = new Set(['regions', 'rules', 'items', 'expected']);
/** Derived from several, once those are there. */
const DERIVED_TWICE = new Set(['organ_reports', 'rule_counts', 'top_findings']);
/** Tables in an order that copies behind one another do not have. */
const SORTED: Record<string, string> = {
	agencies: 'agency_id',
	findings: 'finding_id',
	totals: ORDER_OF_TOTALS
};
/** The id of an organ, with which those of its reports and of their findings begin. */
const ORGAN = /^\d{6}-[0-9a-f]{8}/;

/** An id as a copy of its dataset bears it. */
export const idIn = (copy: number, id: string): string => {
	const found = ORGAN.exec(id)?.[0];
	if (found === undefined) throw new Error(`not an id of the demo: ${id}`);
	return `${found}-${copy}${id.slice(found.length)}`;
};

/**
 * A dataset of copies of another, one behind the other, as a site reads it: every table of reports, in
 * the order and the row groups that so many would have, with the sums that are checked. It bears the version of
 * what it was made of, so that the pages built over that take it for theirs. Reports and organs of copy 7
 * have `-7` behind the ids of their organs. Only the middle copy has its texts: no page reads those of the others.
 */
export async function grow(folder: string, into: string, reports: number): Promise<void> {
	const manifest = JSON.parse(
		fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')
	) as Manifest;
	const copies = Math.ceil(reports / manifest.reports);
	const rowsOf = new Map(manifest.tables.map(({ name, rows }) => [name, rows]));
	fs.mkdirSync(into, { recursive: true });
	const target = (name: string) => path.join(into, `${name}.parquet`);
	const tables = exportsOf(stagesOf(rowsOf, copies), copies * manifest.documents);
	await Promise.all(
		tables.map(async ({ name, group }) => {
			const from = path.join(folder, `${name}.parquet`);
			if (SHARED.has(name)) return fs.copyFileSync(from, target(name));
			if (Object.hasOwn(ROLLED, name) || DERIVED_TWICE.has(name)) return;
			const db = await oneThread();
			const order = SORTED[name] ? ` order by ${SORTED[name]}` : '';
			const rows = await copied(db, from, copies, manifest);
			await db.run(written(rows + order, target(name), group));
		})
	);
	const db = await oneThread();
	for (const [name, { columns, group }] of Object.entries(ROLLED)) {
		const rows = rollUp(`read_parquet('${target('totals')}')`, columns);
		await db.run(written(rows, target(name), group));
	}
	const read = (name: string) => `read_parquet('${target(name)}')`;
	const derived: Record<string, string> = {
		organ_reports: byAgency(read('reports'), read('totals')),
		rule_counts: findingsByRule(read('findings'), read('totals')),
		top_findings: firstFindings(read('findings'), read('reports'))
	};
	for (const { name, group } of tables)
		if (derived[name]) await db.run(written(derived[name], target(name), group));
	await describe(db, into, manifest, copies);
}

/** The copy whose reports and organs pages are opened of. */
export const middleOf = (copies: number): number => copies >> 1;

/** More would hold rows until those before them are written. */
const oneThread = async (): Promise<DuckDBConnection> =>
	(await DuckDBInstance.create(':memory:', { threads: '1' })).connect();

const written = (select: string, file: string, group: number): string =>
	`copy (${select}) to '${file}' (format parquet, compression zstd, row_group_size ${group})`;

function stagesOf(rows: ReadonlyMap<string, number>, copies: number) {
	const stage = (name: string) => ({ rows: copies * (rows.get(name) ?? 0), ordered: true });
	return Object.fromEntries(Object.keys(TABLES).map((name) => [name, stage(name)])) as Record<
		TableName,
		{ rows: number; ordered: boolean }
	>;
}

async function copied(
	db: DuckDBConnection,
	file: string,
	copies: number,
	{ reports, documents }: Manifest
): Promise<string> {
	const found = await db.runAndReadAll(`select * from read_parquet('${file}') limit 0`);
	const one = (copy: number) => {
		const changed = found.columnNames().flatMap((name) => {
			const step = name === 'document' ? documents : reports;
			if (name === 'text' && copy !== middleOf(copies)) return ['left(text, 20) as text'];
			if (NUMBERED.has(name)) return [`(${name} + ${copy * step})::integer as ${name}`];
			return NAMED.has(name)
				? [`regexp_replace(${name}, '${ORGAN.source}', '\\0-${copy}') as ${name}`]
				: [];
		});
		return `select * replace (${changed.join(', ')}) from read_parquet('${file}')`;
	};
	return `from (${Array.from({ length: copies }, (_, copy) => one(copy)).join(' union all ')})`;
}

/** Writes the manifest and the sums of the blocks. */
async function describe(
	db: DuckDBConnection,
	into: string,
	manifest: Manifest,
	copies: number
): Promise<void> {
	const sums: number[] = [];
	const tables: ManifestTable[] = [];
	for (const table of manifest.tables) {
		const file = path.join(into, String(table.file));
		const counted = await db.runAndReadAll(`select count(*)::integer from read_parquet('${file}')`);
		const { sha256, bytes } = summed(file, sums);
		tables.push({ ...table, rows: Number(counted.getRows()[0]?.[0]), bytes, sha256 });
	}
	const checked = Buffer.alloc(4 * sums.length);
	for (const [i, sum] of sums.entries()) checked.writeUInt32LE(sum, 4 * i);
	fs.writeFileSync(path.join(into, 'checksums.bin'), checked);
	const grown: Manifest = {
		...manifest,
		reports: manifest.reports * copies,
		documents: manifest.documents * copies,
		tables,
		checksums: {
			file: 'checksums.bin',
			block: BLOCK,
			sha256: createHash('sha256').update(checked).digest('hex')
		}
	};
	fs.writeFileSync(path.join(into, 'manifest.json'), JSON.stringify(grown));
}

/** Adds the sums of a file's blocks, and gives what is told of the whole. */
function summed(file: string, sums: number[]): { sha256: string; bytes: number } {
	const crc32 = makeCrc32();
	const hash = createHash('sha256');
	const handle = fs.openSync(file, 'r');
	const block = Buffer.alloc(BLOCK);
	let bytes = 0;
	try {
		for (;;) {
			const read = fs.readSync(handle, block, 0, BLOCK, bytes);
			if (read === 0) break;
			const part = block.subarray(0, read);
			bytes += read;
			hash.update(part);
			sums.push(crc32(part));
		}
	} finally {
		fs.closeSync(handle);
	}
	return { sha256: hash.digest('hex'), bytes };
}
