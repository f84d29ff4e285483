import { printedNumber, printsText } from '../sheets/number-format.ts';
import {
	emptySheet,
	MOST_COLUMNS,
	type Piece,
	putCell,
	putMerge,
	type Room,
	type Sheet
} from '../sheets/sheet.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml/tree.ts';
import { piecesOf, type Run, runsIn } from './strings.ts';
import type { CellStyle } from './styles.ts';

export interface Workbook {
	strings: readonly Run[][];
	styles: readonly CellStyle[];
	from1904: boolean;
	room: Room;
}

/** A sheet by its part. Throws where it names places that no sheet has. */
export function readSheet(root: XmlElement, workbook: Workbook): Sheet {
	const sheet = emptySheet(workbook.room);
	const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
	const hasZeros = !/^(?:0|false)$/u.test(view?.attributes.showZeros ?? '1');
	hideColumns(sheet, childrenOf(childOf(root, 'cols')));
	let row = -1;
	for (const line of childrenOf(childOf(root, 'sheetData'))) {
		row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
		if (isOn(line.attributes.hidden) || line.attributes.ht === '0') sheet.hiddenRows.add(row);
		let column = -1;
		for (const cell of childrenOf(line)) {
			column = columnOf(cell.attributes.r) ?? column + 1;
			putCell(sheet, row, column, contentOf(cell, workbook, hasZeros));
		}
	}
	for (const { attributes } of childrenOf(childOf(root, 'mergeCells'))) {
		const merge = areaOf(attributes.ref ?? '');
		if (merge) putMerge(sheet, merge);
	}
	return sheet;
}

/** Each column is told of once, so that all of them take no more steps than there are columns. */
function hideColumns(sheet: Sheet, told: readonly XmlElement[]): void {
	let left = MOST_COLUMNS;
	for (const { attributes } of told) {
		if (!isOn(attributes.hidden) && attributes.width !== '0') continue;
		const last = Math.min(Number(attributes.max), MOST_COLUMNS);
		for (let column = Number(attributes.min); column <= last && left > 0; column++, left--)
			sheet.hiddenColumns.add(column - 1);
	}
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** From 0; null where the place is not said. */
export function columnOf(place: string | undefined): number | null {
	const letters = /^\$?([A-Z]{1,3})/iu.exec(place ?? '')?.[1];
	if (letters === undefined) return null;
	let column = 0;
	for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

function areaOf(ref: string) {
	const [from = '', to = ''] = ref.split(':');
	const [left, right] = [columnOf(from), columnOf(to)];
	const [top, bottom] = [from, to].map((place) => Number(/\d+$/u.exec(place)?.[0] ?? 0) - 1);
	if (left === null || right === null || top === undefined || bottom === undefined) return null;
	return top < 0 || bottom < top || right < left ? null : { top, bottom, left, right };
}

function contentOf(cell: XmlElement, workbook: Workbook, hasZeros: boolean): readonly Piece[] {
	const style = workbook.styles[Number(cell.attributes.s ?? 0)];
	const value = childOf(cell, 'v');
	const words = (runs: readonly Run[]) => wordPieces(runs, style);
	const given = value ? textIn(value) : null;
	switch (cell.attributes.t) {
		case 'inlineStr': {
			const inline = childOf(cell, 'is');
			return inline ? words(runsIn(inline)) : [];
		}
		case 's':
			return words(workbook.strings[Number(given)] ?? []);
		case 'b':
		case 'e':
			return NO_FIGURE;
		case 'str':
		case 'd':
			return words([{ text: given ?? '', font: null }]);
	}
	if (given === null || given === '') return childOf(cell, 'f') ? [{ kind: 'object' }] : [];
	const number = Number(given);
	if (number === 0 && !hasZeros) return [{ kind: 'omitted' }];
	return numberPieces(number, style, workbook.from1904);
}

/** TRUE, #REF!: no number, and no words of the form. */
export const NO_FIGURE: readonly Piece[] = [{ kind: 'object' }];

/** The words of a cell, which its format may leave out. */
export function wordPieces(runs: readonly Run[], style: CellStyle | undefined): Piece[] {
	const pieces = piecesOf(runs, style);
	return pieces.length === 0 || printsText(style?.format ?? '') ? pieces : [{ kind: 'omitted' }];
}

/** What a format leaves out is no blank, and what cannot be told is no number. */
export function numberPieces(
	number: number,
	style: CellStyle | undefined,
	from1904: boolean
): Piece[] {
	const text = printedNumber(number, style?.format ?? '', from1904);
	if (text === null) return [{ kind: 'object' }];
	return text === '' ? [{ kind: 'omitted' }] : piecesOf([{ text, font: null }], style);
}
