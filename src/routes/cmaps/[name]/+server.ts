import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { error } from '@sveltejs/kit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Character tables for PDF whose Chinese fonts have none of their own; the page that checks a draft reads them. */
const FOLDER = path.join(
	path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
	'cmaps'
);
const CHINESE = /^(?:Uni)?(?:GB|CNS|Adobe-GB1|Adobe-CNS1|Identity|ETen|B5pc|HK)[\w-]*\.bcmap$/;

export const entries: EntryGenerator = async () =>
	(await readdir(FOLDER)).filter((name) => CHINESE.test(name)).map((name) => ({ name }));

export const GET: RequestHandler = async ({ params: { name } }) => {
	if (!CHINESE.test(name)) error(404);
	const bytes = await readFile(path.join(FOLDER, name)).catch(() => error(404));
	return new Response(new Uint8Array(bytes), {
		headers: { 'content-type': 'application/octet-stream' }
	});
};
