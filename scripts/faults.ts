import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { faultSteps } from './testing/fault-steps.ts';
import { FIGURES_FILE, figuresIn } from './testing/figures.ts';
import { runSteps } from './testing/run-steps.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'atlas-figures-'));
try {
	const file = path.join(folder, 'figures');
	process.env[FIGURES_FILE] = file;
	await runSteps(faultSteps);
	console.log(`\n${figuresIn(file).join('\n')}`);
} finally {
	await rm(folder, { recursive: true });
}
