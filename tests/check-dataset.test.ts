import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const CHECKER = '../shared/check-dataset.mjs';
const run = promisify(execFile);

/** Skipped, and told as skipped, where the checker or the dataset is not there: `npm test` builds the datasets first. */
describe.each(['reports', 'demo'])('the dataset %s', (name) => {
	const folder = `static/data/${name}`;
	const there = existsSync(CHECKER) && existsSync(`${folder}/manifest.json`);

	it.skipIf(!there)('keeps the public interface', { timeout: 120_000 }, async () => {
		const { stdout } = await run('node', [CHECKER, folder]).catch(
			(error: { stdout: string }) => error
		);
		expect(stdout).toMatch(/^\d+ checks, 0 breaches in \w+\n$/);
	});
});
