#!/usr/bin/env bash
# fflate: gunzipSync() of a file of several gzip members is cut to the size of the last of them.
#
# Guessed: all members come, one behind another (RFC 1952 2.2; zlib, gzip and the browser's own inspection
# of a .warc.gz do so), or an error.
# So: the first member alone is unpacked, into a buffer of as many bytes as the *last* member says that it
# holds. A WARC whose last record is four bytes long gives the first four bytes of its first record, and
# no error. decompressSync() and gunzip() do the same; the streaming Gunzip gives everything.
# Matters because: every record of a .warc.gz is a member of its own, and so are logs that were appended
# to. Whoever "just unpacks" a crawl of reports gets a few bytes of the first record.
# Seen in 0.8.3. Reported: https://github.com/101arrowz/fflate/pull/287 (open).
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact fflate@0.8.3

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { decompressSync, gunzipSync, Gunzip } from 'fflate';

const text = (bytes) => new TextDecoder().decode(bytes);
const packed = Buffer.concat(['收到申请12件，办结12件。', 'end\n'].map((one) => zlib.gzipSync(one)));

const byZlib = text(zlib.gunzipSync(packed));
const sync = text(gunzipSync(packed));
const guessed = text(decompressSync(packed));
const parts = [];
new Gunzip((chunk) => parts.push(chunk)).push(packed, true);
const streamed = text(Buffer.concat(parts));

console.log('zlib            ', JSON.stringify(byZlib));
console.log('gunzipSync      ', JSON.stringify(sync));
console.log('decompressSync  ', JSON.stringify(guessed));
console.log('Gunzip (stream) ', JSON.stringify(streamed));

assert.equal(byZlib, '收到申请12件，办结12件。end\n');
assert.equal(streamed, byZlib);
// Four bytes, as many as the last member holds: one character of the first and a third of the next.
assert.equal(sync, '收\ufffd');
assert.equal(guessed, sync);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
