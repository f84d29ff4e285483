import { parseArgs } from 'node:util';
import { RefusedInput } from '#pipeline/1-corpus/refused-input.ts';
import { buildSite } from './server/build-site.ts';
import { assembleAssets } from './server/site-assets.ts';

const USAGE = `usage: npm run build -- [--data DIR…]

  --data DIR…   built datasets, each an edition of the site (those in static/data)

The site is in build/. BASE_PATH=/atlas builds it for that folder of a host. What one touch of a control asks
is answered beforehand for datasets of up to 10,000 reports; AHEAD_REPORTS=N says another number, 0 for none.`;

/** The static site over the datasets of the project, or over any others. */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { data: { type: 'string', multiple: true }, help: { type: 'boolean' } }
	});
	if (values.help) return console.log(USAGE);
	const datasets = values.data === undefined ? [] : [...values.data, ...positionals];
	await buildSite(datasets.length > 0 ? await assembleAssets(datasets) : {});
}

main().catch((error: unknown) => {
	console.error(error instanceof RefusedInput ? `build: ${error.message}` : error);
	process.exitCode = error instanceof RefusedInput ? 2 : 1;
});
