import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HOUSE = fileURLToPath(new URL('../../../..', import.meta.url));
const PACKAGES = path.join(HOUSE, 'node_modules');
const WEEK = 7 * 86_400_000;

/**
 * A module of ours with all that it imports from us as one plain file, and the path of that file. A
 * worker that loads TypeScript through tsx is up a second later, and runs slower ever after: tsx gives
 * every function its name back each time one is made.
 */
export async function bundle(entry: URL): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [fileURLToPath(entry)],
		// The bundle tells whence each module came, which must not hang on where it is made.
		absWorkingDir: HOUSE,
		bundle: true,
		write: false,
		platform: 'node',
		format: 'esm',
		target: `node${process.versions.node}`,
		packages: 'external',
		logLevel: 'silent'
	});
	const code = outputFiles[0]?.contents;
	if (code === undefined) throw new Error(`nothing bundled of ${entry.href}`);
	const name = createHash('sha256').update(code).digest('hex').slice(0, 16);
	const folder = folderForBundles();
	const file = path.join(folder, `${name}.mjs`);
	dropOld(folder);
	if (fs.existsSync(file)) fs.utimesSync(file, new Date(), new Date());
	else {
		// Another build may want the same file at the same time.
		fs.writeFileSync(`${file}.${process.pid}`, code);
		fs.renameSync(`${file}.${process.pid}`, file);
	}
	return file;
}

function dropOld(folder: string): void {
	for (const name of fs.readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
		const file = path.join(folder, name);
		const { mtimeMs } = fs.statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
		if (mtimeMs < Date.now() - WEEK) fs.rmSync(file, { force: true });
	}
}

/**
 * Below node_modules, since the bundle imports packages from where it lies; where that belongs to
 * another user, a folder of one's own among the temporary files, from which a link leads there.
 */
export function folderForBundles(packages = PACKAGES, temporary = os.tmpdir()): string {
	const inside = path.join(packages, '.cache', 'gongkai-atlas');
	try {
		fs.mkdirSync(inside, { recursive: true });
		fs.accessSync(inside, fs.constants.W_OK);
		return inside;
	} catch {
		const folder = fs.mkdtempSync(path.join(temporary, 'gongkai-atlas-'));
		fs.symlinkSync(packages, path.join(folder, 'node_modules'), 'junction');
		process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
		return folder;
	}
}
