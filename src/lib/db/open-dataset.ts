import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { databaseOver } from './database.ts';
import type { BatchDatabase } from './database.ts';
import type { Engine } from './engine.ts';
import { DataFault, faultOf } from './fault.ts';
import { isOwn } from './kept/own.ts';
import { keptSource } from './kept/source.ts';
import type { Meter } from './progress.ts';
import type { ArrowTable } from './rows.ts';
import { definitions, schemaSql } from './schema.ts';
import type { Definition, Language } from './schema.ts';
import { fetchedSource } from './source.ts';
import type { Source } from './source.ts';
import type { Query } from './sql.ts';

/** A dataset that an engine knows, each in a schema of its own. */
export interface Opened {
	database: BatchDatabase;
	db: AsyncDuckDB;
	connection: AsyncDuckDBConnection;
}

let schemas = 0;

/** Tells an engine of the dataset in a folder of this site, or of the reader's own, places and organs named in this language. Fails with a `DataFault` where its bytes do not come as they are told. */
export async function openDataset(
	folder: string,
	language: Language,
	engine: Engine,
	meter: Meter
): Promise<Opened> {
	const source = isOwn(folder) ? await keptSource() : await fetchedSource(folder, engine, meter);
	const { manifest } = source;
	const tables = definitions(manifest, language);
	const schema = `dataset_${schemas++}`;
	const early = source.ahead(tables.filter((t) => t.early));
	const [db] = await Promise.all([engine.started, early]);
	const connection = await db.connect();
	await connection.query(schemaSql(schema));
	const nameOf = (file: string) => `${schema}_${file}`;
	/** What the engine reads by ranges. */
	const ranged = new Set<string>();

	async function register({ whole }: Definition, file: string): Promise<void> {
		if (whole) return db.registerFileBuffer(nameOf(file), await source.whole(file));
		ranged.add(file);
		await source.register(db, nameOf(file), file);
	}

	async function define(table: Definition): Promise<void> {
		const { files, held, statement } = table;
		let kept = !held;
		try {
			for (const file of files) await register(table, file);
			await connection.query(statement(files.map(nameOf)));
		} catch (cause) {
			kept = false;
			throw cause;
		} finally {
			if (!kept) for (const file of files) await db.dropFile(nameOf(file));
		}
	}

	/** The engine keeps a range that failed as if it had come, until the file is registered anew. */
	async function mend(): Promise<void> {
		for (const file of ranged) {
			await db.dropFile(nameOf(file));
			await source.register(db, nameOf(file), file);
		}
	}

	const checked = <T>(work: () => Promise<T>): Promise<T> =>
		engine.alone(work).catch(async (cause: unknown) => {
			const fault = faultOf(cause);
			if (fault && fault.kind !== 'stopped')
				await engine.alone(mend).catch(() => engine.end(fault));
			throw fault ? await explained(fault, source) : cause;
		});

	const database = databaseOver(manifest, tables, {
		define: (table) => checked(() => define(table)),
		ask: (query) => checked(() => ask(connection, query))
	});
	return { database, db, connection };
}

/** Bytes that do not fit are those of a newer build, if there is one. */
async function explained(fault: DataFault, { manifest, now }: Source): Promise<Error> {
	if (fault.kind === 'stalled' || fault.kind === 'stopped') return fault;
	const { version } = manifest;
	const found = await now();
	if (found && found.version !== version)
		return Object.assign(new DataFault('changed', `${found.version}, not ${version}`), {
			cause: fault.cause
		});
	return fault;
}

/** Streamed, since the engine tells of an error in the middle of an answer only so: asked for all at once it gives the rows before it. */
async function ask(
	connection: AsyncDuckDBConnection,
	{ text, params }: Query
): Promise<ArrowTable[]> {
	const statement = await connection.prepare(text);
	try {
		const batches: ArrowTable[] = [];
		for await (const batch of await statement.send(...params)) batches.push(batch);
		return batches;
	} finally {
		await statement.close();
	}
}
