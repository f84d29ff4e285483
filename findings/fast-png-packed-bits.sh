#!/usr/bin/env bash
# fast-png: `data` of a PNG of 1, 2 or 4 bits holds packed bits, an eighth of the samples that
# width × height × channels says.
#
# Guessed: decode() gives a sample for each pixel and channel, as it does for 8 and 16 bits (fast-bmp, of
# the same makers, unpacks its bits).
# So: data.length is height × ceil(width × channels × depth / 8); data[i] for a pixel reads a byte of
# eight pixels, or undefined behind the end of the packed page.
# Matters because: scans of paper are black and white. A loop over the pixels of such a page sees
# noise in its upper eighth and nothing below, without an error.
# Seen in 8.0.0. `depth` is in the result, and the types say nothing of packing; convertIndexedToRgb() does
# unpack, for palettes alone.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact fast-png@8.0.0

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { decode } from 'fast-png';

/** A grey PNG of 16 × 2: a row of ink, a row of paper. */
function png(depth) {
	const chunk = (type, body) => {
		const bytes = Buffer.alloc(12 + body.length);
		bytes.writeUInt32BE(body.length);
		bytes.write(type, 4, 'latin1');
		body.copy(bytes, 8);
		bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + body.length)), 8 + body.length);
		return bytes;
	};
	const header = Buffer.alloc(13);
	header.writeUInt32BE(16);
	header.writeUInt32BE(2, 4);
	header[8] = depth;
	const row = (fill) => Buffer.concat([Buffer.from([0]), Buffer.alloc(2 * depth, fill)]);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', zlib.deflateSync(Buffer.concat([row(0), row(255)]))),
		chunk('IEND', Buffer.alloc(0))
	]);
}
function crc32(bytes) {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

const sizes = [1, 2, 4, 8].map((depth) => {
	const { width, height, channels, data } = decode(png(depth));
	console.log(`${depth} bit: ${width} × ${height} × ${channels} channel, data.length ${data.length}`);
	return data.length;
});
assert.deepEqual(sizes, [4, 8, 16, 32]);
assert.deepEqual([...decode(png(1)).data], [0, 0, 255, 255]);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
