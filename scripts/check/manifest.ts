import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Check } from './check.ts';

const KEYS = [
	...['schema', 'dataset', 'title', 'synthetic', 'version', 'generator'],
	...['documents', 'reports', 'years', 'tables']
];
const NAME = /^[a-z][a-z0-9_]*$/;

export interface Table {
	name: string;
	files: string[];
	rows: number;
}

/** Reads `manifest.json` and holds the files beside it to what it says; gives the tables that can be read. */
export function checkManifest(folder: string, check: Check): Table[] {
	const manifest = readManifest(folder, check);
	if (manifest === null) return [];
	for (const key of KEYS) check(key in manifest, `manifest.json lacks ${key}`);
	check(manifest.schema === 1, `manifest.json has schema ${String(manifest.schema)}, not 1`);
	const entries = Array.isArray(manifest.tables) ? (manifest.tables as unknown[]) : [];
	const tables = entries.flatMap((entry) => checkFiles(folder, entry, check));
	check(
		manifest.version === versionOf(entries),
		'manifest.json has a version that is not that of its tables'
	);
	for (const name of ['documents', 'reports'])
		check(
			manifest[name] === tables.find((table) => table.name === name)?.rows,
			`manifest.json counts other ${name} than its table of them`
		);
	if (manifest.checksums !== undefined) checkSums(folder, manifest.checksums, tables, check);
	return tables;
}

function checkSums(folder: string, told: unknown, tables: Table[], check: Check): void {
	const { file, block, sha256 } = (told ?? {}) as Record<string, unknown>;
	const place = path.join(folder, path.basename(String(file)));
	if (!check(fs.existsSync(place), `there is no file of checksums ${String(file)}`)) return;
	check(hashOf(place) === sha256, `${String(file)}: the manifest tells another sha256`);
	const sums = tables
		.filter(({ files }) => files.length === 1)
		.flatMap(({ files }) => sumsOf(fs.readFileSync(files[0] ?? ''), Number(block)));
	const right = Buffer.from(Uint32Array.from(sums).buffer);
	check(right.equals(fs.readFileSync(place)), `${String(file)}: holds other sums than the files`);
}

const sumsOf = (bytes: Buffer, block: number): number[] =>
	Array.from({ length: Math.ceil(bytes.length / block) }, (_, i) =>
		crc32(bytes.subarray(i * block, (i + 1) * block))
	);

function readManifest(folder: string, check: Check): Record<string, unknown> | null {
	const manifest = parsed(path.join(folder, 'manifest.json'));
	const isObject = manifest !== null && typeof manifest === 'object';
	check(isObject, 'manifest.json is missing or is no JSON object');
	return isObject ? (manifest as Record<string, unknown>) : null;
}

function parsed(file: string): unknown {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

function checkFiles(folder: string, entry: unknown, check: Check): Table[] {
	const { name, file, rows, bytes, sha256 } = (entry ?? {}) as Record<string, unknown>;
	const isNamed = typeof name === 'string' && NAME.test(name);
	if (!check(isNamed, `manifest.json names a table ${String(name)}`) || !isNamed) return [];
	const names = [file].flat().map(String);
	for (const one of names) {
		const isInside = one === path.basename(one) && !['', '.', '..'].includes(one);
		if (!check(isInside, `${name}: the file ${one} is not in the folder of the dataset`)) return [];
		const isThere = fs.existsSync(path.join(folder, one));
		if (!check(isThere, `${name}: there is no file ${one}`)) return [];
	}
	const files = names.map((one) => path.join(folder, one));
	const [only, ...others] = files;
	if (only !== undefined && others.length === 0) {
		check(fs.statSync(only).size === bytes, `${name}: the manifest tells another size in bytes`);
		check(hashOf(only) === sha256, `${name}: the manifest tells another sha256`);
	}
	return [{ name, files, rows: Number(rows) }];
}

/** The first 12 hex digits of the SHA-256 over the hashes of the tables, a line each. */
const versionOf = (entries: readonly unknown[]) =>
	createHash('sha256')
		.update(
			entries.map((entry) => String((entry as { sha256?: unknown } | null)?.sha256)).join('\n')
		)
		.digest('hex')
		.slice(0, 12);

const hashOf = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
