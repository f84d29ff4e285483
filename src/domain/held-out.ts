/** Counts over a set of reports composed in the ways of real ones, to which nothing was tuned before they were taken. */
export interface HeldOutCounts {
	documents: number;
	organ_wrong: number;
	organ_unknown: number;
	kind_or_scope_wrong: number;
	series: number;
	series_broken: number;
	organs_merged: number;
	cells: number;
	cells_right: number;
	cells_wrong: number;
	claims: number;
	claims_found: number;
	claims_invented: number;
	clean: number;
	accused: number;
	contradictions: number;
	contradictions_found: number;
}

/** `first` was taken before the reader was mended and never changes; `now` is what tests/world/third.test.ts measures. */
export const HELD_OUT: { drawn: string; first: HeldOutCounts; now: HeldOutCounts } = {
	drawn: '2026-11-30',
	first: {
		documents: 158,
		organ_wrong: 7,
		organ_unknown: 0,
		kind_or_scope_wrong: 6,
		series: 57,
		series_broken: 7,
		organs_merged: 0,
		cells: 25_611,
		cells_right: 25_611,
		cells_wrong: 0,
		claims: 719,
		claims_found: 682,
		claims_invented: 0,
		clean: 123,
		accused: 0,
		contradictions: 35,
		contradictions_found: 31
	},
	now: {
		documents: 158,
		organ_wrong: 0,
		organ_unknown: 0,
		kind_or_scope_wrong: 0,
		series: 57,
		series_broken: 0,
		organs_merged: 0,
		cells: 25_611,
		cells_right: 25_611,
		cells_wrong: 0,
		claims: 719,
		claims_found: 719,
		claims_invented: 0,
		clean: 123,
		accused: 0,
		contradictions: 35,
		contradictions_found: 35
	}
};
