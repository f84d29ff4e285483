import type {
	Checksums,
	DatasetHeader,
	DocumentRow,
	Manifest,
	PublishedReport
} from '#domain/dataset.ts';
import type { ExpectedReporter } from '#domain/expected.ts';
import type { Finding, RuleText } from '#domain/finding.ts';
import type { Registry } from '#domain/region.ts';
import type { Agency } from '#domain/report.ts';
import { SCHEMA_VERSION, TABLES } from '#domain/schema.ts';
import type { Columns } from '#domain/schema.ts';
import { sha256 } from '#text/digest.ts';
import { openCells } from './cells.ts';
import { BLOCK, type Engine, type Written } from './engine.ts';
import { exportsOf, inOrder } from './exports.ts';
import { latinIn } from './latin.ts';
import * as rows from './rows.ts';
import type { Stage } from './stage.ts';
import { storable } from './storable.ts';
import { openTotals, STAGED_TOTALS } from './totals.ts';

/** What only the whole corpus can tell. */
export interface DatasetEnd {
	/** Reports that a later revision replaces. */
	superseded: ReadonlySet<number>;
	findings: Iterable<Finding>;
	agencies: Agency[];
	expected: readonly ExpectedReporter[];
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

const CHECKSUMS = 'checksums.bin';

/** The tables of a dataset out of documents and reports, whichever engine writes them. */
export async function openWriter(engine: Engine, header: DatasetHeader): Promise<DatasetWriter> {
	const stages = Object.fromEntries(
		await Promise.all(
			Object.entries<Columns>(STAGED).map(
				async ([name, columns]) => [name, await engine.stage(name, columns)] as const
			)
		)
	) as unknown as Stages;
	const addCells = openCells(stages);
	const addTotals = openTotals(stages.totals);
	let years: [number, number] | null = null;
	let lastDocument = -1;

	const write = async (): Promise<Manifest> => {
		const written: Written[] = [];
		for (const table of exportsOf(stages, lastDocument)) written.push(await engine.write(table));
		const tables = written.map(({ table }) => table);
		const sums = bytesOf(written.flatMap((w) => w.sums));
		const checksums: Checksums = { file: CHECKSUMS, block: BLOCK, sha256: sha256(sums) };
		const manifest: Manifest = {
			schema: SCHEMA_VERSION,
			...header,
			version: versionOf(tables.map((table) => table.sha256)),
			documents: stages.documents.rows,
			reports: stages.reports.rows,
			years,
			tables,
			checksums
		};
		await engine.publish(
			new Map([
				[CHECKSUMS, sums],
				['manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, '\t')}\n`)]
			])
		);
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
		async finish({ superseded, findings, agencies, expected, registry, rules }) {
			try {
				for (const report of superseded) stages.superseded.add({ report });
				for (const finding of findings) stages.findings.add(rows.findingRow(finding));
				const latin = latinIn(registry);
				for (const agency of agencies) stages.agencies.add(rows.agencyRow(agency, latin));
				for (const reporter of expected) stages.expected.add(rows.expectedRow(reporter));
				for (const region of registry.regions) stages.regions.add(rows.regionRow(region, latin));
				for (const rule of rules) stages.rules.add(rows.ruleRow(rule));
				for (const row of rows.itemRows(registry.sectors)) stages.items.add(row);
				for (const table of Object.values(stages)) table.close();
				if (!stages.documents.ordered)
					for (const step of inOrder(lastDocument)) await engine.run(step);
				await engine.run(`create table published as
					select *, report not in (select report from superseded) as is_current from reports`);
				return await write();
			} finally {
				await engine.close();
			}
		},
		abort: () => engine.close()
	};
}

/** Four bytes a sum, the lowest first. */
function bytesOf(sums: readonly number[]): Uint8Array {
	const view = new DataView(new ArrayBuffer(4 * sums.length));
	for (const [i, sum] of sums.entries()) view.setUint32(4 * i, sum, true);
	return new Uint8Array(view.buffer);
}

const versionOf = (hashes: readonly string[]): string =>
	sha256(new TextEncoder().encode(hashes.join('\n'))).slice(0, 12);
