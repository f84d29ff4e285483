import type { Database } from '#lib/db/database.ts';
import { placesOf } from '#lib/queries/behind.ts';
import type { CrossMeasure } from '#lib/queries/cross-measure.ts';
import { itemsOf } from '#lib/queries/cross-reports.ts';
import type { CrossSide } from '#lib/queries/cross-reports.ts';
import { placesOf as placesNamed } from '#lib/queries/dimensions.ts';
import { passagesOf } from '#lib/queries/passages.ts';
import { reportsBehind } from '#lib/queries/reports-behind.ts';
import type { ReportBehind, SideKey } from '#lib/queries/reports-behind.ts';
import { agenciesNamed } from '#lib/queries/things.ts';
import { readContext } from '../shared/context.ts';
import type { Context } from '../shared/context.ts';
import { measureIn, PAGE_SIZE, partIn } from './state.ts';
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
	/** What they add up to: the number that led here. Null where none of them states it, or where it is a share of nothing. */
	value: number | null;
	/** The keys that the number is of, with the names that the dataset has for them. */
	keys: { side: CrossSide; key: string | null; name: string | null }[];
}

export async function readBehind(database: Database, state: State): Promise<Behind> {
	const measure = measureIn(state);
	const part = partIn(state);
	const page = { page: state.page - 1, size: PAGE_SIZE };
	const [context, rows, names] = await Promise.all([
		readContext(database, state.selection),
		database.query(reportsBehind(state.selection, measure, part, page)),
		readNames(database, part.keys)
	]);
	const applicant = part.keys.find(({ side }) => side === 'applicant')?.key ?? null;
	const places =
		applicant === null
			? placesOf(measure.numerator)
			: itemsOf(measure.numerator).map((item) => `requests/${item}/${applicant}`);
	const asked = rows.flatMap(({ report }) => places.map((place) => ({ report, place })));
	const passages = (
		await Promise.all(passagesOf(asked).map((question) => database.query(question)))
	).flat();
	return {
		context,
		rows: rows.map((row) => ({ ...row, passage: firstOf(row.report, places, passages) })),
		found: rows[0]?.found ?? 0,
		stated: rows[0]?.stated ?? 0,
		value: valueOf(measure, rows[0]),
		keys: part.keys.map((one) => ({ ...one, name: names.get(one.key ?? '') ?? null }))
	};
}

function valueOf({ denominator, mean }: CrossMeasure, first: ReportBehind | undefined) {
	if (!first || first.above === null) return null;
	if (mean) return first.above / first.stated;
	if (denominator === null) return first.above;
	return first.below === null || first.below === 0 ? null : first.above / first.below;
}

/** What places and organs are called, by their codes. */
async function readNames(
	database: Database,
	keys: readonly SideKey[]
): Promise<Map<string, string>> {
	const of = (side: CrossSide) =>
		keys.flatMap((one) => (one.side === side && one.key !== null ? [one.key] : []));
	const [regions, agencies] = [of('region'), of('agency')];
	const [places, organs] = await Promise.all([
		regions.length === 0 ? [] : database.query(placesNamed(regions)),
		agencies.length === 0 ? [] : database.query(agenciesNamed(agencies))
	]);
	return new Map([
		...places.map(({ region, name }) => [region, name] as const),
		...organs.map(({ id, name }) => [id, name] as const)
	]);
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
