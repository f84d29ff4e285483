#!/usr/bin/env bash
# nzh: decodeS('二〇二四') is 224, and what it does not know is left out of the number, not refused.
#
# Guessed: the year 二〇二四 is 2024, since 〇 is a digit; a word that is no number is an error or NaN.
# So: digits without units are added up by place from the last unit, and characters that are not known
# (〇 is one, 两 and 廿 too) are passed over: 二〇二四 → 224, 两百 → 0, 廿五 → 5, 三分之一 → 31. No error.
# Matters because: reports, notices and document numbers write years and days in such digits
# (二〇二四年一月三十一日), and the result is a plausible small number rather than a failure.
# Seen in 1.0.14. The README documents decodeS as "to number" without a word on digits alone; no report found.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact nzh@1.0.14

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { cn } = require('nzh');
const read = (text) => cn.decodeS(text);
const written = { 十二: 12, 一百零三: 103, 三十一: 31, 二〇二四: 2024, 二零二四: 2024, 二〇一〇: 2010, 两百: 200, 廿五: 25, 三分之一: '1/3' };

for (const [text, means] of Object.entries(written)) console.log(text, 'means', means, 'read', read(text));

assert.deepEqual(['十二', '一百零三', '三十一'].map(read), [12, 103, 31]);
assert.deepEqual(['二〇二四', '二零二四', '两百', '廿五', '三分之一'].map(read), [224, 224, 0, 5, 31]);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
