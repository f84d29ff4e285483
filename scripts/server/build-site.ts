import { copyFile } from 'node:fs/promises';
import { NOTICE } from '../third-party.ts';
import { precompress } from './precompress.ts';
import { writeFolderPages } from './folder-pages.ts';
import { installed, run } from './run.ts';

/** The site and its precompressed copies, in `build/`; `BASE_PATH` is honoured. `env` says where the datasets are, if elsewhere than in `static/data`. */
export async function buildSite(env: Record<string, string> = {}): Promise<void> {
	const code = await run(installed('vite'), ['build'], env);
	if (code !== 0) throw new Error(`the build of the site ended with ${code}`);
	await copyFile(NOTICE, 'build/third-party.txt');
	console.log(`compressed ${await precompress('build')} files for the server`);
	await writeFolderPages('build');
}
