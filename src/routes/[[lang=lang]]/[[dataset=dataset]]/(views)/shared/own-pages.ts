import { openDataset } from '#lib/db/node.ts';
import { everyAgency, everyReport } from '#lib/queries/things.ts';
import type { Thing } from '#lib/queries/things.ts';
import { EDITIONS, editionNamed } from '#routes/editions.ts';
import { editionOf } from '#routes/links.ts';

/** What has a page of its own in small editions. */
export type Kind = 'agency' | 'report';

const QUESTIONS = { agency: everyAgency, report: everyReport };

const thingsOf = async (kind: Kind, dataset: string): Promise<Thing[]> =>
	(await openDataset(dataset)).query(QUESTIONS[kind]());

/** The parameters of all these pages, in both languages. */
export async function entriesOf(
	kind: Kind
): Promise<{ id: string; lang?: string; dataset?: string }[]> {
	const entries = await Promise.all(
		EDITIONS.filter(({ ownPages }) => ownPages).map(async ({ id: dataset, prefix }) => {
			const things = await thingsOf(kind, dataset);
			const below = prefix === '' ? {} : { dataset: prefix.slice(1) };
			return things.flatMap(({ id }) => [
				{ id, ...below },
				{ id, lang: 'en', ...below }
			]);
		})
	);
	return entries.flat();
}

/** What a page lists that shows one thing and was told none; nothing where it would be too long. */
export const listOf = async (
	kind: Kind,
	params: { lang?: string; dataset?: string }
): Promise<Thing[]> => {
	const { dataset } = editionOf(params);
	return editionNamed(dataset).ownPages ? thingsOf(kind, dataset) : [];
};
