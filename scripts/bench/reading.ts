import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { pathOf } from '#pipeline/1-corpus/archives/path-of.ts';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { bundle } from '#pipeline/build/workers/bundle.ts';
import { collectAlone } from '#pipeline/build/workers/collector.ts';
import type { CorpusFile } from '#pipeline/1-corpus/list.ts';
import type * as Reader from './reader.ts';
import { type BudgetRow, median } from './row.ts';
import { isText } from './text-corpus.ts';

const ROUNDS = 7;
/** The compiler is done with the reader after some ten thousand documents. */
const WARM_UP = 3;
const BUDGET = 10;
const ARCHIVE = /\.(?:zip|gz|warc|ndjson)$/u;
/** The reader as the workers of a build run it. */
const READER = new URL('./reader.ts', import.meta.url);

type Work = (some: readonly CorpusFile[]) => Promise<void>;

/** On one core, in CPU time, in turn with the floor: read, decode and NFKC of the same bytes. */
export async function benchReading(corpus: string, registry: string): Promise<BudgetRow[]> {
	collectAlone();
	const files = listCorpus(corpus).filter(({ path }) => !ARCHIVE.test(path));
	const index = indexRegistry(loadRegistry(registry));
	const { parseDocument, readDocument }: typeof Reader = await import(await bundle(READER));
	const inputOf = ({ file, ...particulars }: CorpusFile) => ({
		...particulars,
		bytes: fs.readFileSync(pathOf(file))
	});
	const decoders = new Map(files.map((file) => [file, decoderOf(file)]));
	const floor: Work = async (some) => {
		for (const file of some)
			decoders
				.get(file)
				?.decode(fs.readFileSync(pathOf(file.file)))
				.normalize('NFKC');
	};
	const parse: Work = async (some) => {
		for (const file of some) await parseDocument(inputOf(file), index);
	};
	const read: Work = async (some) => {
		for (const file of some) await readDocument(inputOf(file), index);
	};
	const texts = files.filter(isText);
	const [parsing, checking] = await againstFloor(texts, floor, [parse, read]);
	if (!parsing || !checking) throw new Error('nothing was measured');
	const what = `${texts.length} documents of text and HTML`;
	return [
		{
			work: `parsing ${what} (phases 2 to 4), one core`,
			budget: `≤ ${BUDGET} × the floor (read, decode, NFKC)`,
			measured: wordsOf(parsing),
			met: parsing.ratio <= BUDGET
		},
		{
			work: `parsing and checking ${what} (phases 2 to 5), one core`,
			budget: '–',
			measured: wordsOf(checking),
			met: null
		},
		await readingOfOthers(
			files.filter((file) => !isText(file)),
			read
		)
	];
}

const UTF8 = new TextDecoder();
const GB18030 = new TextDecoder('gb18030');
/** The floor decodes what the reader has to, but need not find out how. */
const decoderOf = ({ file }: CorpusFile): TextDecoder =>
	isUtf8(fs.readFileSync(pathOf(file))) ? UTF8 : GB18030;

interface Cost {
	/** To the floor. */
	ratio: number;
	/** Milliseconds of CPU a document. */
	each: number;
}

const wordsOf = ({ ratio, each }: Cost): string =>
	`${ratio.toFixed(1)} × (${each.toFixed(2)} ms of CPU a document)`;

async function againstFloor(
	texts: readonly CorpusFile[],
	floor: Work,
	works: readonly Work[]
): Promise<Cost[]> {
	for (let round = 0; round < WARM_UP; round++)
		for (const work of [floor, ...works]) await work(texts);
	const costs = works.map(() => ({ ratios: [] as number[], each: [] as number[] }));
	for (let round = 0; round < ROUNDS; round++)
		for (const [i, work] of works.entries()) {
			const least = await cpuTime(() => floor(texts));
			const time = await cpuTime(() => work(texts));
			costs[i]?.ratios.push(time / least);
			costs[i]?.each.push(time / texts.length);
		}
	return costs.map(({ ratios, each }) => ({ ratio: median(ratios), each: median(each) }));
}

/** Word and PDF have no floor: their text is not in their bytes. */
async function readingOfOthers(files: readonly CorpusFile[], read: Work): Promise<BudgetRow> {
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
