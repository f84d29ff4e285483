import { error } from '@sveltejs/kit';
import { readManifest } from '#lib/db/node.ts';
import { EDITIONS } from '#routes/editions.ts';
import { editionOf } from '#routes/links.ts';
import { VIEWS } from '#routes/views.ts';
import { overviewMap } from '../../(overview)/view.ts';
import { agency } from '../../agency/view.ts';
import { funnel } from '../../anomalies/view.ts';
import { compare } from '../../compare/view.ts';
import { compliance } from '../../compliance/view.ts';
import { disputes } from '../../disputes/view.ts';
import { findingsByCheck } from '../../findings/view.ts';
import { outcomes } from '../../outcomes/view.ts';
import { readChoices } from '../../shared/choices.ts';
import { EMBEDDED, isEmbedded } from '../../shared/embedded.ts';
import { firstAnswer, openEdition } from '../../shared/first-answer.ts';
import { tables } from '../../tables/view.ts';
import { text } from '#routes/[[lang=lang]]/[[dataset=dataset]]/(views)/text/view.ts';
import { volumes } from '../../volumes/view.ts';
import type { View } from '../../shared/view.ts';
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
	const id = VIEWS.find((one) => one.path === path)?.id;
	const choices = await readChoices(await openEdition(params));
	const answered = async <State, Data>(view: View<State, Data>) =>
		view.id === id ? (await firstAnswer(view, params)).answer : null;
	return {
		chart,
		path,
		choices,
		manifest: await readManifest(dataset),
		volumes: await answered(volumes),
		outcomes: await answered(outcomes),
		disputes: await answered(disputes),
		compare: await answered(compare),
		tables: await answered(tables),
		text: await answered(text),
		overview: await answered(overviewMap),
		compliance: await answered(compliance),
		findings: await answered(findingsByCheck),
		anomalies: await answered(funnel),
		agency: await answered(agency)
	};
};
