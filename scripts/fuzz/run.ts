import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sizeOf } from '#domain/packed-figures.ts';
import type { CorpusEntry } from '#pipeline/1-corpus/list.ts';
import { readInParallel } from '#pipeline/build/workers/pool.ts';
import { faultsOf } from './check.ts';
import { harmedDocuments } from './documents.ts';

export interface FuzzResult {
	/** Harmed documents made, and what was read of them: those out of archives are more. */
	documents: number;
	read: number;
	figures: number;
	/** By status and reason. */
	outcomes: Map<string, number>;
	/** Documents that ended a reader, or gave what no document may. */
	faults: string[];
	/** Documents that were refused since they would have taken too long or too much memory. */
	givenUp: string[];
}

const LIMITS = new Set(['too_slow', 'reader_failed']);
/** Documents made and not yet read, at most; a reader that fails names one of them. */
const UNDER_WAY = 1000;
/** Passed over where a reader fails and names none. */
const BATCH = 32;

export interface FuzzOptions {
	documents: number;
	seed: number;
	jobs: number;
}

export interface FuzzWatch {
	done?: (documents: number) => void;
	/** Told of a fault, or of a document given up, when it is met; null where the reader that failed named none. */
	met?: (what: string, entry: CorpusEntry | null) => void;
}

/** Reads harmed documents as the build does, in workers. The document over which a reader fails is passed over, and those handed out with it are read again. */
export async function fuzz(options: FuzzOptions, watch: FuzzWatch = {}): Promise<FuzzResult> {
	const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-fuzz-'));
	const result: FuzzResult = {
		documents: 0,
		read: 0,
		figures: 0,
		outcomes: new Map(),
		faults: [],
		givenUp: []
	};
	try {
		fs.writeFileSync(path.join(scratch, 'regions.csv'), REGIONS);
		fs.copyFileSync('data/registry/sectors.csv', path.join(scratch, 'sectors.csv'));
		fs.copyFileSync('data/registry/agencies.csv', path.join(scratch, 'agencies.csv'));
		const failed = new Set<string>();
		while (result.documents < options.documents)
			await readOn(result, failed, options, scratch, watch);
	} finally {
		fs.rmSync(scratch, { recursive: true });
	}
	return result;
}

const REGIONS = `${fs.readFileSync('data/registry/regions.csv', 'utf8').split('\n')[0]}\n`;

/** Reads to the end, or until a reader fails. Mutates `result` and `failed`. */
async function readOn(
	result: FuzzResult,
	failed: Set<string>,
	{ documents, seed, jobs }: FuzzOptions,
	registry: string,
	watch: FuzzWatch
): Promise<void> {
	const made = new Map<string, CorpusEntry>();
	const tell = (fault: string, entry: CorpusEntry | null) => {
		result.faults.push(fault);
		watch.met?.(fault, entry);
	};
	async function* entries() {
		const from = result.documents;
		for await (const entry of harmedDocuments(documents - from, seed, registry, from)) {
			if (failed.has(entry.path)) continue;
			made.set(entry.path, entry);
			const [oldest] = made.keys();
			if (made.size > UNDER_WAY && oldest !== undefined) made.delete(oldest);
			yield entry;
		}
	}
	try {
		for await (const batch of readInParallel(entries(), jobs, { registry, store: null })) {
			for (const { entry, ...answer } of batch.read) {
				const reading = answer.reading();
				const outcome = reading.reason ?? reading.status;
				result.read++;
				result.outcomes.set(outcome, (result.outcomes.get(outcome) ?? 0) + 1);
				for (const { figures } of reading.reports) result.figures += sizeOf(figures);
				if (LIMITS.has(outcome)) {
					result.givenUp.push(entry.path);
					watch.met?.(`${entry.path}: ${outcome}`, entry);
				}
				for (const fault of faultsOf(reading)) tell(`${entry.path}: ${fault}`, entry);
			}
			result.documents = Math.max(result.documents, ...batch.read.map(numberOf));
			watch.done?.(result.documents);
		}
		result.documents = documents;
	} catch (error) {
		const { message, cause } = error as Error;
		const entry = [...made.values()].find(({ path }) => message === `reading ${path}`) ?? null;
		tell(`${message}${cause instanceof Error ? `: ${cause.stack}` : ''}`, entry);
		if (entry) failed.add(entry.path);
		else result.documents += BATCH;
	}
}

/** How many documents were made when this one was. */
const numberOf = ({ entry }: { entry: CorpusEntry }): number => Number.parseInt(entry.path, 10) + 1;
