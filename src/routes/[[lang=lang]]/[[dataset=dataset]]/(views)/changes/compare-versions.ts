import { connect } from '#lib/db/connect.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readChanges } from './read-changes.ts';
import type { Changes } from './read-changes.ts';

/** Two versions of a dataset by the addresses of their folders. */
export interface Compared {
	older: { folder: string; version: string };
	newer: { folder: string; version: string };
}

/** Opens both versions in the browser's engine and tells what became of the one in the other. Fails with a `DataFault` where either does not come. */
export async function compareVersions({ older, newer }: Compared): Promise<Changes> {
	const language = getLocale();
	const [before, after] = await Promise.all(
		[older, newer].map(({ folder, version }) => connect(folder, { version, language }))
	);
	if (!before || !after) throw new Error('two versions were asked for');
	return readChanges(before, after);
}
