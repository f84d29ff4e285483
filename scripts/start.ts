import { prepare } from './prepare.ts';
import { ensureDatasets } from './server/ensure-datasets.ts';
import { runScript } from './server/run.ts';
import { buildSite } from './server/build-site.ts';

await prepare();
await ensureDatasets();
await buildSite();
await runScript('scripts/serve.ts');
