import { base } from '$app/paths';
import { OWN } from '#domain/own.ts';
import type { Database } from '#lib/db/database.ts';
import { DataFault, faultOf } from '#lib/db/fault.ts';
import type { Progress } from '#lib/db/progress.ts';
import { page } from '$app/state';
import { getLocale } from '#lib/paraglide/runtime.js';
import { folderOf } from '#routes/cited.ts';
import type { Shown } from '#routes/cited.ts';

/** Datasets that the engine was open for. */
const opened = new Set<string>();

/** Whether a dataset was asked in the browser before, and so will be again without much ado. */
export const wasOpened = (dataset: string): boolean => opened.has(`${dataset} ${getLocale()}`);

/** The dataset in the browser's engine, which is loaded with the first question and never before. */
export async function openInBrowser(
	dataset: string,
	onProgress?: (progress: Progress) => void,
	/** What is under the page, or will be once it is loaded. */
	shown = page.data as Partial<Shown>
): Promise<Database> {
	const { connect } = await import('#lib/db/connect.ts').catch((cause: unknown) => {
		throw Object.assign(new DataFault('script'), { cause });
	});
	const folder = `${base}/data/${dataset}`;
	const language = getLocale();
	if (dataset !== OWN) {
		// Numbers of another version would stand under its name.
		const { manifest, cited } = shown.manifest?.dataset === dataset ? shown : {};
		const wanted = { version: manifest?.version, onProgress, language };
		const database = await connect(folderOf(folder, cited), wanted);
		opened.add(`${dataset} ${language}`);
		return database;
	}
	// It may have been replaced since it was opened, on this page or on another.
	const { keptDataset } = await import('#lib/db/kept/kept.ts');
	const version = (await keptDataset())?.manifest.version;
	const wanted = { ...(version === undefined ? {} : { version }), onProgress, language };
	return connect(folder, wanted).catch((error: unknown) => {
		if (faultOf(error)?.kind !== 'changed') throw error;
		return connect(folder, wanted);
	});
}
