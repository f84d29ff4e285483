#!/usr/bin/env bash
# apache-arrow: Vector.toArray() of numbers gives 0 for null, and tableFromJSON() gives NaN and ''
# for a key that a row does not have.
#
# Guessed: what get() and iterating say (null) is what toArray() says; a row without the key has null.
# So: toArray() hands over the buffer beneath, in which a null is whatever lies there, mostly 0. A key
# that is missing in one row is written as NaN in a column of numbers and as '' in one of text, where the
# same row with an explicit null is null.
# Matters because: DuckDB-WASM answers in these vectors. In a yearly report a blank cell and a 0 are two
# statements; a column taken by toArray() says "none" for every organ that said nothing.
# Seen in 13.0.0 (which DuckDB-WASM 1.28 uses) and 21.2.0. Reported: https://github.com/apache/arrow-js/issues/105
# (open since 2020) for toArray; none found for tableFromJSON.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact arrow13@npm:apache-arrow@13.0.0 arrow21@npm:apache-arrow@21.2.0

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const name of ['arrow13', 'arrow21']) {
	const arrow = require(name);
	const stated = arrow.vectorFromArray([12, null, 3], new arrow.Int32());
	const rows = arrow.tableFromJSON([
		{ organ: '甲局', received: 12 },
		{ organ: '乙局', received: null },
		{},
		{ organ: null, received: 3 }
	]);
	const organs = [...rows.getChild('organ')];
	const received = [...rows.getChild('received')];

	console.log('  iterated     ', [...stated]);
	console.log('  toArray()    ', stated.toArray());
	console.log('  tableFromJSON', organs, received);

	assert.deepEqual([...stated], [12, null, 3]);
	assert.deepEqual(stated.toArray(), Int32Array.of(12, 0, 3));
	assert.deepEqual(organs, ['甲局', '乙局', '', null]);
	assert.deepEqual(received, [12, null, NaN, 3]);
}
JS
npm ls --depth=0 | tail -n +2
node try.mjs
