import fs from 'node:fs';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { type BudgetRow, median } from './row.ts';

const ROUNDS = 7;
const BUDGET = 10;

/** Phases 2 to 5 on one core against the floor: read, decode and NFKC of the same bytes, in turn. */
export async function benchReading(corpus: string, registry: string): Promise<BudgetRow> {
	const index = indexRegistry(loadRegistry(registry));
	const entries = listCorpus(corpus);
	const decoder = new TextDecoder();
	const floor = async () => {
		for (const { file } of entries) decoder.decode(fs.readFileSync(file)).normalize('NFKC');
	};
	const read = async () => {
		for (const { file, path, url, published } of entries)
			await readDocument({ path, url, published, bytes: fs.readFileSync(file) }, index);
	};
	await floor();
	await read();
	const ratios: number[] = [];
	const rates: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const floorTime = await time(floor);
		const readTime = await time(read);
		ratios.push(readTime / floorTime);
		rates.push((entries.length / readTime) * 1000);
	}
	const ratio = median(ratios);
	return {
		work: `reading ${entries.length} documents, one core`,
		budget: `≤ ${BUDGET} × the floor (read, decode, NFKC)`,
		measured: `${ratio.toFixed(1)} × (${Math.round(median(rates))} documents/s)`,
		met: ratio <= BUDGET
	};
}

async function time(work: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
