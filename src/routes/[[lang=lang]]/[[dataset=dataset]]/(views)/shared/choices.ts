import type { Database } from '#lib/db/database.ts';
import { items } from '#lib/queries/dimensions.ts';
import { facets } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import type { Choices } from './selection.ts';

/** What the controls of every view offer. */
export async function readChoices(database: Database): Promise<Choices> {
	const [offered, counts, named] = await Promise.all([
		database.query(facets(everyScope(EVERYTHING))),
		database.query(facets(EVERYTHING)),
		database.query(items())
	]);
	const codes = new Set(offered.map((facet) => facet.code));
	return {
		facets: offered,
		counts,
		sectors: named
			.filter((item) => codes.has(item.code) && item.table_name.startsWith('sector'))
			.map(({ code, label_zh, label_en }) => ({ code, zh: label_zh, en: label_en }))
	};
}
