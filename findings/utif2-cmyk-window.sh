#!/usr/bin/env bash
# utif2: a page in four inks (CMYK), as copiers and prepress write TIFF, is decoded and then cannot be turned
# into colours outside a window.
#
# Guessed: what the library does with a page of grey or of red, green and blue, it does with one of cyan,
# magenta, yellow and black, in Node and in a worker as in a page.
# So: `decode` and `decodeImage` give the samples, `toRGBA8` ends with "window is not defined", since on the
# way from inks to colours, and only there, it looks for another library on `window`.
# Matters because: whoever takes an error of the decoder for a damaged file refuses a page that is whole.
# Seen in 4.1.0 (the last on npm), Node 20.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact utif2@4.1.0

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import UTIF from 'utif2';

/** A TIFF of two pixels in one strip, without compression; `samples` of a byte each. */
function tiff(samples, photometric) {
	const strip = Uint8Array.from(samples.flat());
	const count = samples[0].length;
	const tags = [
		[256, [2]],
		[257, [1]],
		[258, Array(count).fill(8)],
		[259, [1]],
		[262, [photometric]],
		[273, [8]],
		[277, [count]],
		[278, [1]],
		[279, [strip.length]]
	];
	const bytes = Buffer.alloc(8 + strip.length + 2 + tags.length * 12 + 4 + 2 * count);
	const start = 8 + strip.length;
	const far = start + 2 + tags.length * 12 + 4;
	bytes.write('II*\0', 'latin1');
	bytes.writeUInt32LE(start, 4);
	bytes.set(strip, 8);
	bytes.writeUInt16LE(tags.length, start);
	tags.forEach(([tag, values], i) => {
		const at = start + 2 + i * 12;
		bytes.writeUInt16LE(tag, at);
		bytes.writeUInt16LE(3, at + 2);
		bytes.writeUInt32LE(values.length, at + 4);
		const place = values.length > 2 ? far : at + 8;
		if (values.length > 2) bytes.writeUInt32LE(far, at + 8);
		values.forEach((value, n) => bytes.writeUInt16LE(value, place + 2 * n));
	});
	return bytes;
}

function colours(file) {
	const [page] = UTIF.decode(file);
	UTIF.decodeImage(file, page);
	try {
		return { samples: [...page.data], colours: [...UTIF.toRGBA8(page)] };
	} catch (error) {
		return { samples: [...page.data], error: `${error.name}: ${error.message}` };
	}
}

const light = colours(tiff([[255, 255, 255], [0, 0, 0]], 2));
const inks = colours(tiff([[0, 0, 0, 0], [0, 0, 0, 255]], 5));
console.log('white, black in light', light);
console.log('white, black in inks ', inks);
assert.deepEqual(light.colours, [255, 255, 255, 255, 0, 0, 0, 255]);
assert.deepEqual(inks.samples, [0, 0, 0, 0, 0, 0, 0, 255]);
assert.equal(inks.error, 'ReferenceError: window is not defined');
JS
npm ls --depth=0 | tail -n +2
node try.mjs
