import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathOf } from '#pipeline/1-corpus/archives/path-of.ts';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import type { BuildOptions } from '#pipeline/index.ts';
import { type BudgetRow, median } from './row.ts';
import { type Corpus, writeTexts } from './text-corpus.ts';

const RATE = 1500;
const FASTER = 2;
const MEMORY = 2 * 1024 ** 3;
/** Of the build. */
const FINISHING = 0.1;
const REBUILT = 0.05;
const ONCE = fileURLToPath(new URL('build-once.ts', import.meta.url));

export interface Order {
	/** The folder of the checkout that builds. */
	checkout: string;
	options: Omit<BuildOptions, 'header' | 'onProgress'>;
}

export interface BuiltOnce {
	documents: number;
	reports: number;
	/** Documents whose readings a former build had kept. */
	kept: number;
	seconds: number;
	/** Seconds behind the last document. */
	finishing: number;
	/** Seconds of the processor, all threads. */
	cpu: number;
	/** Bytes, the workers in it. */
	peak: number;
}

export interface BuildBench {
	demo: Corpus;
	sectors: string;
	/** Texts are so many that starting the workers and warming them up is not most of what is measured. */
	texts: number;
	rounds: number;
	/** Another checkout, which builds the same by turns. */
	before: string | null;
}

/** Whole builds, Parquet included, each in a process of its own. */
export function benchBuilding({ demo, sectors, texts, rounds, before }: BuildBench): BudgetRow[] {
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-bench-'));
	try {
		const corpus = writeTexts(path.join(scratch, 'texts'), texts, sectors);
		const ofTexts = byTurns(corpus, scratch, rounds, before);
		const ofDemo = byTurns(demo, scratch, rounds, before);
		return [
			{
				...faster(ofTexts),
				work: `build of ${ofTexts.after[0]?.reports} reports of text and HTML, ${os.availableParallelism()} cores`,
				budget: `≥ ${FASTER} × before, ≥ ${RATE} reports/s`
			},
			{
				...faster(ofDemo, 0),
				work: `build of the demo's ${ofDemo.after[0]?.reports} reports, Word and PDF among them`,
				budget: `≥ ${FASTER} × before`
			},
			share(ofTexts),
			memory([...ofTexts.after, ...ofDemo.after], [...ofTexts.before, ...ofDemo.before]),
			rebuild(corpus, scratch, before)
		];
	} finally {
		fs.rmSync(scratch, { recursive: true });
	}
}

interface Turns {
	before: BuiltOnce[];
	after: BuiltOnce[];
}

function byTurns(from: Corpus, scratch: string, rounds: number, before: string | null): Turns {
	const turns: Turns = { before: [], after: [] };
	for (let round = 0; round < rounds; round++) {
		if (before !== null) turns.before.push(build(before, from, scratch, null));
		turns.after.push(build('.', from, scratch, null));
	}
	return turns;
}

function build(checkout: string, from: Corpus, scratch: string, cache: string | null): BuiltOnce {
	const order: Order = {
		checkout,
		options: {
			...from,
			out: path.join(scratch, 'dataset'),
			...(cache === null ? {} : { cache }),
			jobs: os.availableParallelism()
		}
	};
	const told = execFileSync(process.execPath, ['--import', 'tsx', ONCE, JSON.stringify(order)], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit']
	});
	fs.rmSync(order.options.out, { recursive: true, force: true });
	return JSON.parse(told) as BuiltOnce;
}

const rateOf = (all: readonly BuiltOnce[]): number =>
	median(all.map(({ reports, seconds }) => reports / seconds));

const costOf = (all: readonly BuiltOnce[]): string => {
	const cost = median(all.map(({ cpu, reports }) => (1000 * cpu) / reports));
	return `${Math.round(rateOf(all))} reports/s (${cost.toFixed(2)} ms of CPU a report)`;
};

/** `least` reports a second at any rate. */
function faster({ before, after }: Turns, least = RATE): Omit<BudgetRow, 'work' | 'budget'> {
	const rate = rateOf(after);
	if (before.length === 0)
		return { measured: costOf(after), met: least > 0 ? rate >= least : null };
	const ratio = rate / rateOf(before);
	const met = ratio >= FASTER && rate >= least;
	return { before: costOf(before), measured: costOf(after), ratio, met };
}

const shareOf = (all: readonly BuiltOnce[]): number =>
	median(all.map(({ finishing, seconds }) => finishing / seconds));

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

const share = ({ before, after }: Turns): BudgetRow => ({
	work: 'of it finishing: rules over the corpus, tables',
	budget: `≤ ${percent(FINISHING)} of the build`,
	...(before.length > 0 && { before: percent(shareOf(before)) }),
	measured: percent(shareOf(after)),
	met: shareOf(after) <= FINISHING
});

function memory(after: readonly BuiltOnce[], before: readonly BuiltOnce[]): BudgetRow {
	const peakOf = (all: readonly BuiltOnce[]) => Math.max(...all.map(({ peak }) => peak));
	const mb = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
	return {
		work: 'peak memory of those builds, a process each (the budget is for 1 M reports)',
		budget: '≤ 2 GB',
		...(before.length > 0 && { before: mb(peakOf(before)), ratio: peakOf(after) / peakOf(before) }),
		measured: mb(peakOf(after)),
		met: peakOf(after) <= MEMORY ? null : false
	};
}

/** A build that finds all readings but one where a former build kept them, against that former build. */
function rebuild(from: Corpus, scratch: string, before: string | null): BudgetRow {
	const ofOne = (checkout: string, name: string): number => {
		const cache = path.join(scratch, name);
		const fresh = build(checkout, from, scratch, cache);
		const [changed] = listCorpus(from.corpus).filter(({ path: file }) => file.endsWith('.txt'));
		if (changed === undefined) throw new Error('no plain text to change');
		fs.appendFileSync(pathOf(changed.file), '\n');
		const again = build(checkout, from, scratch, cache);
		if (again.kept !== fresh.documents - 1)
			throw new Error(`${again.kept} of ${fresh.documents} readings were kept`);
		return again.cpu / fresh.cpu;
	};
	const was = before === null ? null : ofOne(before, 'kept-before');
	const now = ofOne('.', 'kept-after');
	return {
		work: 'rebuild of those texts with one of them changed, time of the processor',
		budget: `≤ ${percent(REBUILT)} of a fresh build`,
		...(was !== null && { before: percent(was), ratio: now / was }),
		measured: percent(now),
		met: now <= REBUILT
	};
}
