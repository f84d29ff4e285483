#!/usr/bin/env bash
# utif2: a grey page that is packed as JPEG inside a TIFF comes out three times as wide, and two thirds of
# it are missing.
#
# Guessed: grey JPEG, the usual way of scanners to store a page, is decoded like JPEG in colour and like
# grey under any other packing (both are right).
# So: the JPEG is unpacked to three bytes a pixel, and written into a place for one. Each pixel stands
# there three times, rows run into one another, and the lower two thirds of the page are lost. Width,
# height and the length of the data are as they should be; there is no error.
# Matters because: such a page looks like noise to anything that reads it, and like a page without
# numbers to anything that counts.
# Seen in 4.1.0 (the last on npm). Reported: https://github.com/photopea/UTIF.js/issues/134, mended in the
# repository in May 2025, not published.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact utif2@4.1.0 jpeg-js@0.4.4

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import jpeg from 'jpeg-js';
import UTIF from 'utif2';

const [width, height] = [48, 48];

/** A baseline JPEG of one component: six stripes of flat blocks, darker to lighter. */
function greyJpeg() {
	const bits = [];
	const put = (value, size) => {
		for (let i = size - 1; i >= 0; i--) bits.push((value >> i) & 1);
	};
	// One code for each size of a DC step, all of four bits, and one of a bit for "no more" (AC).
	let before = 0;
	for (let block = 0; block < 36; block++) {
		const value = ((block % 6) * 40 - 120) | 0;
		const step = value - before;
		before = value;
		const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
		put(size, 4);
		put(step < 0 ? step + 2 ** size - 1 : step, size);
		put(0, 1);
	}
	while (bits.length % 8) bits.push(1);
	const data = [];
	for (let i = 0; i < bits.length; i += 8) {
		const byte = parseInt(bits.slice(i, i + 8).join(''), 2);
		data.push(byte, ...(byte === 255 ? [0] : []));
	}
	const segment = (marker, body) => [255, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
	const sizes = [...Array(12).keys()];
	return Buffer.from([
		...[255, 0xd8],
		...segment(0xdb, [0, ...Array(64).fill(8)]),
		...segment(0xc0, [8, 0, height, 0, width, 1, 1, 0x11, 0]),
		...segment(0xc4, [0, 0, 0, 0, 12, ...Array(12).fill(0), ...sizes]),
		...segment(0xc4, [0x10, 1, ...Array(15).fill(0), 0]),
		...segment(0xda, [1, 1, 0, 0, 63, 0]),
		...data,
		...[255, 0xd9]
	]);
}

/** A TIFF of one strip that is a JPEG (compression 7). */
function tiff(strip) {
	const entries = [
		[256, 3, width],
		[257, 3, height],
		[258, 3, 8],
		[259, 3, 7],
		[262, 3, 1],
		[273, 4, 8],
		[277, 3, 1],
		[278, 3, height],
		[279, 4, strip.length]
	];
	const at = 8 + strip.length + (strip.length % 2);
	const bytes = Buffer.alloc(at + 2 + entries.length * 12 + 4);
	bytes.write('II*\0', 'latin1');
	bytes.writeUInt32LE(at, 4);
	strip.copy(bytes, 8);
	bytes.writeUInt16LE(entries.length, at);
	entries.forEach(([tag, type, value], i) => {
		const entry = at + 2 + i * 12;
		bytes.writeUInt16LE(tag, entry);
		bytes.writeUInt16LE(type, entry + 2);
		bytes.writeUInt32LE(1, entry + 4);
		bytes.writeUInt32LE(value, entry + 8);
	});
	return bytes;
}

const greys = (data) => Array.from({ length: width * height }, (_, i) => data[i * 4]);
const row = (pixels, y) => Array.from({ length: 12 }, (_, i) => pixels[y * width + i * 4]);
const page = greyJpeg();
const expected = greys(jpeg.decode(page).data);
const file = tiff(page);
const [ifd] = UTIF.decode(file);
UTIF.decodeImage(file, ifd);
const found = greys(UTIF.toRGBA8(ifd));

console.log('page          ', ifd.width, '×', ifd.height);
console.log('as it is, y 0 ', row(expected, 0).join(' '));
console.log('decoded,  y 0 ', row(found, 0).join(' '));
console.log('decoded,  y 1 ', row(found, 1).join(' '));
console.log('decoded,  y 2 ', row(found, 2).join(' '));

assert.deepEqual([ifd.width, ifd.height, ifd.data.length], [width, height, width * height]);
const stretched = expected.flatMap((grey) => [grey, grey, grey]).slice(0, width * height);
assert.notDeepEqual(found, expected);
assert.deepEqual(found, stretched);
JS
npm ls --depth=0 | tail -n +2
node try.mjs
