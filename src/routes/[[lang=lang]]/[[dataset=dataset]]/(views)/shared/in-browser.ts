import { base } from '$app/paths';
import type { Database } from '#lib/db/database.ts';
import type { Progress } from '#lib/db/progress.ts';

/** The dataset in the browser's engine, which is loaded with the first question and never before. */
export async function openInBrowser(
	dataset: string,
	onProgress?: (progress: Progress) => void
): Promise<Database> {
	const { connect } = await import('#lib/db/connect.ts');
	return connect(`${base}/data/${dataset}`, onProgress);
}
