import { everyAgency, everyReport } from '#lib/queries/things.ts';
import type { Thing } from '#lib/queries/things.ts';
import { EDITIONS, editionNamed } from '#routes/editions.ts';
import { editionOf } from '#routes/links.ts';
import { openEdition } from './first-answer.ts';
import type { Parameters } from './first-answer.ts';

/** What has a page of its own in small editions. */
export type Kind = 'agency' | 'report';

const QUESTIONS = { agency: everyAgency, report: everyReport };

const thingsOf = async (kind: Kind, params: Parameters): Promise<Thing[]> =>
	(await openEdition(params)).query(QUESTIONS[kind]());

/** The parameters of all these pages, in both languages. */
export async function entriesOf(
	kind: Kind
): Promise<{ id: string; lang?: string; dataset?: string }[]> {
	const entries = await Promise.all(
		EDITIONS.filter(({ ownPages }) => ownPages).map(async ({ prefix }) => {
			const below = prefix === '' ? {} : { dataset: prefix.slice(1) };
			const things = await thingsOf(kind, below);
			return things.flatMap(({ id }) => [
				{ id, ...below },
				{ id, lang: 'en', ...below }
			]);
		})
	);
	return entries.flat();
}

/** What a page lists that shows one thing and was told none; nothing where it would be too long. */
export const listOf = async (kind: Kind, params: Parameters): Promise<Thing[]> =>
	editionNamed(editionOf(params).dataset).ownPages ? thingsOf(kind, params) : [];
