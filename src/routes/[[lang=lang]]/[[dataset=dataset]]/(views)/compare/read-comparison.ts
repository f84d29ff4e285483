import type { Database } from '#lib/db/database.ts';
import { agencyHeaders } from '#lib/queries/agency.ts';
import { comparison } from '#lib/queries/comparison.ts';
import type { ComparisonRow } from '#lib/queries/comparison.ts';
import { placesOf } from '#lib/queries/dimensions.ts';
import { composition } from '#lib/queries/facets.ts';
import type { FormRow } from '#lib/queries/facets.ts';
import { EVERYTHING } from '#lib/queries/selection.ts';
import { formsOf } from '../shared/context.ts';
import { heldIn, indicatorIn } from './state.ts';
import type { State } from './state.ts';

export interface Compared {
	id: string;
	name: string;
	kind: 'region' | 'agency';
}

export interface Comparison {
	/** In the order asked for, those without a report among them. */
	things: Compared[];
	/** Ids of no organ and no place of the dataset. */
	unknown: string[];
	rows: ComparisonRow[];
	forms: FormRow[];
}

const REGION = /^\d{6}$/;

export async function readComparison(database: Database, state: State): Promise<Comparison> {
	const { ids } = state;
	const selection = heldIn(state);
	const regions = ids.filter((id) => REGION.test(id));
	const agencies = ids.filter((id) => !REGION.test(id));
	const [rows, places, headers, parts] = await Promise.all([
		database.query(comparison(ids, selection, indicatorIn(state))),
		database.query(placesOf(regions)),
		database.query(agencyHeaders(agencies)),
		database.query(composition({ ...EVERYTHING, years: selection.years }))
	]);
	const things = ids.flatMap((id): Compared[] => {
		const name =
			places.find((place) => place.region === id)?.name ??
			headers.find((header) => header.agency_id === id)?.name;
		return name === undefined ? [] : [{ id, kind: REGION.test(id) ? 'region' : 'agency', name }];
	});
	return {
		things,
		unknown: ids.filter((id) => !things.some((thing) => thing.id === id)),
		rows,
		forms: formsOf(parts)
	};
}
