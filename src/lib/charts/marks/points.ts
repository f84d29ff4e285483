export interface LinePoint {
	year: number;
	value: number | null;
	/** What stands behind the value, or why there is none: counts, state. */
	note?: string | undefined;
	href?: string | undefined;
	/** Not to be joined to the year before, with which it cannot be compared. */
	apart?: boolean | undefined;
}

/** How many stand behind each year: drawn as a strip under the axis. */
export interface YearCount {
	year: number;
	count: number;
	/** The count as printed. */
	text: string;
}

/** A break of series between the year before `year` and `year`: drawn as a gap, never bridged. */
export interface SeriesBreak {
	year: number;
	note: string;
}
