import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildDataset } from '#pipeline/index.ts';
import { type BudgetRow, median } from './row.ts';
import { writeTexts } from './text-corpus.ts';

const ROUNDS = 3;
const RATE = 1500;
const MEMORY = 2 * 1024 ** 3;
/** So many that starting the workers and warming them up is not most of what is measured. */
const TEXTS = 20_000;

interface Corpus {
	corpus: string;
	registry: string;
}

/** The whole build, Parquet included; memory is the peak of this process, workers in it. */
export async function benchBuilding(demo: Corpus, sectors: string): Promise<BudgetRow[]> {
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-bench-'));
	const out = path.join(scratch, 'dataset');
	const cores = os.availableParallelism();
	try {
		const texts = await build(writeTexts(path.join(scratch, 'texts'), TEXTS, sectors), out, cores);
		const all = await build(demo, out, cores);
		const memory = process.resourceUsage().maxRSS * 1024;
		return [
			{
				work: `build of ${texts.reports} reports of text and HTML, ${cores} cores`,
				budget: `≥ ${RATE} reports/s`,
				measured: wordsOf(texts),
				met: texts.rate >= RATE
			},
			{
				work: `build of the demo's ${all.reports} reports, Word and PDF among them`,
				budget: '–',
				measured: wordsOf(all),
				met: null
			},
			{
				work: `peak memory of those builds (the budget is for 1 M reports)`,
				budget: '≤ 2 GB',
				measured: `${(memory / 1024 ** 2).toFixed(0)} MB`,
				met: memory <= MEMORY ? null : false
			}
		];
	} finally {
		fs.rmSync(scratch, { recursive: true });
	}
}

interface Built {
	reports: number;
	/** A second. */
	rate: number;
	/** Milliseconds of CPU a report. */
	cost: number;
}

const wordsOf = ({ rate, cost }: Built): string =>
	`${Math.round(rate)} reports/s (${cost.toFixed(2)} ms of CPU a report)`;

async function build(from: Corpus, out: string, jobs: number): Promise<Built> {
	const rates: number[] = [];
	const costs: number[] = [];
	let reports = 0;
	const header = {
		dataset: 'demo',
		title: { zh: '', en: '' },
		synthetic: true,
		generator: 'bench'
	};
	for (let round = 0; round < ROUNDS; round++) {
		const started = performance.now();
		const before = process.cpuUsage();
		const { manifest } = await buildDataset({ ...from, out, jobs, header });
		reports = manifest.reports;
		rates.push((reports / (performance.now() - started)) * 1000);
		const { user, system } = process.cpuUsage(before);
		costs.push((user + system) / 1000 / reports);
	}
	return { reports, rate: median(rates), cost: median(costs) };
}
