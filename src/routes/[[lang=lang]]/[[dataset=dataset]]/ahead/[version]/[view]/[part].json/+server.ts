import { error } from '@sveltejs/kit';
import { askedOnce } from '#lib/db/ahead/asked-once.ts';
import { pack } from '#lib/db/ahead/packed.ts';
import type { Database } from '#lib/db/database.ts';
import { readManifest } from '#lib/db/node.ts';
import { EDITIONS } from '#routes/editions.ts';
import { editionOf } from '#routes/links.ts';
import { hasAhead, openEdition } from '../../../../(views)/shared/first-answer.ts';
import type { Parameters } from '../../../../(views)/shared/first-answer.ts';
import { VIEWS_AHEAD } from '../../../views.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Every part of every view, in both languages, of the datasets that are answered ahead. */
export const entries: EntryGenerator = async () => {
	const found = await Promise.all(
		EDITIONS.map(async ({ id, prefix }) => {
			const manifest = await readManifest(id);
			if (!hasAhead(manifest)) return [];
			const below = prefix === '' ? {} : { dataset: prefix.slice(1) };
			const database = await openOnce(below);
			const parts = await Promise.all(
				VIEWS_AHEAD.map(async (view) =>
					(await view.parts(database)).map((part) => ({ view: view.id, part }))
				)
			);
			return parts.flat().flatMap((part) => {
				const entry = { ...part, version: manifest.version, ...below };
				return [entry, { ...entry, lang: 'en' }];
			});
		})
	);
	return found.flat();
};

/** Answers of the engine to what one change of a control asks; see `shared/answers-ahead.ts`. */
export const GET: RequestHandler = async ({ params }) => {
	const database = await openOnce(params);
	const { version } = database.manifest;
	const view = VIEWS_AHEAD.find(({ id }) => id === params.view);
	const isHere = hasAhead(database.manifest) && params.version === version;
	const answers = isHere ? await view?.answers(database, params.part) : null;
	if (!answers) error(404);
	return new Response(pack(version, answers), { headers: { 'content-type': 'application/json' } });
};

const opened = new Map<string, Promise<Database>>();

function openOnce(params: Parameters): Promise<Database> {
	const { dataset, locale } = editionOf(params);
	const key = `${dataset} ${locale}`;
	const database = opened.get(key) ?? openEdition(params).then((asked) => askedOnce(asked, locale));
	opened.set(key, database);
	return database;
}
