import fs from 'node:fs';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { bundle } from '#pipeline/reading/bundle.ts';
import { collectAlone } from '#pipeline/reading/collector.ts';
import type { CorpusFile } from '#pipeline/1-corpus/list.ts';
import type { readDocument } from '#pipeline/reading/read-document.ts';
import { type BudgetRow, median } from './row.ts';
import { isText } from './text-corpus.ts';

const ROUNDS = 7;
const BUDGET = 10;
const ARCHIVE = /\.(?:zip|gz|warc|ndjson)$/u;
/** The reader as the workers of a build run it. */
const READER = new URL('../../src/pipeline/reading/read-document.ts', import.meta.url);

/** Phases 2 to 5 on one core, in CPU time, against the floor: read, decode and NFKC of the same bytes, in turn. */
export async function benchReading(corpus: string, registry: string): Promise<BudgetRow[]> {
	collectAlone();
	const files = listCorpus(corpus).filter(({ path }) => !ARCHIVE.test(path));
	const index = indexRegistry(loadRegistry(registry));
	const reader: { readDocument: typeof readDocument } = await import(await bundle(READER));
	const floor = async (some: readonly CorpusFile[]) => {
		const decoder = new TextDecoder();
		for (const { file } of some) decoder.decode(fs.readFileSync(file)).normalize('NFKC');
	};
	const read = async (some: readonly CorpusFile[]) => {
		for (const { file, ...particulars } of some)
			await reader.readDocument({ ...particulars, bytes: fs.readFileSync(file) }, index);
	};
	const texts = files.filter(isText);
	const others = files.filter((file) => !isText(file));
	await floor(texts);
	await read(texts);
	const ratios: number[] = [];
	const each: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const floorTime = await cpuTime(() => floor(texts));
		const readTime = await cpuTime(() => read(texts));
		ratios.push(readTime / floorTime);
		each.push(readTime / texts.length);
	}
	const ratio = median(ratios);
	return [
		{
			work: `reading ${texts.length} documents of text and HTML, one core`,
			budget: `≤ ${BUDGET} × the floor (read, decode, NFKC)`,
			measured: `${ratio.toFixed(1)} × (${median(each).toFixed(2)} ms of CPU a document)`,
			met: ratio <= BUDGET
		},
		await readingOfOthers(others, read)
	];
}

/** Word and PDF have no floor: their text is not in their bytes. */
async function readingOfOthers(
	files: readonly CorpusFile[],
	read: (some: readonly CorpusFile[]) => Promise<void>
): Promise<BudgetRow> {
	const row = { work: `reading ${files.length} documents of Word and PDF, one core`, budget: '–' };
	if (files.length === 0) return { ...row, measured: 'the corpus has none', met: null };
	await read(files);
	const time = (await cpuTime(() => read(files))) / files.length;
	return { ...row, measured: `${time.toFixed(1)} ms of CPU a document`, met: null };
}

/** Milliseconds of CPU that this process takes, its compiler and collector in it; another's work on the machine counts little. */
async function cpuTime(work: () => Promise<void>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
