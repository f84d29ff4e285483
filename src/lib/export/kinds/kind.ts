import type { Citation } from '../citation.ts';
import type { CsvColumn, CsvValue } from '../csv.ts';
import type { Format, Scale } from '../formats.ts';

export interface Rows {
	columns: readonly CsvColumn[];
	rows: readonly Readonly<Record<string, CsvValue>>[];
}

/** What stands behind the numbers of a figure. */
export interface Evidence {
	findings: Rows;
	/** Where each number was read: report, place, words and addresses. */
	passages: Rows;
	/** What a reader must know of the two, such as that they are cut. */
	note: string;
}

/** What a figure of a page hands over to be made a file. */
export interface Exported extends Rows {
	title: string;
	synthetic: boolean;
	/** What the rows are about, in words: a file is read far from its page. */
	about: About;
	/** The words before each part of `about`, in the reader's language. */
	aboutLabels: Record<keyof About, string>;
	citations: readonly Citation[];
	/** The question whose answer is drawn. */
	sql: string | null;
	evidence: (() => Promise<Evidence>) | null;
	/** The chart as a picture that stands alone: SVG with the words around it. */
	picture: (format: Format) => Promise<string>;
}

export interface About {
	selection: string;
	unit: string;
	/** How many reports state what is shown, and what else a reader must know. */
	note: string;
	source: string;
	/** The chart in a sentence, its figures among them. */
	summary: string;
	/** Name and version of the data. */
	dataset: string;
	address: string;
}

/** How a picture is wanted. */
export interface Look {
	format: Format;
	scale: Scale;
}

/** A kind of file that every figure can be had as. */
export interface ExportKind {
	id: string;
	/** Of the file, where it is not the id. */
	ending?: string;
	mediaType: string;
	/** Loads what it needs when it is asked, so that no page carries it. */
	make(exported: Exported, look: Look): Promise<Blob | string>;
}
