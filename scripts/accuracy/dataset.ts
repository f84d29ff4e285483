import fs from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Manifest } from '#domain/dataset.ts';
import type { CellState } from '#domain/figure.ts';
import { CELL_TABLE_NAMES, CELL_TABLES, placeOf } from '#domain/place.ts';
import type { Finding } from '#domain/finding.ts';

export interface BuiltCell {
	value: number | null;
	state: CellState;
	start: number;
	end: number;
}

/** One report as the dataset gives it. */
export interface BuiltReport {
	report: number;
	report_id: string;
	agency_id: string;
	agency: string;
	region: string;
	year: number;
	scope: string;
	/** ISO; null where it is not known. */
	published: string | null;
	is_current: boolean;
	/** Its document's. */
	text: string;
	cells: Map<string, BuiltCell>;
	/** `claim=value`. */
	claims: string[];
	findings: BuiltFinding[];
}

export type BuiltFinding = Pick<Finding, 'rule' | 'severity' | 'origin' | 'place'> & {
	cause: string | null;
	/** The reports that it names besides its own. */
	against: string[];
};

export interface BuiltDataset {
	manifest: Manifest;
	/** By the path of the document; empty for one that gave none. */
	documents: Map<string, { reason: string | null; reports: BuiltReport[] }>;
}

type Row = Record<string, unknown>;

/** Reads back what the build wrote: the Parquet files and nothing else. */
export async function loadDataset(folder: string): Promise<BuiltDataset> {
	const manifest = JSON.parse(
		fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')
	) as Manifest;
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	const rows = async (table: string, sql: string): Promise<Row[]> => {
		const file = manifest.tables.find(({ name }) => name === table)?.file ?? [];
		const files = [file].flat().map((name) => `'${path.join(folder, name).replaceAll("'", "''")}'`);
		const reader = await connection.runAndReadAll(
			sql.replace('$table', `read_parquet([${files.join(', ')}])`)
		);
		const names = reader.columnNames();
		const columns = reader.getColumnsJS();
		return (columns[0] ?? []).map((_, i) =>
			Object.fromEntries(names.map((name, c) => [name, columns[c]?.[i]]))
		);
	};
	try {
		return { manifest, documents: await assemble(rows) };
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

async function assemble(
	rows: (table: string, sql: string) => Promise<Row[]>
): Promise<BuiltDataset['documents']> {
	const documents = await rows('documents', 'select document, path, reason, text from $table');
	const agencies = await rows('agencies', 'select agency_id, name, region from $table');
	const named = new Map(agencies.map((a) => [a.agency_id, a]));
	const byDocument = new Map(
		documents.map((d) => [d.document, { ...d, reports: [] as BuiltReport[] }])
	);
	const reports: BuiltReport[] = [];
	for (const row of await rows(
		'reports',
		'select report, report_id, agency_id, year, scope, published::varchar as published, document, is_current from $table order by report'
	)) {
		const document = byDocument.get(row.document) as Row & { reports: BuiltReport[] };
		const agency = named.get(row.agency_id);
		const report: BuiltReport = {
			report: Number(row.report),
			report_id: String(row.report_id),
			agency_id: String(row.agency_id),
			agency: String(agency?.name),
			region: String(agency?.region),
			year: Number(row.year),
			scope: String(row.scope),
			published: row.published === null ? null : String(row.published),
			is_current: Boolean(row.is_current),
			text: String(document.text),
			cells: new Map(),
			claims: [],
			findings: []
		};
		document.reports.push(report);
		reports[report.report] = report;
	}
	await addCells(rows, reports);
	for (const { report, claim, value } of await rows(
		'claims',
		'select report, claim, value from $table'
	))
		reports[Number(report)]?.claims.push(`${claim}=${value}`);
	for (const row of await rows(
		'findings',
		'select report, rule, severity, origin, place, cause, against from $table'
	))
		reports[Number(row.report)]?.findings.push(findingOf(row));
	return new Map(
		[...byDocument.values()].map((d) => {
			const { path: at, reason } = d as Row;
			return [String(at), { reason: reason === null ? null : String(reason), reports: d.reports }];
		})
	);
}

async function addCells(
	rows: (table: string, sql: string) => Promise<Row[]>,
	reports: readonly BuiltReport[]
): Promise<void> {
	for (const table of CELL_TABLE_NAMES) {
		const { row, column, value } = CELL_TABLES[table];
		for (const cell of await rows(
			table,
			`select report, ${row} as r, ${column} as c, "${value}" as v, state, text_start as s, text_end as e from $table`
		))
			reports[Number(cell.report)]?.cells.set(placeOf(table, String(cell.r), String(cell.c)), {
				value: cell.v === null ? null : Number(cell.v),
				state: cell.state as CellState,
				start: Number(cell.s),
				end: Number(cell.e)
			});
	}
}

function findingOf({ rule, severity, origin, place, cause, against }: Row): BuiltFinding {
	return {
		rule: String(rule),
		severity: severity as Finding['severity'],
		origin: origin as Finding['origin'],
		place: String(place),
		cause: cause === null ? null : String(cause),
		against: againstOf(against)
	};
}

const againstOf = (against: unknown): string[] =>
	[...String(against ?? '').matchAll(/([^\s,;"[\]:]+-20\d\d(?:-r\d+)?):/gu)].map((m) => m[1] ?? '');
