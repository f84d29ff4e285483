import { building } from '$app/environment';
import type { Manifest } from '#domain/dataset.ts';
import { OWN } from '#domain/own.ts';
import type { Database } from '#lib/db/database.ts';
import { openDataset } from '#lib/db/node.ts';
import { editionOf } from '#routes/links.ts';
import { firstState } from './first-state.ts';
import { stepsIn } from './steps.ts';
import type { Answer, View } from './view.ts';

/** The parts of an address that name an edition. */
export interface Parameters {
	lang?: string;
	dataset?: string;
}

/** The dataset of an edition, in whose language places and organs are named. */
export function openEdition(params: Parameters): Promise<Database> {
	const { dataset, locale } = editionOf(params);
	return openDataset(dataset, locale);
}

/** What a view shows where its address asks for nothing in particular, read at build time, and of which controls the answers are written beside the page. */
export async function firstAnswer<State, Data>(
	view: View<State, Data>,
	params: Parameters
): Promise<{ answer: Answer<State, Data>; ahead: string[] }> {
	const database = await openEdition(params);
	const state = await firstState(view, database);
	return {
		answer: { state, data: await view.read(database, state) },
		ahead:
			view.ahead && hasAhead(database.manifest) ? [...(await stepsIn(view, database)).keys()] : []
	};
}

/** Reports up to which what is asked first is answered when the site is built; `AHEAD_REPORTS` says another number, 0 for none. */
const MOST_AHEAD = 10_000;

/** Whether the answers to what is asked first of a dataset are written beside its pages. */
export function hasAhead({ dataset, reports }: Manifest): boolean {
	const most = Number(process.env.AHEAD_REPORTS ?? MOST_AHEAD);
	if (!Number.isInteger(most) || most < 0)
		throw new Error(`not a number of reports: ${process.env.AHEAD_REPORTS}`);
	return building && dataset !== OWN && reports <= most && most > 0;
}
