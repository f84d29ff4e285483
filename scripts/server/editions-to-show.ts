import { ensureDatasets } from './ensure-datasets.ts';
import { buildArguments, type OwnEdition } from './own-edition.ts';
import { runScript } from './run.ts';
import { assembleAssets } from './site-assets.ts';

const SHIPPED = ['static/data/reports', 'static/data/demo'];

/** Builds what is to be shown, and gives the environment by which the site finds it. */
export async function prepareEditions(own: OwnEdition | null): Promise<Record<string, string>> {
	if (!own?.only) await ensureDatasets();
	if (own === null) return {};
	const code = await buildOwn(own);
	if (code !== 0) throw new Error(`your reports were not built: build-data ended with ${code}`);
	return assembleAssets([...(own.only ? [] : SHIPPED), own.dataset]);
}

/** Reads what changed in the corpus and gives the exit code. */
export const buildOwn = (own: OwnEdition): Promise<number> =>
	runScript('scripts/build-data.ts', buildArguments(own));
