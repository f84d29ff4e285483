#!/usr/bin/env bash
# apache-arrow behind DuckDB-WASM: a DECIMAL comes without its point, so that 12.50 prints as 1250, and
# Number() of it is 2.3e+23 or more.
#
# Guessed: a value of type Decimal(10, 2) that says 12.50 converts to 12.5 and prints as 12.5.
# So: String() and JSON give the unscaled integer; the scale is in the type alone. Number() and unary plus
# are of another order altogether in arrow 13, and not the same each time, even for the sum of a column
# of integers, which DuckDB makes a DECIMAL(38, 0). avg() is a DOUBLE and right, so a mean and its values
# differ side by side.
# Matters because: 12.5 written in SQL is a DECIMAL in DuckDB, and so are rates, shares and fees computed
# from it: `select 100 * 0.125` is drawn as 12500 per cent.
# Seen in duckdb-wasm 1.28.0 with apache-arrow 13.0.0. In 21.2.0 Number() gives 1250: valueOf() takes a
# scale by then, and nobody hands it one. Reported: https://github.com/apache/arrow-js/issues/77, /100 (open).
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact @duckdb/duckdb-wasm@1.28.0 apache-arrow@13.0.0

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
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

const answer = engine
	.connect()
	.query("select 12.50::decimal(10, 2) as fee, 100 * 0.125 as share, avg(12.50) as mean, sum(12) as sum, 12.50::text as text");
const row = answer.get(0).toJSON();
for (const { name, type } of answer.schema.fields)
	console.log(name.padEnd(6), String(type).padEnd(15), 'String', String(row[name]).padEnd(6), 'Number', Number(row[name]));

assert.equal(row.text, '12.50');
assert.equal(row.mean, 12.5);
assert.equal(String(row.fee), '1250');
assert.equal(String(row.share), '12500');
assert.ok(Number(row.fee) > 1e9 && Number(row.sum) > 1e9);
assert.equal(String(row.sum), '12');
assert.equal(answer.schema.fields[0].type.scale, 2);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
