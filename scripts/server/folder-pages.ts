import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts `X/index.html` beside every `X.html`, so that a server of plain files finds the page at the
 * address `X`, which it takes for a folder. Gives the number of pages.
 */
export async function writeFolderPages(site: string): Promise<number> {
	const entries = await readdir(site, { withFileTypes: true, recursive: true });
	const pages = entries
		.filter((e) => e.isFile() && e.name.endsWith('.html'))
		.filter(({ name }) => name !== 'index.html' && name !== '404.html')
		.map((e) => path.join(e.parentPath, e.name));
	for (const page of pages) {
		const folder = page.slice(0, -'.html'.length);
		await mkdir(folder, { recursive: true });
		await copyFile(page, path.join(folder, 'index.html'), constants.COPYFILE_FICLONE);
	}
	return pages.length;
}
