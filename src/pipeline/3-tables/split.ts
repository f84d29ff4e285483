import type { Passage } from '#domain/figure.ts';
import type { Section } from '#domain/report.ts';
import type { SourceText } from '#domain/table.ts';

/** Where each report of a document stands, in order and without overlap; one that is not split is the whole. */
export function splitReports(source: SourceText, _sections: readonly Section[]): Passage[] {
	return [{ start: 0, end: source.text.length }];
}

/** One report of a document as a source of its own. */
export const partOf = (source: SourceText, at: Passage): SourceText =>
	isWhole(source.text, at)
		? source
		: {
				...source,
				text: textOf(source.text, at),
				titles: [],
				grids: source.grids.filter((g) => g.start >= at.start && g.end <= at.end)
			};

/** The text up to the end of one report with empty lines in place of what stands before it, so that offsets stay those of the document. */
export const textOf = (text: string, at: Passage): string =>
	isWhole(text, at) ? text : '\n'.repeat(at.start) + text.slice(at.start, at.end);

const isWhole = (text: string, { start, end }: Passage): boolean =>
	start === 0 && end === text.length;
