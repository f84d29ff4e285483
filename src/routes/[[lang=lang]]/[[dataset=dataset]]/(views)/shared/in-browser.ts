import { base } from '$app/paths';
import type { Manifest } from '#domain/dataset.ts';
import type { Database } from '#lib/db/database.ts';
import { DataFault } from '#lib/db/fault.ts';
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
	return connect(`${base}/data/${dataset}`, {
		version: builtWith(dataset),
		onProgress,
		language: getLocale()
	});
}

/** The version under the page: numbers of another one would stand under its name. */
function builtWith(dataset: string): string | undefined {
	const { manifest } = page.data as { manifest?: Manifest };
	return manifest?.dataset === dataset ? manifest.version : undefined;
}
