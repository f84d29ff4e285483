#!/usr/bin/env bash
# fast-bmp: the palette of a bitmap is not read, so that a page can come out as its own negative.
#
# Guessed: decode() of a bitmap of 1 or 8 bits a pixel gives what a viewer shows, or the palette to look
# it up in, or an error.
# So: `data` holds indices, called grey, and the palette is nowhere in the result. A page of one bit whose
# palette is white, black (0 is paper) comes as white on black, and one of 8 bits as whatever its
# indices happen to be.
# Matters because: scanners and fax software write bitmaps of one bit in both orders, and Paint writes
# 8 bits with a colour palette. A page read as its negative has no ink where the numbers are.
# Seen in 4.0.1. The README lists "binary" and "greyscale" as supported and has no word on palettes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact fast-bmp@4.0.1

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { decode } from 'fast-bmp';

/** A bitmap of one bit a pixel, 8 × 2: the upper row 0, the lower 1. */
function bitmap(palette) {
	const bytes = Buffer.alloc(62 + 8);
	bytes.write('BM');
	bytes.writeUInt32LE(bytes.length, 2);
	bytes.writeUInt32LE(62, 10);
	bytes.writeUInt32LE(40, 14);
	bytes.writeInt32LE(8, 18);
	bytes.writeInt32LE(2, 22);
	bytes.writeUInt16LE(1, 26);
	bytes.writeUInt16LE(1, 28);
	bytes.writeUInt32LE(8, 34);
	bytes.writeUInt32LE(2, 46);
	palette.forEach((grey, i) => bytes.fill(grey, 54 + 4 * i, 57 + 4 * i));
	bytes[62] = 0xff;
	return bytes;
}
const blackFirst = decode(bitmap([0, 255]));
const whiteFirst = decode(bitmap([255, 0]));
console.log('a viewer shows, palette black, white: black above white');
console.log('a viewer shows, palette white, black: white above black');
console.log('decoded, black, white:', [...blackFirst.data].join(''));
console.log('decoded, white, black:', [...whiteFirst.data].join(''));
console.log('what else is told:', Object.keys(whiteFirst).join(' '));

assert.deepEqual([...blackFirst.data], [...'0000000011111111'].map(Number));
assert.deepEqual(whiteFirst.data, blackFirst.data);
assert.ok(!Object.keys(whiteFirst).some((key) => /palette|table/i.test(key)));
JS
npm ls --depth=0 | tail -n +2
node try.mjs
