import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openProgress } from './build/progress.ts';
import { growth } from './fuzz/linear.ts';
import { fuzz } from './fuzz/run.ts';

/**
 * Reads harmed documents and documents that grow; prints what came of them. Each fault, and each document
 * that would have taken too long, is told when it is met and the document kept in `--out`. Exit 1 if a
 * reader failed or invented a number.
 */
const { values } = parseArgs({
	options: {
		documents: { type: 'string', default: '2000' },
		seed: { type: 'string', default: '1' },
		jobs: { type: 'string', default: String(os.availableParallelism()) },
		out: { type: 'string', default: '.cache/fuzz' },
		growth: { type: 'boolean', default: true }
	},
	allowNegative: true
});
const SLOWEST = 20_000;
const started = performance.now();
const documents = Number(values.documents);
const options = { documents, seed: Number(values.seed), jobs: Number(values.jobs) };
const kept = path.join(values.out, `seed-${options.seed}`);
fs.mkdirSync(kept, { recursive: true });

const progress = openProgress(process.stderr);
const result = await fuzz(options, {
	done: (done) => progress.tell(done, documents),
	met(what, entry) {
		progress.say(what.slice(0, 600));
		fs.appendFileSync(path.join(kept, 'faults.txt'), `${what}\n`);
		if (entry?.bytes)
			fs.writeFileSync(path.join(kept, entry.path.replace(/[^\w.+-]/gu, '_')), entry.bytes);
	}
});
progress.stop();
console.table(Object.fromEntries([...result.outcomes].sort((a, b) => b[1] - a[1])));
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
	`${result.documents} documents harmed, seed ${options.seed}, ${result.read} read, ` +
		`${result.figures} figures, ${result.givenUp.length} given up, ${result.faults.length} faults, ${seconds} s`
);
if (result.faults.length + result.givenUp.length > 0) console.log(`kept in ${kept}`);
if (values.growth)
	for await (const { kind, times } of growth(SLOWEST)) {
		const told = times.map(({ bytes, ms }) =>
			ms === null ? '–' : `${ms.toFixed(0)} ms (${(ms / (bytes / 1000)).toFixed(3)} ms/kB)`
		);
		console.log([kind.padEnd(24), ...told].join('  '));
	}
if (result.faults.length > 0) process.exitCode = 1;
