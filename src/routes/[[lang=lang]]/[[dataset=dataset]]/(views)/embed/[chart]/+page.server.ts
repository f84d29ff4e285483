import { error } from '@sveltejs/kit';
import { readManifest } from '#lib/db/node.ts';
import { EDITIONS } from '#routes/editions.ts';
import { editionOf } from '#routes/links.ts';
import { disputes } from '../../disputes/view.ts';
import { outcomes } from '../../outcomes/view.ts';
import { readChoices } from '../../shared/choices.ts';
import { EMBEDDED, isEmbedded } from '../../shared/embedded.ts';
import { firstAnswer, openEdition } from '../../shared/first-answer.ts';
import { volumes } from '../../volumes/view.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Every chart in both languages over each dataset. */
export const entries: EntryGenerator = () =>
	EDITIONS.flatMap(({ prefix }) =>
		Object.keys(EMBEDDED).flatMap((chart) => {
			const below = prefix === '' ? {} : { dataset: prefix.slice(1) };
			return [
				{ chart, ...below },
				{ chart, lang: 'en', ...below }
			];
		})
	);

/** This page has no layout above it, so it reads for itself what they would give it. */
export const load: PageServerLoad = async ({ params }) => {
	const { chart } = params;
	if (!isEmbedded(chart)) error(404);
	const { dataset } = editionOf(params);
	const path = EMBEDDED[chart];
	const choices = await readChoices(await openEdition(params));
	return {
		chart,
		path,
		choices,
		manifest: await readManifest(dataset),
		volumes: path === '/volumes' ? (await firstAnswer(volumes, params)).answer : null,
		outcomes: path === '/outcomes' ? (await firstAnswer(outcomes, params)).answer : null,
		disputes: path === '/disputes' ? (await firstAnswer(disputes, params)).answer : null
	};
};
