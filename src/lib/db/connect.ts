import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { databaseOver } from './database.ts';
import type { Database } from './database.ts';
import { startEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import { asManifest } from './manifest.ts';
import { createMeter, fetchBytes } from './progress.ts';
import type { Meter, Progress } from './progress.ts';
import { remembering } from './remember.ts';
import type { ArrowTable } from './rows.ts';
import { definitions, schemaSql } from './schema.ts';
import type { Definition } from './schema.ts';
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
	const manifest = asManifest(await response.json());
	const tables = definitions(manifest);
	const first = tables.filter((t) => t.early);
	meter.set({ total: first.reduce((sum, t) => sum + t.bytes, 0) });
	const addressOf = (file: string) => new URL(`${file}?v=${manifest.version}`, folder).href;
	// While the engine itself is on its way.
	const early = new Map(
		first.flatMap((t) => t.files).map((file) => [file, fetchBytes(addressOf(file), meter)])
	);
	const [db] = await Promise.all([engine.started, ...early.values()]);
	const connection = await db.connect();
	const schema = `dataset_${schemas++}`;
	for (const statement of schemaSql(schema)) await connection.query(statement);

	const nameOf = (file: string) => `${schema}_${file}`;

	async function register(file: string, whole: boolean): Promise<void> {
		const url = addressOf(file);
		if (!whole) return db.registerFileURL(nameOf(file), url, DuckDBDataProtocol.HTTP, false);
		const bytes = early.get(file) ?? fetchBytes(url);
		early.delete(file);
		await db.registerFileBuffer(nameOf(file), await bytes);
	}

	async function define({ files, held, whole, statement }: Definition): Promise<void> {
		let kept = !held;
		try {
			for (const file of files) await register(file, whole);
			await connection.query(statement(files.map(nameOf)));
		} catch (cause) {
			kept = false;
			throw cause;
		} finally {
			if (!kept) for (const file of files) await db.dropFile(nameOf(file));
		}
	}

	const database = databaseOver(manifest, tables, {
		define: (table) => engine.unlessDead(define(table)),
		ask: (query) => engine.unlessDead(ask(connection, query))
	});
	return remembering(database);
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
