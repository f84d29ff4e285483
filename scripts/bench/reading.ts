import fs from 'node:fs';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-figures/identity/index.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { type BudgetRow, median } from './row.ts';

const ROUNDS = 7;
const BUDGET = 10;

/** Phases 2 to 5 on one core against the floor: read, decode and NFKC of the same bytes, in turn. */
export function benchReading(corpus: string, registry: string): BudgetRow {
	const index = indexRegistry(loadRegistry(registry));
	const entries = listCorpus(corpus);
	const decoder = new TextDecoder();
	const floor = () => {
		for (const { file } of entries) decoder.decode(fs.readFileSync(file)).normalize('NFKC');
	};
	const read = () => {
		for (const { file, path, url, published } of entries)
			readDocument({ path, url, published, bytes: fs.readFileSync(file) }, index);
	};
	floor();
	read();
	const ratios: number[] = [];
	const rates: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const floorTime = time(floor);
		const readTime = time(read);
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

function time(work: () => void): number {
	const started = performance.now();
	work();
	return performance.now() - started;
}
