import fs from 'node:fs';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { UnfitFolder } from '#pipeline/6-parquet/native/swap.ts';
import { Unpublished } from '#pipeline/1-corpus/unpublished.ts';
import { buildDataset, buildShard, mergeShards } from '#pipeline/index.ts';
import { type Options, readOptions, USAGE } from './build/options.ts';
import { openProgress, type Progress } from './build/progress.ts';
import { describe, describeShard } from './build/summary.ts';

const TITLES = {
	reports: {
		zh: '政府信息公开工作年度报告',
		en: 'Yearly reports on government information disclosure'
	},
	demo: { zh: '演示数据（虚构）', en: 'Demonstration data (invented)' }
} as const;

/** Reads the corpus, writes the dataset and tells what was read, what was not and why. */
async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (!options) return console.log(USAGE);
	const progress = openProgress(process.stderr);
	try {
		console.log(await work(options, progress));
	} finally {
		progress.stop();
	}
}

/** Gives what is told at the end. */
async function work(options: Options, progress: Progress): Promise<string> {
	const { synthetic, name, title, part, shards, ...asked } = options;
	const started = performance.now();
	const seconds = () => (performance.now() - started) / 1000;
	const told = { onProgress: progress.tell, onComplaint: progress.say };
	if (part) return describeShard(await buildShard({ ...asked, ...told, part }), seconds());
	const header = {
		dataset: name,
		title: title ?? (synthetic ? TITLES.demo : TITLES.reports),
		synthetic,
		generator: `gongkai-atlas ${version()}`
	};
	const summary = shards
		? await mergeShards({ ...asked, ...told, header, shards })
		: await buildDataset({ ...asked, ...told, header });
	return describe(summary, seconds(), options.out);
}

function version(): string {
	const manifest: { version: string } = JSON.parse(
		fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8')
	);
	return manifest.version;
}

main().catch((error: unknown) => {
	const refused = error instanceof RefusedInput || error instanceof UnfitFolder;
	// A full disk or a folder that may not be written is no matter for a stack trace.
	const system = error instanceof Error && 'syscall' in error;
	const unpublished = error instanceof Unpublished;
	if (isOutOfRoom(error))
		console.error(
			'build-data: the tables found no room left in memory or beside it: the dataset that is there stays; ' +
				`build in parts (--shard), or give the temporary folder more room (${firstLine(error.message)})`
		);
	else console.error(refused || unpublished || system ? `build-data: ${error.message}` : error);
	process.exitCode = refused ? 2 : 1;
});

/** DuckDB tells it in the text of its errors alone. */
function isOutOfRoom(error: unknown): error is Error {
	return error instanceof Error && error.message.startsWith('Out of Memory Error');
}

function firstLine(text: string): string {
	return text.split('\n', 1)[0] ?? '';
}
