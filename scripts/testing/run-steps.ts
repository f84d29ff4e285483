import type { Step } from './steps.ts';
import { sum } from './tally.ts';
import type { Tally } from './tally.ts';

/** Runs steps one by one, then says of each what it counted and how long it took; the exit code tells of failures. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
	const results: { name: string; tally: Tally; seconds: number }[] = [];
	for (const { name, needed, act } of steps) {
		console.log(`\n── ${name}`);
		const started = performance.now();
		const tally = await act().catch((error: unknown): Tally => {
			console.error(error instanceof Error ? error.message : error);
			return { passed: 0, failed: 1, skipped: 0 };
		});
		results.push({ name, tally, seconds: (performance.now() - started) / 1000 });
		if (needed && tally.failed > 0) break;
	}

	console.log('');
	const width = Math.max(20, ...results.map(({ name }) => name.length));
	for (const { name, tally, seconds } of results) {
		const skipped = tally.skipped ? `, ${tally.skipped} skipped` : '';
		const counts = `${tally.passed} passed, ${tally.failed} failed${skipped}`;
		console.log(`${name.padEnd(width)} ${counts.padEnd(36)} ${seconds.toFixed(1)} s`);
	}
	const left = steps.slice(results.length).map(({ name }) => name);
	if (left.length) console.log(`not run: ${left.join(', ')}`);

	const { passed, failed } = sum(results.map(({ tally }) => tally));
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}
