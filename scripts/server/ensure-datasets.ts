import { existsSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runScript } from './run.ts';

interface Target {
	/** Made last, so that its age is the age of the whole; `.made` is written here, the rest by the script. */
	made: string;
	from: readonly string[];
	script: string;
	args: readonly string[];
}

const READER = [
	...['src/domain', 'src/text', 'src/statistics', 'src/pipeline'],
	...['scripts/build-data.ts', 'package-lock.json']
];

/** In this order: the demo's documents are made before they are read. */
const TARGETS: readonly Target[] = [
	{
		made: 'static/data/reports/manifest.json',
		from: ['data/corpus', 'data/registry', ...READER],
		script: 'scripts/build-data.ts',
		args: ['--corpus', 'data/corpus', '--out', 'static/data/reports']
	},
	{
		made: 'data/demo/.made',
		from: ['scripts/demo', 'scripts/make-demo.ts', 'src/domain', 'data/registry/sectors.csv'],
		script: 'scripts/make-demo.ts',
		args: ['--out', 'data/demo']
	},
	{
		made: 'static/data/demo/manifest.json',
		from: ['data/demo/corpus', 'data/demo/registry', ...READER],
		script: 'scripts/build-data.ts',
		args: [
			...['--corpus', 'data/demo/corpus', '--registry', 'data/demo/registry'],
			...['--out', 'static/data/demo', '--synthetic']
		]
	},
	{
		made: 'static/data/accuracy.json',
		from: [
			...['static/data/demo/manifest.json', 'data/demo/truth', 'src/domain/accuracy.ts'],
			...['scripts/accuracy', 'scripts/accuracy.ts']
		],
		script: 'scripts/accuracy.ts',
		args: ['--record']
	}
];

/** Builds the datasets that are missing or older than what they are made from, and what is measured on them; all, or those up to one. */
export async function ensureDatasets(upTo?: string): Promise<void> {
	const last = TARGETS.findIndex(({ made }) => made === upTo);
	for (const { made, from, script, args } of last < 0 ? TARGETS : TARGETS.slice(0, last + 1)) {
		if (!(await isStale(made, from))) continue;
		const shown = path.basename(made) === 'accuracy.json' ? made : path.dirname(made);
		console.log(`\n${existsSync(made) ? 'Renewing' : 'Making'} ${shown}`);
		const stamped = path.basename(made) === '.made';
		if (stamped) await rm(made, { force: true });
		const code = await runScript(script, args);
		if (code !== 0) throw new Error(`${script} ended with ${code}`);
		if (stamped) await writeFile(made, '');
	}
}

export async function isStale(made: string, from: readonly string[]): Promise<boolean> {
	const age = await stat(made).catch(() => null);
	if (!age) return true;
	const times = await Promise.all(from.map(newest));
	return Math.max(...times) > age.mtimeMs;
}

/** When a file, or any file or folder in a folder, was last changed; never for one that is not there. */
async function newest(place: string): Promise<number> {
	const found = await stat(place).catch(() => null);
	if (!found) return 0;
	if (!found.isDirectory()) return found.mtimeMs;
	const entries = await readdir(place, { withFileTypes: true, recursive: true });
	const times = await Promise.all(
		entries.map(async (e) => (await stat(path.join(e.parentPath, e.name))).mtimeMs)
	);
	return Math.max(found.mtimeMs, ...times);
}
