#!/usr/bin/env bash
# fflate: the streaming Gunzip is silent about a file that ends inside the header or the trailer of a
# gzip member, and never looks at a checksum.
#
# Guessed: `push(chunk, true)` on a file that stops short fails, as it does where the packed data itself
# is cut ("unexpected EOF"), and as zlib does everywhere.
# So: a download that ends behind the first bytes of its second member, or before the last member's
# CRC-32 and size, ends like a whole one: the last chunk comes with `final = true`. A false CRC-32 is
# no error either.
# Matters because: a .warc.gz is a member for each record, so a cut crawl can look like a shorter whole
# one, and the reports behind the cut like reports that were never written.
# Seen in 0.8.3. The README does not say that checksums are left alone; no report found.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact fflate@0.8.3

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { Gunzip } from 'fflate';

const first = zlib.gzipSync('first record, a report of some length\n');
const whole = Buffer.concat([first, zlib.gzipSync('second record\n')]);

function byFflate(bytes) {
	let size = 0;
	let ended = false;
	try {
		const gunzip = new Gunzip((chunk, final) => {
			size += chunk.length;
			ended ||= final;
		});
		gunzip.push(bytes, true);
	} catch (error) {
		return error.message;
	}
	return `${size} bytes, ${ended ? 'ended' : 'not ended'}`;
}
function byZlib(bytes) {
	try {
		return `${zlib.gunzipSync(bytes).length} bytes, ended`;
	} catch (error) {
		return error.message;
	}
}

const otherSum = Buffer.from(whole);
otherSum[whole.length - 8] ^= 1;
const tried = {
	whole,
	'cut in the header of the second member': whole.subarray(0, first.length + 4),
	'cut in its data': whole.subarray(0, first.length + 14),
	'cut in its trailer': whole.subarray(0, -3),
	'with another checksum': otherSum
};
const found = Object.entries(tried).map(([name, bytes]) => [name, byFflate(bytes), byZlib(bytes)]);
for (const [name, fflate, zlibs] of found)
	console.log(`${name.padEnd(40)} fflate: ${fflate.padEnd(20)} zlib: ${zlibs}`);

assert.deepEqual(
	found.map(([, fflate]) => fflate),
	['52 bytes, ended', '38 bytes, ended', 'unexpected EOF', '52 bytes, ended', '52 bytes, ended']
);
assert.deepEqual(
	found.map(([, , zlibs]) => zlibs),
	[
		'52 bytes, ended',
		'unexpected end of file',
		'unexpected end of file',
		'unexpected end of file',
		'incorrect data check'
	]
);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
