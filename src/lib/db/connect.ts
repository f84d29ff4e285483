import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Manifest } from '#domain/dataset.ts';
import { databaseOver } from './database.ts';
import type { Database } from './database.ts';
import { startEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { createMeter, fetchBytes } from './progress.ts';
import type { Meter, Progress } from './progress.ts';
import type { ArrowTable } from './rows.ts';
import { definitions, schemaSql, tableSql } from './schema.ts';
import type { Query } from './sql.ts';

interface Opening {
	database: Promise<Database>;
	meters: Meter[];
}

let engine: Engine | undefined;
let schemas = 0;
const openings = new Map<string, Opening>();

/**
 * The dataset in a folder of this site, asked of the engine in the browser: started at the first
 * call and shared by all datasets. A start that failed is tried anew at the next call.
 */
export function connect(
	base: string,
	onProgress?: (progress: Progress) => void
): Promise<Database> {
	const folder = new URL(`${base.replace(/\/+$/, '')}/`, location.href).href;
	const opening = openings.get(folder) ?? begin(folder);
	if (onProgress) {
		const { meters } = opening;
		const sum = (part: 'loaded' | 'total') => meters.reduce((all, m) => all + m[part], 0);
		const tell = () => onProgress({ loaded: sum('loaded'), total: sum('total') });
		for (const meter of meters) meter.watch(tell);
		tell();
	}
	return opening.database;
}

function begin(folder: string): Opening {
	const running = engine ?? launch();
	const data = createMeter(0);
	const database = running.unlessDead(open(folder, running, data));
	database.catch(() => openings.delete(folder));
	const opening = { database, meters: [running.meter, data] };
	openings.set(folder, opening);
	return opening;
}

function launch(): Engine {
	const started = startEngine(() => {
		engine = undefined;
		openings.clear();
	});
	engine = started;
	return started;
}

async function open(folder: string, engine: Engine, meter: Meter): Promise<Database> {
	const response = await fetch(new URL('manifest.json', folder), { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} ${response.url}`);
	const manifest = (await response.json()) as Manifest;
	const tables = definitions(manifest);
	const addressOf = (file: string) => new URL(`${file}?v=${manifest.version}`, folder).href;
	meter.set({ total: tables.reduce((sum, t) => sum + (t.held ? t.bytes : 0), 0) });
	const held = tables
		.filter((t) => t.held)
		.flatMap((t) => t.files)
		.map(async (file) => ({ file, bytes: await fetchBytes(addressOf(file), meter) }));
	const [db, ...buffers] = await Promise.all([engine.started, ...held]);

	const schema = `dataset_${schemas++}`;
	const registered = (file: string) => `${schema}_${file}`;
	for (const { file, bytes } of buffers) await db.registerFileBuffer(registered(file), bytes);
	// A range at a time, from our own origin.
	const ranged = tables.filter((t) => !t.held).flatMap((t) => t.files);
	for (const file of ranged)
		await db.registerFileURL(registered(file), addressOf(file), DuckDBDataProtocol.HTTP, false);
	const connection = await db.connect();
	for (const statement of schemaSql(schema)) await connection.query(statement);
	return databaseOver(manifest, tableSql(tables, registered), {
		run: (statement) => engine.unlessDead(connection.query(statement)),
		ask: (query) => engine.unlessDead(ask(connection, query))
	});
}

async function ask(
	connection: AsyncDuckDBConnection,
	{ text, params }: Query
): Promise<ArrowTable> {
	const statement = await connection.prepare(text);
	try {
		return await statement.query(...params);
	} finally {
		await statement.close();
	}
}
