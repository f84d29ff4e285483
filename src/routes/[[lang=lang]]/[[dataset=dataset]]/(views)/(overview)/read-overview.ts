import type { Database } from '#lib/db/database.ts';
import { collectedSeries } from '#lib/queries/collection.ts';
import type { CollectedYear } from '#lib/queries/collection.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import type { FindingCount } from '#lib/queries/findings-by-rule.ts';
import { indicatorOf, REQUESTS_RECEIVED } from '#lib/queries/indicators.ts';
import { indicatorTotals } from '#lib/queries/indicator-totals.ts';
import type { IndicatorTotal } from '#lib/queries/indicator-totals.ts';
import { KEY_INDICATORS, keyFigures } from '#lib/queries/key-figures.ts';
import type { KeyFigures } from '#lib/queries/key-figures.ts';
import { outcomeMix } from '#lib/queries/outcome-mix.ts';
import type { OutcomeRow } from '#lib/queries/outcome-mix.ts';
import { provinceTiles } from '#lib/queries/province-tiles.ts';
import type { ProvinceTile } from '#lib/queries/province-tiles.ts';
import { readLines } from '../shared/lines.ts';
import type { Lines } from '../shared/lines.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { isSmall } from './collection.ts';
import type { State } from './state.ts';

export interface Overview {
	context: Context;
	figures: KeyFigures;
	lines: Lines;
	/** The indicators among the key figures. */
	totals: IndicatorTotal[];
	mix: OutcomeRow[];
	/** Of the same reports as everything else here. */
	tiles: ProvinceTile[];
	findings: FindingCount[];
	/** Of a selection so small that it is told of organ by organ; else null. */
	collected: CollectedYear[] | null;
}

/** What the map shows, for where it stands alone. */
export async function readMap(
	database: Database,
	{ selection, map }: State
): Promise<Pick<Overview, 'context' | 'tiles'>> {
	const [context, tiles] = await Promise.all([
		readContext(database, selection),
		database.query(provinceTiles(selection, indicatorOf(map) ?? REQUESTS_RECEIVED))
	]);
	return { context, tiles };
}

export async function readOverview(database: Database, state: State): Promise<Overview> {
	const { selection } = state;
	const [{ context, tiles }, figures, lines, totals, mix, findings] = await Promise.all([
		readMap(database, state),
		database.query(keyFigures(selection)),
		readLines(database, selection, 'none', REQUESTS_RECEIVED, null),
		database.query(indicatorTotals(selection, KEY_INDICATORS)),
		database.query(outcomeMix(selection, 'year')),
		database.query(findingsByRule(selection))
	]);
	const [first] = figures;
	if (!first) throw new Error('no key figures');
	const collected = isSmall(context.reports, tiles)
		? await database.query(collectedSeries(selection))
		: null;
	return { context, figures: first, lines, totals, mix, tiles, findings, collected };
}
