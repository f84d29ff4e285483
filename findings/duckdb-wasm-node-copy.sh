#!/usr/bin/env bash
# duckdb-wasm in Node: `copy … to 'name'` writes into the process's working folder, not into the engine's
# own files.
#
# Guessed: as in the browser, a name that was never registered is a file of the engine alone, kept in
# memory until copyFileToBuffer(name); nothing outside is touched.
# So: with the runtime for Node the name is a path of the real disk. A file out.parquet appears in
# whatever folder the process runs in, replaces one that is there, and stays after dropFile() and after
# the engine is gone. registerFileBuffer(name, …) beforehand keeps it inside.
# Matters because: a build that writes its Parquet with the same code in Node and in the browser leaves
# files about in Node, and two builds in one folder write into each other's. SQL that a reader types
# reaches the disk.
# Seen in 1.28.0. No word of it in the documentation; no report found.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact @duckdb/duckdb-wasm@1.28.0 apache-arrow@13.0.0

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const entry = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
const duckdb = require(entry);
const build = (id) => ({ mainModule: path.join(path.dirname(entry), `duckdb-${id}.wasm`), mainWorker: '' });
const engine = await duckdb.createDuckDB(
	{ mvp: build('mvp'), eh: build('eh') },
	new duckdb.VoidLogger(),
	duckdb.NODE_RUNTIME
);
await engine.instantiate(() => {});
engine.open({ path: ':memory:' });
const connection = engine.connect();

fs.mkdirSync('here');
process.chdir('here');
connection.query("copy (select 12 as n) to 'plain.parquet' (format parquet)");
const afterPlain = fs.readdirSync('.');
engine.dropFile('plain.parquet');
const afterDrop = fs.readdirSync('.');
engine.registerFileBuffer('registered.parquet', new Uint8Array(1));
connection.query("copy (select 12 as n) to 'registered.parquet' (format parquet)");
const inside = engine.copyFileToBuffer('registered.parquet').length;
const afterRegistered = fs.readdirSync('.');

console.log('on disk after copy to a plain name     ', afterPlain);
console.log('on disk after dropFile of it           ', afterDrop);
console.log('on disk after copy to a registered name', afterRegistered, `(${inside} bytes inside)`);

assert.deepEqual(afterPlain, ['plain.parquet']);
assert.deepEqual(afterDrop, ['plain.parquet']);
assert.deepEqual(afterRegistered, ['plain.parquet']);
assert.ok(inside > 0);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
