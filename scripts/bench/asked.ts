import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openNodeDataset } from '#lib/db/node.ts';
import type { Query } from '#lib/db/sql.ts';
import { compliance } from '#lib/queries/compliance.ts';
import { disputes } from '#lib/queries/disputes.ts';
import { EVERY_FINDING, findingList, findingTally } from '#lib/queries/finding-list.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import { REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { keyFigures } from '#lib/queries/key-figures.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import { proportionOf } from '#lib/queries/proportions.ts';
import { provinceTiles } from '#lib/queries/province-tiles.ts';
import { ranking } from '#lib/queries/ranking.ts';
import { rates, strata } from '#lib/queries/rates.ts';
import { requestsByYear } from '#lib/queries/requests-by-year.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';

const QUERIES = {
	keyFigures,
	requestsByYear,
	outcomeMix,
	disputes,
	ranking,
	provinceTiles,
	compliance,
	findingsByRule,
	findingTally,
	findingList,
	strata,
	rates
};
type Queries = typeof QUERIES;

/** A prefecture of the demo's first province. */
const IN_ONE_PLACE: Selection = { ...EVERYTHING, regions: ['900100'] };

const ONE_LEVEL: Selection = { ...EVERYTHING, levels: ['county'], years: [2024, 2024] };
const ONE_YEAR: Selection = { ...EVERYTHING, years: [2024, 2024] };
/** As the page of findings asks. */
const EVERY_SCOPE = everyScope(EVERYTHING);
const A_RATE = proportionOf(null);

/** What the views ask when a reader changes their selection. */
export const questionsOf = (q: Queries): [string, Query<unknown>][] => [
	['key figures', q.keyFigures(EVERYTHING)],
	['requests by year', q.requestsByYear(EVERYTHING, 'none')],
	['requests by year and region', q.requestsByYear(EVERYTHING, 'region')],
	['requests by year and applicant', q.requestsByYear(EVERYTHING, 'applicant')],
	['outcome mix by year', q.outcomeMix(EVERYTHING, 'year')],
	['outcome mix by region', q.outcomeMix(EVERYTHING, 'region')],
	['disputes by year', q.disputes(EVERYTHING, 'year')],
	['ranking of regions', q.ranking(EVERYTHING, 'region', REQUESTS_RECEIVED)],
	['tile map', q.provinceTiles(EVERYTHING, REQUESTS_RECEIVED)],
	['outcome mix by organ', q.outcomeMix(EVERYTHING, 'agency')],
	['outcome mix by organ, one year', q.outcomeMix(ONE_YEAR, 'agency')],
	['outcome mix by organ of one place', q.outcomeMix(IN_ONE_PLACE, 'agency')],
	['ranking of organs', q.ranking(EVERYTHING, 'agency', REQUESTS_RECEIVED)],
	['key figures of one place', q.keyFigures(IN_ONE_PLACE)],
	['calendar of regions', q.compliance(EVERYTHING, 'region', { size: 50 })],
	['calendar of organs', q.compliance(EVERYTHING, 'agency', { size: 50 })],
	['findings by check', q.findingsByRule(EVERY_SCOPE)],
	['tally of findings', q.findingTally(EVERY_SCOPE, EVERY_FINDING)],
	['a page of findings', q.findingList(EVERY_SCOPE, EVERY_FINDING, { page: 5 })],
	['strata of a rate', q.strata(EVERYTHING, A_RATE, 10)],
	['rates of one level and year', q.rates(ONE_LEVEL, A_RATE)]
];

export const QUESTIONS: readonly [string, Query<unknown>][] = questionsOf(QUERIES);

/** Asks a question and waits for all of its answer. */
export type Ask = () => Promise<unknown>;

/** The questions by their names, asked of a dataset as another checkout of this project asks them, or as this one does. */
export async function askingOf(
	folder: string,
	checkout: string | null = null
): Promise<Map<string, Ask>> {
	const open = checkout === null ? openNodeDataset : await openerOf(checkout);
	const questions = checkout === null ? QUESTIONS : questionsOf(await queriesOf(checkout));
	const database = await open(folder);
	return new Map(questions.map(([name, question]) => [name, () => database.query(question)]));
}

const load = (checkout: string, file: string): Promise<unknown> =>
	import(pathToFileURL(path.resolve(checkout, file)).href);

async function openerOf(checkout: string): Promise<typeof openNodeDataset> {
	const module = (await load(checkout, 'src/lib/db/node.ts')) as {
		openNodeDataset: typeof openNodeDataset;
	};
	return module.openNodeDataset;
}

async function queriesOf(checkout: string): Promise<Queries> {
	const modules = await Promise.all(
		FILES.map((name) => load(checkout, `src/lib/queries/${name}.ts`) as Promise<Partial<Queries>>)
	);
	return Object.assign({}, ...modules) as Queries;
}

/** Where the queries are. */
const FILES = [
	'compliance',
	'disputes',
	'finding-list',
	'findings-by-rule',
	'key-figures',
	'outcome-mix',
	'province-tiles',
	'ranking',
	'rates',
	'requests-by-year'
];
