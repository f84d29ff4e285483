/**
 * What `npm run accuracy` measures on the demo corpus, where the truth is known: written to
 * `static/data/accuracy.json` and shown on the site. Counts, never rates: a rate is made where it is shown.
 */
export interface AccuracyReport {
	/** The dataset that was held against the truth, and its version. */
	dataset: string;
	version: string;
	documents: number;
	reports: number;
	/** By grid shape (`G1`), damage (`D4`; a report counts under each it has), template, and format. */
	groups: {
		by: 'shape' | 'damage' | 'template' | 'format';
		id: string;
		reading: ReadingAccuracy;
	}[];
	all: ReadingAccuracy;
	rules: RuleAccuracy[];
	diagnosis: DiagnosisAccuracy;
}

/** Counts over the cells that documents print. */
export interface ReadingAccuracy {
	reports: number;
	cells: number;
	right: number;
	unread: number;
	inferred_right: number;
	inferred_wrong: number;
	/** Given as printed, and not what is printed. The bar is 0. */
	silently_wrong: number;
	/** Cells whose number can still be told from the document, and those of them that were read or rightly inferred. */
	recoverable: number;
	recovered: number;
	/** Agency, year and region all right. */
	identity_right: number;
	/** Figures that the prose states, those found, and those given that it does not state. */
	claims: number;
	claims_found: number;
	claims_invented: number;
}

/** How a rule fared: of what was planted for it, and on reports in which nothing was planted. */
export interface RuleAccuracy {
	rule: string;
	planted: number;
	found: number;
	/** Findings of this rule with origin `source` for which nothing was planted. */
	false_alarms: number;
}

/** Of the reports in which a single cell was changed: those whose diagnosis names it. */
export interface DiagnosisAccuracy {
	single_cell_changed: number;
	named: number;
}
