import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { parseArgs } from 'node:util';
import { createHash } from 'node:crypto';
import type { CorpusEntry } from '#pipeline/1-corpus/given.ts';
import { pathOf } from '#pipeline/1-corpus/archives/path-of.ts';
import { listCorpus } from '#pipeline/1-corpus/list.ts';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { openDataset } from '#pipeline/6-parquet/index.ts';
import { assemble } from '#pipeline/build/core/assemble.ts';
import type { ReadBatch } from '#pipeline/build/core/pool.ts';
import { type FileReading, readFile } from '#pipeline/build/core/reading.ts';
import { openCorrections } from '#pipeline/build/ledger/correct.ts';
import { openDiskLogs } from '#pipeline/build/disk-logs.ts';
import { openWaiting } from '#pipeline/build/waiting.ts';
import { readReading, writeReading } from '#pipeline/build/workers/payload.ts';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { isText } from './text-corpus.ts';

/**
 * Memory of the one thread of a build that holds what grows with the corpus, without the readers: it is
 * fed with the readings of some texts again and again, each time of other organs with other prose.
 */
const { values } = parseArgs({
	options: {
		reports: { type: 'string', default: '1000000' },
		texts: { type: 'string', default: '1400' },
		/** Calls the collector at each row, for what is in use and not what waits to be collected. */
		live: { type: 'boolean', default: false }
	}
});
v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;
const CORPUS = 'data/demo/corpus';
const REGISTRY = 'data/demo/registry';
const REPORTS = Number(values.reports);
const BATCH = 32;
const STEPS = 10;
/** An organ of the demo has some two texts in its seven years; each has as many again in the years behind them. */
const SPAN = 7;
const YEARS_MORE = 3;

interface Kept {
	entry: CorpusEntry;
	payload: Uint8Array;
}

await ensureDatasets();
const registry = loadRegistry(REGISTRY);
const kept = await readings(Number(values.texts));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-memory-'));
const mb = (bytes: number) => Math.round(bytes / 2 ** 20);
const cpu = () => Object.values(process.cpuUsage()).reduce((a, b) => a + b, 0) / 1e6;
try {
	console.log(
		'| documents | resident MB | peak since the row above | heap of V8 | buffers | s of the processor |'
	);
	console.log('|---|---|---|---|---|---|');
	tell(0);
	const header = {
		dataset: 'demo',
		title: { zh: '', en: '' },
		synthetic: true,
		generator: 'bench'
	};
	const { manifest } = await assemble({
		batches: fed(),
		size: () => null,
		complaints: () => [],
		registry,
		corrections: openCorrections([]),
		writer: await openDataset(path.join(scratch, 'dataset'), header),
		waiting: openWaiting(),
		logs: openDiskLogs()
	});
	tell(`finished: ${manifest.reports} reports`);
	for (const { name, rows, bytes } of manifest.tables) console.log(name, rows, bytes);
} finally {
	fs.rmSync(scratch, { recursive: true });
}

async function readings(most: number): Promise<Kept[]> {
	const index = indexRegistry(registry);
	const found: Kept[] = [];
	for (const entry of listCorpus(CORPUS).filter(isText).slice(0, most)) {
		const bytes = fs.readFileSync(pathOf(entry.file));
		const reading = await readFile(entry, bytes, digest(entry.path), index);
		found.push({ entry, payload: writeReading(reading) });
	}
	return found;
}

async function* fed(): AsyncGenerator<ReadBatch> {
	let read: ReadBatch['read'] = [];
	for (let i = 0; i < REPORTS; i++) {
		const one = kept[i % kept.length];
		const copy = Math.floor(i / kept.length);
		if (one === undefined) throw new Error(`no texts in ${CORPUS}`);
		const entry = { ...one.entry, path: `${copy}/${one.entry.path}` };
		const reading = () => ofOthers(readReading(one.payload), copy, entry.path);
		read.push({ entry, reading, key: null, kept: false });
		if (read.length === BATCH) {
			yield { read, complaints: [] };
			read = [];
		}
		if ((i + 1) % Math.ceil(REPORTS / STEPS) === 0) tell(i + 1);
	}
	yield { read, complaints: [] };
}

/** The same reading of another document by another organ, in other words. */
function ofOthers(reading: FileReading, copy: number, file: string): FileReading {
	const mark = Math.imul(copy, 0x9e3779b1);
	const organ = Math.floor(copy / YEARS_MORE);
	for (const { read, sketch, outline } of reading.reports) {
		read.agency = { ...read.agency, agency_id: `${read.agency.agency_id}~${organ}` };
		read.site = `${organ}.${read.site}`;
		read.year += SPAN * (copy % YEARS_MORE);
		outline.digest = digest(outline.digest + copy).slice(0, outline.digest.length);
		if (sketch.requests !== null) sketch.requests += copy;
		for (const { words } of sketch.prose)
			for (const i of words.keys()) words[i] = (words[i] ?? 0) ^ mark;
	}
	return { ...reading, sha256: digest(file) };
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function tell(what: number | string): void {
	const status = fs.readFileSync('/proc/self/status', 'utf8');
	const of = (name: string) =>
		Math.round(Number(new RegExp(`${name}:\\s*(\\d+)`, 'u').exec(status)?.[1]) / 1024);
	if (values.live) collect();
	const { heapTotal, heapUsed, arrayBuffers } = process.memoryUsage();
	const cells = [
		what,
		of('VmRSS'),
		of('VmHWM'),
		mb(values.live ? heapUsed : heapTotal),
		mb(arrayBuffers),
		Math.round(cpu())
	];
	console.log(`| ${cells.join(' | ')} |`);
	// Lets the peak begin anew.
	fs.writeFileSync('/proc/self/clear_refs', '5');
}
