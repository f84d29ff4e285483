import type { Database } from '#lib/db/database.ts';
import { placesOf } from '#lib/queries/behind.ts';
import { passagesOf } from '#lib/queries/passages.ts';
import { reportsBehind } from '#lib/queries/reports-behind.ts';
import type { ReportBehind } from '#lib/queries/reports-behind.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { measureIn, PAGE_SIZE } from './state.ts';
import type { State } from './state.ts';

export interface BehindRow extends ReportBehind {
	/** Where the report prints the first of what is counted; null where it prints none. */
	passage: { start: number; end: number } | null;
}

export interface Behind {
	context: Context;
	rows: BehindRow[];
	/** On all pages together. */
	found: number;
	stated: number;
}

export async function readBehind(database: Database, state: State): Promise<Behind> {
	const measure = measureIn(state);
	const [context, rows] = await Promise.all([
		readContext(database, state.selection),
		database.query(
			reportsBehind(state.selection, measure, { page: state.page - 1, size: PAGE_SIZE })
		)
	]);
	const places = placesOf(measure.numerator);
	const asked = rows.flatMap(({ report }) => places.map((place) => ({ report, place })));
	const passages = (
		await Promise.all(passagesOf(asked).map((question) => database.query(question)))
	).flat();
	return {
		context,
		rows: rows.map((row) => ({ ...row, passage: firstOf(row.report, places, passages) })),
		found: rows[0]?.found ?? 0,
		stated: rows[0]?.stated ?? 0
	};
}

/** The first place that counts something, else the first there is. */
function firstOf(
	report: number,
	places: readonly string[],
	passages: readonly {
		report: number;
		place: string;
		value: number | null;
		text_start: number;
		text_end: number;
	}[]
): BehindRow['passage'] {
	const own = places.flatMap((place) =>
		passages.filter((one) => one.report === report && one.place === place)
	);
	const found = own.find(({ value }) => (value ?? 0) > 0) ?? own[0];
	return found ? { start: found.text_start, end: found.text_end } : null;
}
