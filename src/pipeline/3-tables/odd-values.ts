import type { TableCell } from '#domain/table.ts';

/** In a row of a grid with so many numbers each cell has its column, whatever one of them prints. */
const FEWEST_NUMBERS = 4;
const LONGEST = 24;
/** Rows with a label have no more numbers: the columns of table 三, and one to spare. */
const MOST_LABELLED = 8;
/** A box that is ticked, dots, stars. */
const SIGNS = /^[\p{S}\p{P}\s]+$/u;
const DIGIT = /[\p{Nd}\p{No}]/u;
/** An ordinal before a label, or alone in the cell before it. */
const ORDINAL = /^\(?[\d一二三四五六七八九十]{1,2}(?:\)?[.、]|\))(?!\s*\d)/u;
const HAN = /\p{Script=Han}/gu;
/** The words beside a value: 注, 备注, a unit. */
const MOST_HAN = 3;

/**
 * The cells of a grid's row of figures, of which one with a digit among other signs (`（1）25`, `358注1`), or of signs alone (`☒`),
 * is a value that cannot be told, and no label that parts the row.
 */
export function withOdd(row: TableCell[]): TableCell[] {
	const last = row.findLastIndex(isOddValue);
	if (last === -1) return row;
	const numbers = row.filter(({ printed }) => printed.kind === 'number').length;
	if (numbers < FEWEST_NUMBERS) return row;
	// The first words of a row are its label, whatever they look like; the row of cases has none.
	const isOfCases = numbers > MOST_LABELLED;
	const label = isOfCases ? -1 : row.findIndex(({ printed }) => printed.kind === 'words');
	return row.map((cell, i) =>
		i > label && isOddValue(cell) ? { ...cell, printed: { kind: 'odd' } } : cell
	);
}

const isOddValue = ({ text, printed }: TableCell): boolean =>
	printed.kind === 'words' &&
	text.length <= LONGEST &&
	(DIGIT.test(text) || SIGNS.test(text)) &&
	!ORDINAL.test(text.normalize('NFKC')) &&
	(text.match(HAN)?.length ?? 0) <= MOST_HAN &&
	!SEVERAL.test(text);

/** Numbers that share a cell are told apart by the row they stand in. */
const SEVERAL = /^(?:\d{1,6}(?:[ \u00a0\u3000\n]+\d{1,6})+|[,，]\d{3})$/u;
