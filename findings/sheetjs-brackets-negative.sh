#!/usr/bin/env bash
# SheetJS: in an HTML table or a CSV, the text "(3)" is read as -3, "1,2" as 12 and "3-5" as a day of 2001.
#
# Guessed: a table of a web page is text; "(3)" and "1,2" stay what they are, the more so as "（3）" does.
# So: every cell is put through a guess at what Excel would make of it. Brackets are the accountants'
# minus, any comma is a thousands separator, two numbers with a dash are a date. Full-width brackets and
# digits are left alone, so one column comes half as text and half as negative numbers.
# Matters because: lists in Chinese reports are numbered (1) (2) (3), cells point to rows as 1,2 or 3-5,
# and many portals hand out an HTML table under the name .xls, which SheetJS opens without a word.
# Seen in 0.18.5, the last one on npm. `raw: true` turns it off; that brackets are a minus is not documented.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact xlsx@0.18.5

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const XLSX = createRequire(import.meta.url)('xlsx');
const cells = ['(3)', '（3）', '1,2', '1，2', '3-5', '１２', '12'];
const html = `<html><meta charset="utf-8"><table><tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr></table></html>`;
const csv = cells.map((one) => `"${one}"`).join(',');
const firstRow = (text, options) => {
	const book = XLSX.read(text, { type: 'string', ...options });
	return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: true })[0];
};

console.log('written     ', cells);
console.log('read of HTML', firstRow(html));
console.log('read of CSV ', firstRow(csv));
console.log('with raw    ', firstRow(html, { raw: true }));

// 36955 is 5 March 2001.
assert.deepEqual(firstRow(html), [-3, '（3）', 12, '1，2', 36955, '１２', 12]);
assert.deepEqual(firstRow(csv), [-3, '（3）', 12, '1，2', 36955, '１２', 12]);
assert.deepEqual(firstRow(html, { raw: true }), cells);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
