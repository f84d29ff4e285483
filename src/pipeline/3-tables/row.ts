import { readPrinted, ZERO_SIGNS } from '#text/printed.ts';
import type { Printed } from '#domain/table.ts';
import type { Blanks, TableCell, TableRow } from '#domain/table.ts';
import type { Line } from './lines.ts';

/** The cell between two offsets of `text`, without the spaces around it. */
export function cellAt(text: string, start: number, end: number): TableCell {
	let from = start;
	let to = end;
	while (from < to && isSpace(text.charCodeAt(from))) from++;
	while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
	const words = text.slice(from, to);
	return { text: words, printed: printedIn(words), start: from, end: to };
}

const EMPTY = readPrinted('');
const LABEL = readPrinted('标签');
const DIGITS = Array.from({ length: 10 }, (_, i) => readPrinted(String(i)));

/** What is too plain to need patterns, as most cells are; else null. */
function plainly(words: string): Printed | null {
	const { length } = words;
	if (length === 0) return EMPTY;
	const first = words.charCodeAt(0);
	if (isDigit(first)) {
		if (length === 1) return DIGITS[first - ZERO] ?? EMPTY;
		const last = words.charCodeAt(length - 1);
		const value = isDigit(last) ? wholeNumber(words) : null;
		if (value !== null) return { kind: 'number', value, unit: null, start: 0, end: length };
		if (isLabelSign(last) && !UNIT_ENDS.includes(words.charAt(length - 1))) return LABEL;
	} else if (length > 1) {
		if (isLabelSign(first) ? !SIGNS.includes(words.charAt(0)) : isBracket(first)) return LABEL;
	}
	return null;
}

const MOST_DIGITS = 15;
function wholeNumber(words: string): number | null {
	if (words.length > MOST_DIGITS) return null;
	let value = 0;
	for (let at = 0; at < words.length; at++) {
		const code = words.charCodeAt(at);
		if (!isDigit(code)) return null;
		value = value * 10 + code - ZERO;
	}
	return value;
}

/** As `readPrinted`, with letters that stand for zeros as what they stand for. */
export function printedIn(words: string): Printed {
	const plain = plainly(words);
	if (plain) return plain;
	// More digits than any number has are several, and no label.
	if (RUN.test(words)) return { kind: 'odd' };
	const printed = readPrinted(words);
	const misread =
		(printed.kind === 'words' || printed.kind === 'odd') &&
		words.length <= LONGEST_MISREAD &&
		MISREAD.test(words);
	return misread ? readPrinted(words.replace(LETTER_O, '0')) : printed;
}

const RUN = /^\d{16,}$/u;
const ZERO = 0x30;
// Han characters, of which only these begin what is no label: 增3, 减4, 无, 不适用, 约5.
const SIGNS = '增减无不约近逾';
// And of which only these end a number: 98.9万元.
const UNIT_ENDS = '元件条个项次宗份起人篇万';
const isBracket = (code: number): boolean => code === 0x28 || code === 0xff08;
const isLabelSign = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

// What it was read from stays in the cell's text.
const MISREAD = new RegExp(`^[\\d,，${ZERO_SIGNS}]+$`, 'u');
const LETTER_O = new RegExp(`[${ZERO_SIGNS}]`, 'gu');
const LONGEST_MISREAD = 15;

/** Cells of one line divided by a character; offsets are the document's. */
export function splitCells(text: string, start: number, end: number, by: string): TableCell[] {
	const cells: TableCell[] = [];
	const sign = by.charCodeAt(0);
	let from = start;
	for (let at = start; at < end; at++) {
		if (text.charCodeAt(at) !== sign) continue;
		cells.push(cellAt(text, from, at));
		from = at + 1;
	}
	cells.push(cellAt(text, from, end));
	return cells;
}

/** Where words follow a value, a new row of the form begins, whatever the document's lines say. */
export function splitRows(given: TableCell[], blanks: Blanks): TableRow[] {
	const cells = given.some(isBracketed) ? given.map(asValueInBrackets) : given;
	const rows: TableRow[] = [];
	let start = 0;
	let valued = false;
	let parted = false;
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at]!;
		const { kind } = cell.printed;
		const apart = kind === 'words' && isApart(cell);
		if (kind === 'words' && valued && !apart) {
			const whole = rowOf(cells.slice(start, at), blanks, parted);
			rows.push(
				blanks === 'placed'
					? { ...whole, cells: withoutEdges(whole.cells), whole: undefined }
					: whole
			);
			start = at;
			valued = false;
			parted = false;
		}
		if (kind !== 'blank' && (kind !== 'words' || apart)) valued = true;
		if (apart) parted = true;
	}
	if (start < cells.length)
		rows.push(rowOf(start === 0 ? cells : cells.slice(start), blanks, parted));
	return rows;
}

