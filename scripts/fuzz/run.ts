import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readInParallel } from '#pipeline/pool.ts';
import { faultsOf } from './check.ts';
import { harmedDocuments } from './documents.ts';

export interface FuzzResult {
	/** Harmed documents made, and what was read of them: those out of archives are more. */
	documents: number;
	read: number;
	figures: number;
	/** By status and reason. */
	outcomes: Map<string, number>;
	/** Documents that ended a reader, took too long, or gave what no document may. */
	faults: string[];
}

/** Documents between two words of how far it has come. */
const ROUND = 1000;
/** As many documents a reader is handed at once: a fault ends the reading of so many. */
const BATCH = 32;
const ENDS = new Set(['too_slow', 'reader_failed']);

/** Reads harmed documents as the build does, in workers. A reader's fault costs no more than the documents it was handed with. */
export async function fuzz(
	{ documents, seed, jobs }: { documents: number; seed: number; jobs: number },
	onRound: (done: number, result: FuzzResult) => void = () => undefined
): Promise<FuzzResult> {
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-fuzz-'));
	const result: FuzzResult = { documents: 0, read: 0, figures: 0, outcomes: new Map(), faults: [] };
	try {
		fs.writeFileSync(path.join(scratch, 'regions.csv'), REGIONS);
		fs.copyFileSync('data/registry/sectors.csv', path.join(scratch, 'sectors.csv'));
		fs.copyFileSync('data/registry/agencies.csv', path.join(scratch, 'agencies.csv'));
		while (result.documents < documents) {
			const from = result.documents;
			const entries = harmedDocuments(documents - from, seed, scratch, from);
			await readOn(result, entries, scratch, jobs, onRound);
		}
	} finally {
		fs.rmSync(scratch, { recursive: true });
	}
	return result;
}

const REGIONS = `${fs.readFileSync('data/registry/regions.csv', 'utf8').split('\n')[0]}\n`;

/** Reads to the end, or until a reader fails; then goes on behind the documents it was handed. Mutates `result`. */
async function readOn(
	result: FuzzResult,
	entries: ReturnType<typeof harmedDocuments>,
	registry: string,
	jobs: number,
	onRound: (done: number, result: FuzzResult) => void
): Promise<void> {
	try {
		for await (const batch of readInParallel(entries, jobs, { registry, store: null }))
			for (const { entry, reading } of batch.read) {
				const outcome = reading.reason ?? reading.status;
				const done = Number.parseInt(entry.path, 10) + 1;
				if (done > result.documents && done % ROUND === 0) onRound(done, result);
				result.documents = done;
				result.read++;
				result.outcomes.set(outcome, (result.outcomes.get(outcome) ?? 0) + 1);
				for (const { read } of reading.reports) result.figures += read.figures.size;
				if (ENDS.has(outcome)) result.faults.push(`${entry.path}: ${outcome}`);
				for (const fault of faultsOf(reading)) result.faults.push(`${entry.path}: ${fault}`);
			}
	} catch (error) {
		const { message, cause } = error as Error;
		result.faults.push(`${message}${cause instanceof Error ? `: ${cause.stack}` : ''}`);
		result.documents += BATCH;
	}
}
