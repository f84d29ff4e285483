import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readEditions } from '../server/editions.ts';

/** What every page of a view has, as it is built. */
const MARK = 'data-ready=';

/** The paths of all views of a built site, each edition's by turns in Chinese and in English. */
export async function viewsIn(folder: string): Promise<string[]> {
	const paths: string[] = [];
	for (const { prefix } of await readEditions()) {
		const edition = prefix.slice(1);
		const names = await namesIn(path.join(folder, edition));
		const turns = names.map((name, nth) => [nth % 2 === 0 ? '' : 'en', edition, name]);
		paths.push(...turns.map((parts) => parts.filter(Boolean).join('/')));
	}
	return paths;
}

/** Of the views in a folder; empty for the one that the folder itself is. */
async function namesIn(folder: string): Promise<string[]> {
	const names = [''];
	for (const file of (await readdir(folder)).sort()) {
		const name = path.basename(file, '.html');
		if (name === file || name === 'index' || isAnother(path.join(folder, name))) continue;
		if ((await readFile(path.join(folder, file), 'utf8')).includes(MARK)) names.push(name);
	}
	return names;
}

/** Whether it is a language or an edition, with views of its own. */
const isAnother = (folder: string) => existsSync(path.join(folder, 'volumes.html'));
