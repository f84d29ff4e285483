#!/usr/bin/env bash
# DuckDB 1.4 cuts the same rows into other row groups of a Parquet file with one thread than with two or
# more: 3605 rows at row_group_size 2048 are two groups with one thread and one group with two. And how
# many threads it has it reads from SLURM_CPUS_ON_NODE, so a build in a Slurm job of one core gives other
# bytes than the same build beside it. Who wants the same bytes sets `threads` (2 or more).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @duckdb/node-api@1.4.5-r.1 >/dev/null
cat >run.cjs <<'JS'
const { DuckDBInstance } = require('@duckdb/node-api');
async function groups(options) {
	const db = await (await DuckDBInstance.create(':memory:', options)).connect();
	const ask = async (q) => (await db.runAndReadAll(q)).getRows();
	await db.run('create table t as select (i // 180)::int as report, (i * 7919) % 1000 as v from range(3605) r(i)');
	await db.run("copy (select * from t) to 'out.parquet' (format parquet, compression zstd, row_group_size 2048)");
	const [[threads, version]] = await ask("select current_setting('threads')::int, version()");
	const sizes = (await ask("select distinct row_group_id, row_group_num_rows::int from parquet_metadata('out.parquet') order by 1")).map((r) => r[1]);
	console.log(`DuckDB ${version}, threads ${threads}: row groups of ${sizes.join(', ')}`);
	return `${threads}: ${sizes.join()}`;
}
(async () => {
	const seen = [await groups({ threads: '1' }), await groups({ threads: '2' }), await groups({ threads: '8' })];
	if (seen.join(' ') !== '1: 2048,1557 2: 3605 8: 3605') throw new Error('no longer so');
})().catch((error) => { console.error(error.message); process.exitCode = 1; });
JS
node run.cjs
SLURM_CPUS_ON_NODE=1 node -e "
const { DuckDBInstance } = require('@duckdb/node-api');
(async () => {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const [[threads]] = (await db.runAndReadAll(\"select current_setting('threads')::int\")).getRows();
	console.log('with SLURM_CPUS_ON_NODE=1, threads not set: ' + threads);
	if (threads !== 1) process.exitCode = 1;
})();"
