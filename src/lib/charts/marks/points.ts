export interface LinePoint {
	year: number;
	value: number | null;
	/** What stands behind the value, or why there is none: counts, state. */
	note?: string | undefined;
	href?: string | undefined;
}

/** A break of series between the year before `year` and `year`: drawn as a gap, never bridged. */
export interface SeriesBreak {
	year: number;
	note: string;
}
