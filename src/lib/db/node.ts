import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Manifest } from '#domain/dataset.ts';
import { OWN } from '#domain/own.ts';
import { VERSIONS_FILE } from '#domain/versions.ts';
import type { Versions } from '#domain/versions.ts';
import { ASSETS } from './assets.ts';
import { databaseOver } from './database.ts';
import type { BatchDatabase, Database } from './database.ts';
import { asManifest } from './manifest.ts';
import { startNodeEngine } from './node-engine.ts';
import type { Engine } from './node-engine.ts';
import { emptyDefinitions, NOTHING } from './nothing.ts';
import type { ArrowTable } from './rows.ts';
import { definitions, schemaSql } from './schema.ts';
import type { Language } from './schema.ts';
import type { Query } from './sql.ts';
import { asVersions } from './versions.ts';

/** `DuckDBDataProtocol.NODE_FS`; the enumeration itself is in the package that is loaded late. */
const NODE_FS = 1;

let engine: Promise<Engine> | undefined;
const opened = new Map<string, { version: string; database: Promise<BatchDatabase> }>();
let schemas = 0;

/** The manifest of one of the datasets that the site is built with. */
export const readManifest = async (name: string): Promise<Manifest> =>
	name === OWN ? NOTHING : readManifestIn(folderOf(name));

/** The versions of it that are kept, the newest first; none where nobody listed them. */
export async function readVersions(name: string): Promise<Versions['versions']> {
	if (name === OWN) return [];
	const text = await readFile(join(folderOf(name), VERSIONS_FILE), 'utf8').catch(() => 'null');
	return asVersions(JSON.parse(text));
}

/** One of the datasets that the site is built with, for pages that are drawn at build time. */
export const openDataset = (name: string, language: Language): Promise<Database> =>
	name === OWN ? openNothing(language) : openNodeDataset(folderOf(name), language);

/** A dataset with all tables and no rows, over which the frames of the reader's own pages are drawn. */
function openNothing(language: Language): Promise<Database> {
	const known = nothing.get(language);
	if (known) return known;
	const database = nothingIn(language);
	nothing.set(language, database);
	return database;
}

const nothing = new Map<Language, Promise<Database>>();

async function nothingIn(language: Language): Promise<Database> {
	const connection = await connectTo(`dataset_${schemas++}`);
	return databaseOver(NOTHING, emptyDefinitions(language), {
		define: async (table) => connection.query(table.statement([])),
		ask: async (query) => answersTo(connection, query)
	});
}

/** A dataset on disk, asked of the browser's engine in its build for Node; opened once for each language, and again where it was built anew. */
export async function openNodeDataset(
	folder: string,
	language: Language = 'zh'
): Promise<BatchDatabase> {
	const path = resolve(folder);
	const manifest = await readManifestIn(path);
	const key = `${path} ${language}`;
	const known = opened.get(key);
	if (known?.version === manifest.version) return known.database;
	const database = open(path, manifest, `dataset_${schemas++}`, language);
	opened.set(key, { version: manifest.version, database });
	return database;
}

async function open(
	folder: string,
	manifest: Manifest,
	schema: string,
	language: Language
): Promise<BatchDatabase> {
	const db = await (engine ??= startNodeEngine());
	const connection = await connectTo(schema);
	return databaseOver(manifest, definitions(manifest, language), {
		define: async (table) => {
			const registered = table.files.map((file) => `${schema}_${file}`);
			for (const [i, name] of registered.entries())
				db.registerFileURL(name, join(folder, table.files[i] ?? ''), NODE_FS, false);
			return connection.query(table.statement(registered));
		},
		ask: async (query) => answersTo(connection, query)
	});
}

type Connection = ReturnType<Engine['connect']>;

async function connectTo(schema: string): Promise<Connection> {
	const connection = (await (engine ??= startNodeEngine())).connect();
	connection.query(schemaSql(schema));
	return connection;
}

function answersTo(connection: Connection, { text, params }: Query): ArrowTable[] {
	const statement = connection.prepare(text);
	try {
		return [...statement.send(...params)];
	} finally {
		statement.close();
	}
}

function folderOf(name: string): string {
	if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`not a name of a dataset: ${name}`);
	return resolve(ASSETS, 'data', name);
}

const readManifestIn = async (folder: string): Promise<Manifest> =>
	asManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
