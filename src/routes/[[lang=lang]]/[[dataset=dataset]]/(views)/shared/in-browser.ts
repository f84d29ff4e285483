import { base } from '$app/paths';
import type { Manifest } from '#domain/dataset.ts';
import { OWN } from '#domain/own.ts';
import type { Database } from '#lib/db/database.ts';
import { DataFault, faultOf } from '#lib/db/fault.ts';
import type { Progress } from '#lib/db/progress.ts';
import { page } from '$app/state';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The dataset in the browser's engine, which is loaded with the first question and never before. */
export async function openInBrowser(
	dataset: string,
	onProgress?: (progress: Progress) => void
): Promise<Database> {
	const { connect } = await import('#lib/db/connect.ts').catch((cause: unknown) => {
		throw Object.assign(new DataFault('script'), { cause });
	});
	const folder = `${base}/data/${dataset}`;
	const language = getLocale();
	if (dataset !== OWN)
		return connect(folder, { version: builtWith(dataset), onProgress, language });
	// It may have been replaced since it was opened, on this page or on another.
	const { keptDataset } = await import('#lib/db/kept/kept.ts');
	const version = (await keptDataset())?.manifest.version;
	const wanted = { ...(version === undefined ? {} : { version }), onProgress, language };
	return connect(folder, wanted).catch((error: unknown) => {
		if (faultOf(error)?.kind !== 'changed') throw error;
		return connect(folder, wanted);
	});
}

/** The version under the page: numbers of another one would stand under its name. */
function builtWith(dataset: string): string | undefined {
	const { manifest } = page.data as { manifest?: Manifest };
	return manifest?.dataset === dataset ? manifest.version : undefined;
}
