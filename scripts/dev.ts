import { prepare } from './prepare.ts';
import { ensureDatasets } from './server/ensure-datasets.ts';
import { installed, run } from './server/run.ts';

await prepare();
await ensureDatasets();
process.exitCode = await run(installed('vite'), ['dev', ...process.argv.slice(2)]);
