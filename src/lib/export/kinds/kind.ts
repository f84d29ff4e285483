import type { CsvColumn, CsvValue } from '../csv.ts';

/** What a figure of a page hands over to be made a file. */
export interface Exported {
	title: string;
	columns: readonly CsvColumn[];
	rows: readonly Readonly<Record<string, CsvValue>>[];
	synthetic: boolean;
	/** What the rows are about, in words: a file is read far from its page. */
	about: About;
	/** The chart as a picture that stands alone: SVG with the words around it. */
	picture: () => Promise<string>;
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

/** A kind of file that every figure can be had as. */
export interface ExportKind {
	/** The ending of the file; its name on the button, in capitals. */
	id: string;
	mediaType: string;
	/** Loads what it needs when it is asked, so that no page carries it. */
	make(exported: Exported): Promise<Blob | string>;
}
