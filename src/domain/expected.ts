import type { Agency } from './report.ts';

/** An organ that a register of reporters lists, whether or not the dataset has a report of it. */
export interface ExpectedReporter extends Agency {
	/** The years of which it owes a report under this name; null where open. */
	first_year: number | null;
	last_year: number | null;
	/** Of its own site. */
	host: string | null;
	/** Of `agencies.csv`. */
	line: number;
}
