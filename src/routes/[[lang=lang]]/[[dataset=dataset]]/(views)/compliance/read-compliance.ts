import type { Database } from '#lib/db/database.ts';
import { compliance } from '#lib/queries/compliance.ts';
import type { ComplianceRow } from '#lib/queries/compliance.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import { documentsByStatus } from '#lib/queries/documents.ts';
import type { DocumentCount } from '#lib/queries/documents.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import type { FindingCount } from '#lib/queries/findings-by-rule.ts';
import { everyReport } from '#lib/queries/where.ts';
import { readContext } from '../context.ts';
import type { Context } from '../context.ts';
import type { State } from './state.ts';

export interface Compliance {
	context: Context;
	rows: ComplianceRow[];
	rules: FindingCount[];
	/** Of the whole dataset, whatever is selected. */
	documents: DocumentCount[];
	/** What the rows are: a county holds no places, so its rows are organs. */
	by: 'region' | 'agency';
}

export async function readCompliance(database: Database, state: State): Promise<Compliance> {
	const { selection } = state;
	const [place] = await database.query(placesOf(selection.regions.slice(0, 1)));
	const by = place?.level === 'county' ? 'agency' : state.by;
	const [context, rows, rules, documents] = await Promise.all([
		readContext(database, everyReport(selection)),
		database.query(compliance(selection, by)),
		database.query(findingsByRule(selection)),
		database.query(documentsByStatus())
	]);
	return { context, rows, rules, documents, by };
}
