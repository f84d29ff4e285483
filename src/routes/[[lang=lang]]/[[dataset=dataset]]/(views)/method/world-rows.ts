import type { WorldAccuracy } from '#domain/accuracy.ts';
import { m } from '#lib/paraglide/messages.js';
import { printedNumber } from '../shared/numbers.ts';

/** A line of what was measured, as counts out of counts. */
export interface WorldRow {
	label: string;
	value: string;
	/** Something that must be 0 is not. */
	isBad: boolean;
}

/** Who is told rightly, and who is accused, of reports that tell it as those of the open web do. A count out of none is left out. */
export function worldRows({
	all,
	series,
	series_whole,
	pairs,
	pairs_apart
}: WorldAccuracy): WorldRow[] {
	const wrong = all.reports - all.identity_right - all.identity_open;
	const rows: readonly (readonly [string, number, number, boolean])[] = [
		[m.method_world_identity(), all.identity_right, all.reports, false],
		[m.method_world_open(), all.identity_open, all.reports, false],
		[m.method_world_wrong(), wrong, all.reports, wrong > 0],
		[m.method_world_scope(), all.scope_right, all.reports, false],
		[m.method_world_dates(), all.dates_right, all.dated, false],
		[m.method_world_series(), series_whole, series, false],
		[m.method_world_pairs(), pairs_apart, pairs, pairs_apart < pairs],
		[m.method_world_accused(), all.accused, all.clean, all.accused > 0]
	];
	return rows.flatMap(([label, count, of, isBad]) =>
		of === 0 ? [] : [{ label, value: `${printedNumber(count)} / ${printedNumber(of)}`, isBad }]
	);
}
