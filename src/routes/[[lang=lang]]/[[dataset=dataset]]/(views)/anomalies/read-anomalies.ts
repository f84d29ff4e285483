import type { AgencyKind, AgencyLevel, Management } from '#domain/agency.ts';
import type { Scope } from '#domain/report.ts';
import { FEWEST_CASES } from '#statistics/funnel.ts';
import { FEWEST_PEERS } from '#statistics/rates.ts';
import type { Database } from '#lib/db/database.ts';
import { agencyHeaders } from '#lib/queries/agency.ts';
import { proportionOf } from '#lib/queries/proportions.ts';
import { rates, strata } from '#lib/queries/rates.ts';
import type { RateRow, StratumRow } from '#lib/queries/rates.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { readList } from './read-list.ts';
import type { StandoutList } from './read-list.ts';
import { alikeTo, edited, kindsUnder, managementIn } from './peers.ts';
import { screenRates } from './screen.ts';
import { asksForAll } from './state.ts';
import type { State } from './state.ts';

export interface Named {
	id: string;
	name: string;
}

/** Like is held against like, by the checks and here. */
interface Stratum {
	year: number;
	level: AgencyLevel;
	scope: Scope;
	management: Management;
}

export interface Anomalies {
	context: Context;
	/** The rates that stand apart where nothing in particular is asked for; else null, and the rest tells of one funnel. */
	list: StandoutList | null;
	/** What can be compared, in every year. */
	strata: StratumRow[];
	/** What is compared; null where the selection has no report. */
	stratum: Stratum | null;
	/** The reports of the stratum. */
	rows: RateRow[];
	organ: (Named & { kind: AgencyKind }) | null;
	/** In the order of the group; those the reader left out stand apart. */
	peers: Named[];
	dropped: Named[];
	/** The organ and its peers in every year. */
	history: RateRow[];
}

export async function readAnomalies(database: Database, state: State): Promise<Anomalies> {
	if (!asksForAll(state)) return readFunnel(database, state);
	const context = await readContext(database, everyScope(state.selection));
	return {
		context,
		list: await readList(database, state.selection),
		strata: [],
		stratum: null,
		...NOTHING
	};
}

/** A rate stands apart from those of all its peers, whichever organs the reader looks at. */
const amongAll = (selection: Selection): Selection => ({ ...selection, agencies: [] });

const NOTHING = { rows: [], organ: null, peers: [], dropped: [], history: [] };

async function readFunnel(database: Database, asked: State): Promise<Anomalies> {
	const { agencies } = asked.selection;
	const state = {
		...asked,
		organ: asked.organ ?? agencies[0] ?? null,
		selection: amongAll({ ...asked.selection, years: null })
	};
	const list = null;
	const indicator = proportionOf(state.indicator);
	const [context, given] = await Promise.all([
		readContext(database, everyScope(state.selection)),
		state.organ === null ? [] : database.query(agencyHeaders([state.organ]))
	]);
	const management = managementIn(state.selection.kinds, given[0]?.kind as AgencyKind | undefined);
	const alike = { ...state.selection, kinds: kindsUnder(management, state.selection.kinds) };
	const compared = await database.query(strata(alike, indicator, FEWEST_CASES));
	const stratum = chosen(compared, state, management);
	if (!stratum) return { context, list, strata: compared, stratum, ...NOTHING };
	const { year, level, scope } = stratum;
	const selection = { ...alike, levels: [level], scopes: [scope] };
	const rows = await database.query(rates({ ...selection, years: [year, year] }, indicator));
	const organ = state.organ ?? firstOf(rows);
	if (organ === null) return { context, list, strata: compared, stratum, ...NOTHING, rows };
	const peers = edited(alikeTo(organ, rows), organ, state);
	const everyone = [organ, ...peers, ...state.drop];
	const [history, headers] = await Promise.all([
		database.query(
			rates({ ...EVERYTHING, agencies: [organ, ...peers], scopes: [scope] }, indicator)
		),
		database.query(agencyHeaders(everyone))
	]);
	const named = (id: string): Named[] => {
		const found = headers.find((header) => header.agency_id === id);
		return found ? [{ id, name: found.name }] : [];
	};
	const header = headers.find((found) => found.agency_id === organ);
	return {
		context,
		list,
		strata: compared,
		stratum,
		rows,
		organ: header ? { id: organ, name: header.name, kind: header.kind as AgencyKind } : null,
		peers: peers.flatMap(named),
		dropped: state.drop.flatMap(named),
		history: header ? history : []
	};
}

/** The year and stratum asked for. Of those not named: the last year in which enough organs can be drawn, else the one with most of them. */
function chosen(
	found: readonly StratumRow[],
	{ year, selection }: State,
	management: Management
): Stratum | null {
	const [level] = selection.levels;
	const [scope] = selection.scopes;
	const fitting = found
		.filter((row) => year === null || row.year === year)
		.filter((row) => level === undefined || row.level === level)
		.filter((row) => scope === undefined || row.scope === scope);
	const enough = fitting.filter(({ drawn }) => drawn >= FEWEST_PEERS);
	const [best] = (enough.length > 0 ? enough : fitting).toSorted((a, b) =>
		enough.length > 0 ? b.year - a.year || b.drawn - a.drawn : b.drawn - a.drawn || b.year - a.year
	);
	const asked = {
		year: best?.year ?? year,
		level: best?.level ?? level,
		scope: best?.scope ?? scope
	};
	if (asked.year === null || asked.level === undefined || asked.scope === undefined) return null;
	return {
		year: asked.year,
		level: asked.level as AgencyLevel,
		scope: asked.scope as Scope,
		management
	};
}

/** Until the reader names an organ: the one furthest from the centre, else the one with most cases. */
function firstOf(rows: readonly RateRow[]): string | null {
	const { judged } = screenRates(rows);
	const [far] = judged.toSorted(
		(a, b) => Math.abs(b.score ?? 0) - Math.abs(a.score ?? 0) || b.n - a.n
	);
	return far?.agency_id ?? rows[0]?.agency_id ?? null;
}
