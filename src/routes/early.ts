import { beginWorker } from '#lib/db/engine-worker.ts';
import { sql } from '#lib/db/sql.ts';
import { ASKED } from './inline/asked.ts';

/**
 * Opens the dataset that the address of the page asks, beside the app and not after it: loaded for this effect.
 * Where the page adds up reports, the tables that nearly every question needs are made meanwhile.
 */
const { documentElement: root } = document;
const [folder, kind] = (root.getAttribute(ASKED) ?? '').split(' ');
if (folder) {
	// Before the code that asks it has come.
	beginWorker();
	open(folder).catch(() => undefined);
}

/** What fails is told where the page asks. */
async function open(folder: string): Promise<void> {
	const { connect } = await import('#lib/db/connect.ts');
	const database = await connect(folder, { language: root.lang === 'en' ? 'en' : 'zh' });
	if (kind === 'sums') await database.query(sql`select scope from default_scope`);
}
