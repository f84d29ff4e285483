import type { Place } from '#domain/place.ts';
import type { Origin } from '#domain/finding.ts';

/** What these cells would have to be so that every sum that can be judged holds. */
export interface Explanation {
	cells: ReadonlyMap<Place, number>;
	/** In the grammar of `CAUSES`. */
	cause: string;
	/** The cell or line that it lays the failure to. */
	place: Place;
	/** Whether it is a slip that seldom comes about by chance. */
	telling: boolean;
}

export interface Diagnosis {
	cause: string;
	origin: Origin;
	/** The row that was torn; null where none was. */
	row: Place | null;
}
