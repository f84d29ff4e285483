/** A part of a whole over some reports. Both are of the `stated` of `reports` that state every part. */
export interface Part {
	/** Null where no report states all parts, or where none of their forms has this one. */
	count: number | null;
	/** The parts added up. */
	whole: number | null;
	stated: number;
	reports: number;
}
