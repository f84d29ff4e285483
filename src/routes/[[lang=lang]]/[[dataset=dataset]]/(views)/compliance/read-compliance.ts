import type { Database } from '#lib/db/database.ts';
import { compliance } from '#lib/queries/compliance.ts';
import type { CompliancePage, ComplianceRow } from '#lib/queries/compliance.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import { documentsByStatus } from '#lib/queries/documents.ts';
import type { DocumentCount } from '#lib/queries/documents.ts';
import { findingsByRule } from '#lib/queries/findings-by-rule.ts';
import type { FindingCount } from '#lib/queries/findings-by-rule.ts';
import { reporters, unlisted } from '#lib/queries/reporters.ts';
import type { ReporterRow, UnlistedRow } from '#lib/queries/reporters.ts';
import type { Selection } from '#lib/queries/selection.ts';
import { everyScope } from '#lib/queries/where.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { PAGE_SIZE } from './state.ts';
import type { State } from './state.ts';

export interface Compliance {
	context: Context;
	/** The whole selection, a row a year. */
	whole: ComplianceRow[];
	/** Of the page asked for. */
	rows: CompliancePage[];
	rules: FindingCount[];
	documents: DocumentCount[];
	/** What the rows are: a county holds no places, so its rows are organs. */
	by: 'region' | 'agency';
	/** Who is on the list of those who must report, and who reports without being on it; none without a list. */
	reporters: ReporterRow[];
	unlisted: UnlistedRow[];
}

/** Organs are counted by whatever they report: of every scope, on every form. */
export const organsIn = ({ selection }: State): Selection => ({
	...everyScope(selection),
	template: null
});

export async function readCompliance(database: Database, state: State): Promise<Compliance> {
	const { gaps } = state;
	const selection = organsIn(state);
	const [place] = await database.query(placesOf(selection.regions.slice(0, 1)));
	const by = place?.level === 'county' ? 'agency' : state.by;
	const page = { page: state.page - 1, size: PAGE_SIZE, gaps };
	const [context, whole, rows, rules, documents, onList, offList] = await Promise.all([
		readContext(database, selection),
		database.query(compliance(selection, 'none')),
		database.query(compliance(selection, by, page)),
		database.query(findingsByRule(selection)),
		database.query(documentsByStatus(selection)),
		database.query(reporters(selection)),
		database.query(unlisted(selection))
	]);
	return {
		...{ context, whole, rows, rules, documents, by },
		...{ reporters: onList, unlisted: offList }
	};
}
