import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type {
	DatasetHeader,
	DocumentRow,
	Manifest,
	ManifestTable,
	PublishedReport
} from '#domain/dataset.ts';
import type { Finding, RuleText } from '#domain/finding.ts';
import type { Registry } from '#domain/region.ts';
import type { Agency } from '#domain/report.ts';
import { SCHEMA_VERSION, TABLES } from '#domain/schema.ts';
import type { Columns } from '#domain/schema.ts';
import { openCells } from './cells.ts';
import { writeChecksums } from './checksums.ts';
import { exportsOf } from './exports.ts';
import { writeParquet } from './files.ts';
import * as rows from './rows.ts';
import { stageTable } from './staging.ts';
import type { Stage } from './staging.ts';
import { storable } from './storable.ts';
import { folderBeside, swapIn } from './swap.ts';
import { openTotals, STAGED_TOTALS } from './totals.ts';

/** What only the whole corpus can tell. */
export interface DatasetEnd {
	/** Reports that a later revision replaces. */
	superseded: ReadonlySet<number>;
	findings: Iterable<Finding>;
	agencies: Agency[];
	registry: Registry;
	rules: RuleText[];
}

export interface DatasetWriter {
	addDocuments(documents: readonly DocumentRow[]): void;
	addReports(reports: readonly PublishedReport[]): void;
	/** Writes the tables and puts them in the place of the old dataset. */
	finish(end: DatasetEnd): Promise<Manifest>;
	/** Drops what was added; the old dataset stays. */
	abort(): Promise<void>;
}

const { is_current: _, ...WITHOUT_CURRENT } = TABLES.reports;
const STAGED = {
	...TABLES,
	reports: WITHOUT_CURRENT,
	superseded: { report: 'INTEGER' },
	totals: STAGED_TOTALS
} as const satisfies Record<string, Columns>;
type Stages = { readonly [Name in keyof typeof STAGED]: Stage<(typeof STAGED)[Name]> };

/** Rows wait in a database on disk beside the output, so that a million reports need no more memory than a thousand. */
export async function openDataset(dir: string, header: DatasetHeader): Promise<DatasetWriter> {
	const folder = await folderBeside(path.resolve(dir));
	const instance = await DuckDBInstance.create(':memory:', {
		memory_limit: '512MB',
		temp_directory: path.join(folder, 'spilled')
	});
	const db = await instance.connect();
	const stages = Object.fromEntries(
		await Promise.all(
			Object.entries<Columns>(STAGED).map(
				async ([name, columns]) => [name, await stageTable(db, name, columns)] as const
			)
		)
	) as unknown as Stages;
	const addCells = openCells(stages);
	const addTotals = openTotals(stages.totals);
	let years: [number, number] | null = null;
	let lastDocument = -1;

	let open = true;
	const letGo = async () => {
		if (!open) return;
		open = false;
		db.closeSync();
		instance.closeSync();
		await rm(folder, { recursive: true, force: true });
	};

	const tellCurrent = async () => {
		await db.run(`create table published as
			select *, report not in (select report from superseded) as is_current from reports`);
	};

	const write = async (): Promise<Manifest> => {
		const target = path.join(folder, 'dataset');
		await mkdir(target);
		const tables: ManifestTable[] = [];
		for (const table of exportsOf(stages, lastDocument))
			tables.push(await writeParquet(db, target, table));
		const manifest = {
			schema: SCHEMA_VERSION,
			...header,
			version: versionOf(tables),
			documents: stages.documents.rows,
			reports: stages.reports.rows,
			years,
			tables,
			checksums: await writeChecksums(target, tables)
		};
		await writeFile(
			path.join(target, 'manifest.json'),
			`${JSON.stringify(manifest, null, '\t')}\n`
		);
		await swapIn(target, path.resolve(dir));
		return manifest;
	};

	return {
		addDocuments(documents) {
			for (const { document } of documents) lastDocument = Math.max(lastDocument, document);
			for (const document of documents) stages.documents.add(rows.documentRow(document));
		},
		addReports(reports) {
			for (const report of reports.map(storable)) {
				const { year } = report.read;
				years = [Math.min(years?.[0] ?? year, year), Math.max(years?.[1] ?? year, year)];
				stages.reports.add(rows.reportRow(report));
				addTotals(report);
				addCells(report);
				for (const row of rows.claimRows(report)) stages.claims.add(row);
				for (const row of rows.sectionRows(report)) stages.sections.add(row);
				for (const row of rows.evidenceRows(report)) stages.evidence.add(row);
				for (const row of rows.cutoutRows(report)) stages.cutouts.add(row);
				for (const row of report.findings.map(rows.findingRow)) stages.findings.add(row);
			}
		},
		async finish({ superseded, findings, agencies, registry, rules }) {
			try {
				for (const report of superseded) stages.superseded.add({ report });
				for (const finding of findings) stages.findings.add(rows.findingRow(finding));
				for (const agency of agencies) stages.agencies.add(rows.agencyRow(agency));
				for (const region of registry.regions) stages.regions.add(rows.regionRow(region));
				for (const rule of rules) stages.rules.add(rows.ruleRow(rule));
				for (const row of rows.itemRows(registry.sectors)) stages.items.add(row);
				for (const table of Object.values(stages)) table.close();
				await tellCurrent();
				return await write();
			} finally {
				await letGo();
			}
		},
		abort: letGo
	};
}

const versionOf = (tables: ManifestTable[]) =>
	createHash('sha256')
		.update(tables.map(({ sha256 }) => sha256).join('\n'))
		.digest('hex')
		.slice(0, 12);
