import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { type Ask, askingOf } from './asked.ts';
import { benchAgainstNative, multiply } from './questions.ts';
import { type BudgetRow, median, ms, printRows, quantile } from './row.ts';
import { runScript } from './run-script.ts';

/**
 * The questions of the views asked of a million reports, which are copies of the demo's in another
 * order: parsing so many takes too long for a measurement. With `--before DIR`, a checkout of another
 * commit, each is asked in turn as that commit asks it, of the tables that it knows. Behind them the benches of
 * pages and bytes, of Mosaic and of memory, each with a table of its own. `--skip` leaves parts out: questions,
 * native, deep-links, mosaic, memory.
 */
const { values } = parseArgs({
	options: {
		before: { type: 'string' },
		reports: { type: 'string', default: '1000000' },
		rounds: { type: 'string', default: '5' },
		skip: { type: 'string', default: '' }
	}
});
const DEMO = 'static/data/demo';
const P95 = 200;
const WORST = 400;
const NATIVE = 3;
/** Milliseconds. What takes longer, not yet warm, is not asked again: some questions of a former commit take minutes. */
const PATIENCE = 10_000;

const reports = Number(values.reports);
const skipped = new Set(values.skip.split(','));

await ensureDatasets();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-million-'));
try {
	console.log(`load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores`);
	if (!skipped.has('questions') || !skipped.has('native')) {
		const copies = path.join(scratch, 'copies');
		await multiply(DEMO, copies, reports);
		if (!skipped.has('questions')) printRows(await benchEach(copies));
		if (!skipped.has('native')) printRows([await benchAgainstNative(copies, NATIVE)]);
	}
	const grown = path.join(scratch, 'grown');
	for (const name of ['deep-links', 'mosaic'])
		if (!skipped.has(name)) runScript(name, ['--grown', grown, '--reports', values.reports]);
	if (!skipped.has('memory')) runScript('memory', ['--reports', values.reports]);
} finally {
	fs.rmSync(scratch, { recursive: true });
}

/** A row for each question, and one for all. */
async function benchEach(folder: string): Promise<BudgetRow[]> {
	const now = await askingOf(folder);
	const before = values.before === undefined ? null : await askingOf(folder, values.before);
	const all: number[] = [];
	const rows: BudgetRow[] = [];
	for (const [name, ask] of now) {
		const [after, former] = await inTurn(ask, before?.get(name), Number(values.rounds));
		all.push(...after);
		const time = median(after);
		rows.push({
			work: name,
			budget: `≤ ${WORST} ms`,
			...(former.length > 0 && { before: ms(median(former)), ratio: time / median(former) }),
			measured: ms(time),
			met: time <= WORST
		});
	}
	const p95 = quantile(all, 0.95);
	const work = 'a question, warm, p95 of all';
	return [...rows, { work, budget: `≤ ${P95} ms`, measured: ms(p95), met: p95 <= P95 }];
}

/** Milliseconds of each round. */
async function inTurn(
	after: Ask,
	before: Ask | undefined,
	rounds: number
): Promise<[number[], number[]]> {
	const first: [number[], number[]] = [[await timed(after)], before ? [await timed(before)] : []];
	if (Math.max(...first.flat()) > PATIENCE) return first;
	const times: [number[], number[]] = [[], []];
	for (let round = 0; round < rounds; round++) {
		times[0].push(await timed(after));
		if (before) times[1].push(await timed(before));
	}
	return times;
}

async function timed(work: Ask): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
