#!/usr/bin/env bash
# opencc-js: "traditional to simplified" changes text that is simplified already: 乾县 becomes 干县.
#
# Guessed: a converter to simplified characters leaves simplified text as it is, so it may be run over
# everything that comes in.
# So: characters that are traditional in one word and simplified in another are changed wherever no
# phrase of the dictionary holds them. 乾 (of 乾坤) stays in simplified Chinese and in the names of two counties; both
# get another name, and 乾安 too. 於, 夥 and 覆 have cases of their own.
# Matters because: it is the usual step to "normalise" Chinese before matching, and the organ of a
# county is then not found in any list, or found as that of no county at all.
# Seen in 1.4.2 (dictionaries of OpenCC). That the input must be traditional is implied by `from`; no report found.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact opencc-js@1.4.2

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js';

const simplified = ['乾县人民政府', '乾安县人民政府', '乾坤', '於潜镇人民政府', '公开年报'];
const expected = ['干县人民政府', '干安县人民政府', '乾坤', '于潜镇人民政府', '公开年报'];
for (const from of ['t', 'tw', 'hk']) {
	const convert = Converter({ from, to: 'cn' });
	const found = simplified.map((text) => convert(text));
	console.log(`${from} to cn:`, found.map((text, i) => `${simplified[i]} → ${text}`).join('，'));
	assert.deepEqual(found, expected);
}
JS
npm ls --depth=0 | tail -n +2
node try.mjs
