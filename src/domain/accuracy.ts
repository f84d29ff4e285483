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
	/** Of the reports that are written as the world writes. */
	world: WorldAccuracy;
	scans: ScanRecord;
}

/** Of scanned pages, which take minutes: what `npm run accuracy -- --scans` found when it last ran. */
export interface ScanRecord {
	/** The day, as YYYY-MM-DD. */
	measured: string;
	harms: ScanAccuracy[];
}

/** How the cells of scanned pages were read, by what the scanner did to them. */
export interface ScanAccuracy {
	harm: string;
	pages: number;
	cells: number;
	/** Given with the value that is printed. */
	read: number;
	/** Given with another. The bar is 0; the rest of the cells are marked unreadable. */
	wrong: number;
	/** Of the processor, for all pages. */
	seconds: number;
}

/** Reports that tell whose they are as those of the open web do: in short, in passing, beside other names. */
export interface WorldAccuracy {
	all: WayAccuracy;
	/** A report counts under each way of telling that it has. */
	ways: WayAccuracy[];
	/** Organs, and those whose reports of all years are of one organ. */
	series: number;
	series_whole: number;
	/** Pairs of organs of one name in two places, and those kept apart. */
	pairs: number;
	pairs_apart: number;
}

export interface WayAccuracy {
	way: string;
	reports: number;
	identity_right: number;
	/** Not told, with the figures kept; the rest are wrong or no reports. */
	identity_open: number;
	scope_right: number;
	/** Those whose day of publication is told somewhere, and those of them that have it right. */
	dated: number;
	dates_right: number;
	/** Those in which nothing was planted, and those of them that were charged with an error or a warning. */
	clean: number;
	accused: number;
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
