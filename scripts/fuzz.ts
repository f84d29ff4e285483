import os from 'node:os';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/run.ts';
import { growth } from './fuzz/linear.ts';

/** Reads harmed documents and documents that grow; prints what came of them. Exit 1 if a reader failed, took too long or invented a number. */
const { values } = parseArgs({
	options: {
		documents: { type: 'string', default: '2000' },
		seed: { type: 'string', default: '1' },
		jobs: { type: 'string', default: String(os.availableParallelism()) },
		growth: { type: 'boolean', default: true }
	},
	allowNegative: true
});
const SLOWEST = 20_000;
const started = performance.now();
const seconds = () => ((performance.now() - started) / 1000).toFixed(0);
const options = {
	documents: Number(values.documents),
	seed: Number(values.seed),
	jobs: Number(values.jobs)
};
let told = 0;
const result = await fuzz(options, (done, { faults }) => {
	for (const fault of faults.slice(told)) console.log(fault.slice(0, 600));
	told = faults.length;
	if (done % 10_000 === 0)
		console.log(`${done} documents, ${faults.length} faults, ${seconds()} s`);
});
console.table(Object.fromEntries([...result.outcomes].sort((a, b) => b[1] - a[1])));
for (const fault of result.faults.slice(told)) console.log(fault.slice(0, 600));
console.log(
	`${result.documents} documents harmed, ${result.read} read, ${result.figures} figures, ` +
		`${result.faults.length} faults, ${seconds()} s`
);
if (values.growth)
	for await (const { kind, times } of growth(SLOWEST)) {
		const told = times.map(({ bytes, ms }) =>
			ms === null ? '–' : `${ms.toFixed(0)} ms (${(ms / (bytes / 1000)).toFixed(3)} ms/kB)`
		);
		console.log([kind.padEnd(24), ...told].join('  '));
	}
if (result.faults.length > 0) process.exitCode = 1;
