import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildDataset } from '#pipeline/index.ts';
import { type BudgetRow, median } from './row.ts';

const ROUNDS = 3;
const RATE = 1500;
const MEMORY = 2 * 1024 ** 3;

/** The whole build, Parquet included; memory is the peak of this process, workers in it. */
export async function benchBuilding(corpus: string, registry: string): Promise<BudgetRow[]> {
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-bench-'));
	const cores = os.availableParallelism();
	const rates: number[] = [];
	const costs: number[] = [];
	let reports = 0;
	try {
		for (let round = 0; round < ROUNDS; round++) {
			const started = performance.now();
			const before = process.cpuUsage();
			const { manifest } = await buildDataset({
				corpus,
				registry,
				out: path.join(scratch, 'demo'),
				jobs: cores,
				header: {
					dataset: 'demo',
					title: { zh: '', en: '' },
					synthetic: true,
					generator: 'bench'
				}
			});
			reports = manifest.reports;
			rates.push((reports / (performance.now() - started)) * 1000);
			const { user, system } = process.cpuUsage(before);
			costs.push((user + system) / 1000 / reports);
		}
	} finally {
		fs.rmSync(scratch, { recursive: true });
	}
	const rate = median(rates);
	const memory = process.resourceUsage().maxRSS * 1024;
	return [
		{
			work: `build of ${reports} reports, ${cores} cores`,
			budget: `≥ ${RATE} reports/s`,
			measured: `${Math.round(rate)} reports/s (${median(costs).toFixed(2)} ms of CPU a report)`,
			met: rate >= RATE
		},
		{
			work: `peak memory of that build (the budget is for 1 M reports)`,
			budget: '≤ 2 GB',
			measured: `${(memory / 1024 ** 2).toFixed(0)} MB`,
			met: memory <= MEMORY ? null : false
		}
	];
}
