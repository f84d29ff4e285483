import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDatasets } from '../server/ensure-datasets.ts';
import { type Ask, askingOf } from './asked.ts';
import { benchAgainstNative, benchTransfer, multiply } from './questions.ts';
import { median, ms, quantile } from './row.ts';

/**
 * The questions of the views asked of a million reports, which are copies of the demo's in another
 * order: parsing so many takes too long for a measurement. With `--before DIR`, a checkout of another
 * commit, each is asked in turn as that commit asks it, of the tables that it knows.
 */
const { values } = parseArgs({
	options: {
		before: { type: 'string' },
		reports: { type: 'string', default: '1000000' },
		rounds: { type: 'string', default: '5' }
	}
});
const DEMO = 'static/data/demo';
const P95 = 200;
const WORST = 400;
const NATIVE = 3;

await ensureDatasets();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-million-'));
try {
	await multiply(DEMO, scratch, Number(values.reports));
	const now = await askingOf(scratch);
	const before = values.before === undefined ? null : await askingOf(scratch, values.before);
	console.log(`load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} cores\n`);
	console.log('| question | before | after | ratio |\n|---|---|---|---|');
	const all: number[] = [];
	const worst: number[] = [];
	for (const [name, ask] of now) {
		const [after, former] = await inTurn(ask, before?.get(name), Number(values.rounds));
		all.push(...after);
		worst.push(median(after));
		const ratio = former.length > 0 ? (median(after) / median(former)).toFixed(2) : '–';
		const was = former.length > 0 ? ms(median(former)) : '–';
		console.log(`| ${name} | ${was} | ${ms(median(after))} | ${ratio} |`);
	}
	const p95 = quantile(all, 0.95);
	const slowest = Math.max(...worst);
	console.log('\n| work | budget | measured | |\n|---|---|---|---|');
	const verdict = (met: boolean) => (met ? 'met' : 'NOT MET');
	console.log(`| a question, warm, p95 | ≤ ${P95} ms | ${ms(p95)} | ${verdict(p95 <= P95)} |`);
	console.log(
		`| the slowest question, its median | ≤ ${WORST} ms | ${ms(slowest)} | ${verdict(slowest <= WORST)} |`
	);
	for (const row of [
		await benchAgainstNative(scratch, NATIVE),
		await benchTransfer(scratch, '1 M')
	])
		console.log(`| ${row.work} | ${row.budget} | ${row.measured} | ${verdict(row.met === true)} |`);
} finally {
	fs.rmSync(scratch, { recursive: true });
}

/** Milliseconds of each round. */
async function inTurn(after: Ask, before: Ask | undefined, rounds: number) {
	const times: [number[], number[]] = [[], []];
	await after();
	await before?.();
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
