import type { Finding } from './finding.ts';
import type { PackedFigures } from './packed-figures.ts';
import type { DuplicateReason, ReasonFor } from './reasons.ts';
import type { DocumentKind, DocumentStatus, ReadReport } from './report.ts';

export interface DocumentRow {
	document: number;
	/** Relative to the corpus, `/` between folders. */
	path: string;
	url: string | null;
	sha256: string;
	media_type: string;
	bytes: number;
	status: DocumentStatus;
	reason: ReasonFor<'not_a_report' | 'unreadable'> | DuplicateReason | null;
	report: number | null;
	text: string;
	text_kind: DocumentKind;
	/** Where it came from, as whoever collected it wrote down; an address on the web is in `url` too. */
	source: string | null;
}

/** A report with its place in the dataset: dense number, stable id, the document it was read from. */
export interface PublishedReport {
	report: number;
	report_id: string;
	document: number;
	url: string | null;
	read: Omit<ReadReport, 'figures'>;
	figures: PackedFigures;
	/** Of the rules that look at one report alone; those over the years come at the end of the build. */
	findings: Finding[];
}

export interface DatasetHeader {
	dataset: string;
	title: { zh: string; en: string };
	synthetic: boolean;
	generator: string;
}

export interface ManifestTable {
	name: string;
	file: string | string[];
	rows: number;
	bytes: number;
	sha256: string;
}

/** `manifest.json`; `version` is the first 12 hex digits of the SHA-256 over the tables' hashes. */
export interface Manifest extends DatasetHeader {
	schema: number;
	version: string;
	documents: number;
	reports: number;
	years: [number, number] | null;
	tables: ManifestTable[];
	/** Datasets written before it have none. */
	checksums?: Checksums;
}

/**
 * A file of the CRC-32 of every block of `block` bytes of the tables' files: four bytes each, the lowest
 * first, the files one behind another in the order of `tables`, each file's last block shorter. With it
 * a reader who fetches ranges knows whether they are those of the build.
 */
export interface Checksums {
	file: string;
	block: number;
	sha256: string;
}
