import { changesBy, type ChangesOf, type Value } from '../sheets/conditions.ts';
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
import { printedUnder, rulesOf } from './conditional.ts';
import { areaOf, columnOf } from './places.ts';
import { piecesOf, type Run, runsIn } from './strings.ts';
import type { CellStyle, Change } from './styles.ts';

export interface Workbook {
	strings: readonly Run[][];
	styles: readonly CellStyle[];
	/** What conditional formats name. */
	changes: readonly Partial<Change>[];
	from1904: boolean;
	room: Room;
}

/** A sheet by its part. Throws where it names places that no sheet has. */
export function readSheet(root: XmlElement, workbook: Workbook): Sheet {
	const sheet = emptySheet(workbook.room);
	const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
	const hasZeros = !/^(?:0|false)$/u.test(view?.attributes.showZeros ?? '1');
	hideColumns(sheet, childrenOf(childOf(root, 'cols')));
	const rules = rulesOf(root, workbook.changes);
	const changesAt = rules.length > 0 ? changesBy(rules) : null;
	let row = -1;
	for (const line of childrenOf(childOf(root, 'sheetData'))) {
		row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
		if (isOn(line.attributes.hidden) || line.attributes.ht === '0') sheet.hiddenRows.add(row);
		let column = -1;
		for (const cell of childrenOf(line)) {
			column = columnOf(cell.attributes.r) ?? column + 1;
			putCell(sheet, row, column, contentOf(cell, workbook, { row, column, hasZeros, changesAt }));
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

interface Where {
	row: number;
	column: number;
	hasZeros: boolean;
	changesAt: ChangesOf<Change> | null;
}

function contentOf(cell: XmlElement, workbook: Workbook, where: Where): readonly Piece[] {
	const { row, column, hasZeros, changesAt } = where;
	const style = workbook.styles[Number(cell.attributes.s ?? 0)];
	const at = (value: Value) => ({ row, column, value });
	const value = childOf(cell, 'v');
	const words = (runs: readonly Run[]) =>
		printedUnder(changesAt, at(wordsIn(runs)), { style, runs }, (s, r) => wordPieces(r, s));
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
	return printedUnder(changesAt, at(number), { style }, (s) =>
		numberPieces(number, s, workbook.from1904)
	);
}

export const wordsIn = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

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