/** `（1）`: the number of a label where words follow it, else a cell that prints no plain number. */
const isBracketed = ({ text }: TableCell): boolean =>
	isBracket(text.charCodeAt(0)) && BRACKETED.test(text);
const BRACKETED = /^[（(]\s*[\d０-９]{1,6}\s*[)）]$/u;

const asValueInBrackets = (cell: TableCell, at: number, row: readonly TableCell[]): TableCell =>
	at > 0 && isBracketed(cell) && row[at + 1]?.printed.kind !== 'words'
		? { ...cell, printed: { kind: 'odd' } }
		: cell;

const rowOf = (cells: TableCell[], blanks: Blanks, parted: boolean): TableRow =>
	parted
		? { cells: partNumbers(cells), blanks, isParted: true, whole: cells.map(asOne) }
		: { cells, blanks };

const asOne = (cell: TableCell): TableCell =>
	isApart(cell) ? { ...cell, printed: { kind: 'odd' } } : cell;

/**
 * A row of a line that goes on with words may have lost a value to them: the blanks before its first
 * value and after its last no longer tell which columns these are.
 */
function withoutEdges(row: TableCell[]): TableCell[] {
	const label = row.findLastIndex((c) => c.printed.kind === 'words');
	const first = row.findIndex((c, i) => i > label && c.printed.kind !== 'blank');
	const last = row.findLastIndex((c) => c.printed.kind !== 'blank');
	return [...row.slice(0, label + 1), ...row.slice(first, last + 1)];
}

/** Numbers in one cell, or the rest of one behind its separator: `12 3`, `,512`. */
const APART = /^(?:\d{1,6}(?:[ \u00a0\u3000\n]+\d{1,6})+|[,，]\d{3})$/u;
// Two cheap looks before the pattern: nearly every cell of words is a label.
const isApart = ({ text, printed }: TableCell): boolean =>
	printed.kind === 'words' && isDigit(text.charCodeAt(text.length - 1)) && APART.test(text);

/** A look at a line's end, before a pattern for numbers goes through it: a number behind anything else. */
export function endsInNumber(line: Line): boolean {
	const text = line.text.trimEnd();
	let at = text.length - 1;
	if (!isAnyDigit(text.charCodeAt(at)))
		return !isLabelSign(text.charCodeAt(at)) && /[\d０-９.,]$/u.test(text);
	while (at >= 0 && isAnyDigit(text.charCodeAt(at))) at--;
	return at >= 0;
}
const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;
const isAnyDigit = (code: number): boolean =>
	isDigit(code) || (code >= WIDE_ZERO && code <= WIDE_ZERO + 9);
const WIDE_ZERO = 0xff10;

/**
 * Digits with a space between them are a cell for each piece: one number or several, the row's count
 * tells. Beside a blank it would not, so there such a cell stays the words it is.
 */
function partNumbers(row: TableCell[]): TableCell[] {
	const first = row.findIndex((c) => c.printed.kind === 'number' || isApart(c));
	if (row.slice(first).some((c) => c.printed.kind === 'blank')) return row;
	return row.flatMap((cell) => {
		if (!isApart(cell)) return [cell];
		return [...cell.text.matchAll(/\d+/gu)].map(({ 0: digits, index }) => ({
			text: digits,
			printed: readPrinted(digits),
			start: cell.start + index,
			end: cell.start + index + digits.length
		}));
	});
}

/** A line of dashes under a head, as converters to plain text draw it. */
export const isRule = ({ text, dashes }: Line): boolean =>
	dashes > 1 && /^[\s|:+=\-—–]*-{2,}[\s|:+=\-—–]*$/u.test(text);

const LONGEST_PAGE_NUMBER = 24;

/** The number of a page that the text of a PDF carries between the rows of a table; `3 / 8` is one, and `12/3` is a torn number. */
export function isPageNumber({ text, dashes }: Line): boolean {
	if (text.length > LONGEST_PAGE_NUMBER) return false;
	if (text.includes('/')) {
		const [, page, of] = /^\s*([1-9]\d{0,2})\s*\/\s*([1-9]\d{0,2})\s*$/u.exec(text) ?? [];
		if (page !== undefined && of !== undefined) return Number(page) <= Number(of);
	}
	return (
		(dashes > 1 || text.includes('页')) &&
		/^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)\s*$/u.test(
			text
		)
	);
}

// Space, tab, line breaks, no-break space, ideographic space.
const isSpace = (code: number): boolean =>
	code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
