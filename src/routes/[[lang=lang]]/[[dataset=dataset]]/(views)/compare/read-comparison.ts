import type { AgencyLevel } from '#domain/agency.ts';
import type { Database } from '#lib/db/database.ts';
import { agencyChain, agencyHeaders } from '#lib/queries/agency.ts';
import type { AgencyHeader } from '#lib/queries/agency.ts';
import { comparedFacts, comparison, kindOf, panelOf } from '#lib/queries/comparison.ts';
import type { ComparedFacts, ComparedKind } from '#lib/queries/comparison.ts';
import { crossTable } from '#lib/queries/cross-table.ts';
import type { CrossRow } from '#lib/queries/cross-table.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import { composition } from '#lib/queries/facets.ts';
import type { FormRow } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { formsOf } from '../shared/context.ts';
import { panelWord } from '../shared/panel-words.ts';
import { foldChains } from './chains.ts';
import type { Chain, ChainedRow } from './chains.ts';
import { heldIn, indicatorIn, indicatorsIn } from './state.ts';
import type { State } from './state.ts';

export interface Compared {
	id: string;
	name: string;
	kind: ComparedKind;
}

/** One organ and the reports of its level, year by year. */
export interface Peers {
	organ: Compared;
	level: AgencyLevel;
	band: CrossRow[];
}

export interface Comparison {
	/** In the order asked for, those without a report among them. */
	things: Compared[];
	/** Ids of no organ and no place of the dataset. */
	unknown: string[];
	/** By indicator, in the order drawn; years of a renamed organ's predecessor are its own. */
	rows: { indicator: string; rows: ChainedRow[] }[];
	facts: ComparedFacts[];
	forms: FormRow[];
	peers: Peers | null;
}

export async function readComparison(database: Database, state: State): Promise<Comparison> {
	const { ids } = state;
	const selection = heldIn(state);
	const regions = ids.filter((id) => kindOf(id) === 'region');
	const agencies = ids.filter((id) => kindOf(id) === 'agency');
	const [places, headers, parts, chains] = await Promise.all([
		database.query(placesOf(regions)),
		database.query(agencyHeaders(agencies)),
		database.query(composition({ ...EVERYTHING, years: selection.years })),
		Promise.all(agencies.map((id) => readChain(database, id)))
	]);
	const things = ids.flatMap((id): Compared[] => {
		const panel = panelOf(id);
		const name =
			panel !== null
				? panelWord(panel)
				: (places.find((place) => place.region === id)?.name ??
					headers.find((header) => header.agency_id === id)?.name);
		return name === undefined ? [] : [{ id, kind: kindOf(id), name }];
	});
	const asked = [...new Set([...ids, ...chains.flatMap(({ before }) => before)])];
	const [rows, facts, peers] = await Promise.all([
		Promise.all(
			indicatorsIn(state).map(async (indicator) => ({
				indicator: indicator.code,
				rows:
					ids.length === 0
						? []
						: foldChains(await database.query(comparison(asked, selection, indicator)), ids, chains)
			}))
		),
		ids.length === 0 ? [] : database.query(comparedFacts(ids, selection)),
		readPeers(database, state, things, headers)
	]);
	return {
		things,
		unknown: ids.filter((id) => !things.some((thing) => thing.id === id)),
		rows,
		facts,
		forms: formsOf(parts),
		peers
	};
}

/** The organs that one follows, the latest first. */
async function readChain(database: Database, id: string): Promise<Chain> {
	const links = await database.query(agencyChain(id));
	const before = links.filter(({ step }) => step < 0).toSorted((a, b) => b.step - a.step);
	return { id, before: before.map((link) => link.agency_id) };
}

/** Few cases make a rate swing: peers below this are not in the band. */
export const FEWEST = 10;

async function readPeers(
	database: Database,
	state: State,
	things: readonly Compared[],
	headers: readonly AgencyHeader[]
): Promise<Peers | null> {
	const organs = things.filter((thing) => thing.kind === 'agency');
	const organ = organs.find(({ id }) => id === state.organ) ?? organs[0];
	const level = headers.find((header) => header.agency_id === organ?.id)?.level;
	if (!organ || level === undefined) return null;
	const indicator = { ...indicatorIn(state), mean: false };
	const selection = { ...heldIn(state), levels: [level as AgencyLevel] };
	const asked = { rows: 'none', columns: 'year', least: FEWEST, top: 1 } as const;
	const band = await database.query(crossTable(selection, indicator, asked));
	return { organ, level: level as AgencyLevel, band };
}
