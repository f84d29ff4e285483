import {
	emptySheet,
	MOST_COLUMNS,
	openRoom,
	type Piece,
	putCell,
	putMerge,
	type Room,
	type Sheet
} from '../sheets/sheet.ts';
import { type Place, sameOf } from '../sheets/conditions.ts';
import { childrenOf, type XmlElement } from '../xml/tree.ts';
import { type Applied, appliedAt, type List, listOf, listsIn } from './conditional.ts';
import { isUnseen, type Look, type Styles, USUAL } from './styles.ts';
import { collectWords, type Sink } from './words.ts';

/** Rows and columns beyond the last that hold something are repeated by the million. */
const MOST_REPEATED = 256;
const CELL = 'table-cell';
const HIDDEN = /^(?:collapse|filter)$/u;
const GROUPS = /^table:table-(?:header-rows|rows|row-group|header-columns|columns|column-group)$/u;

/** The sheets of a workbook of OpenDocument that are shown. */
export function sheetsOf(body: XmlElement, styles: Styles): Sheet[] {
	const room = openRoom();
	return childrenOf(body)
		.filter(({ name }) => name === 'table:table')
		.filter(({ attributes }) => !styles.isHiddenTable(attributes['table:style-name']))
		.map((table) => sheetOf(table, styles, room));
}

function sheetOf(table: XmlElement, styles: Styles, room: Room): Sheet {
	const sheet = emptySheet(room);
	const listsFor = listsOf(table, styles);
	const usual: (string | undefined)[] = [];
	let [row, column] = [0, 0];
	const read = (element: XmlElement): void => {
		for (const child of childrenOf(element)) {
			const { name, attributes } = child;
			if (GROUPS.test(name)) read(child);
			else if (name === 'table:table-column') {
				const times = countOf(attributes['table:number-columns-repeated']);
				if (HIDDEN.test(attributes['table:visibility'] ?? ''))
					for (let i = 0; i < Math.min(times, MOST_REPEATED, MOST_COLUMNS - column); i++)
						sheet.hiddenColumns.add(column + i);
				const style = attributes['table:default-cell-style-name'];
				for (let i = 0; i < Math.min(times, MOST_COLUMNS - column); i++) usual[column + i] = style;
				column += times;
			} else if (name === 'table:table-row') {
				const times = countOf(attributes['table:number-rows-repeated']);
				const cells = cellsOf(child, styles, usual);
				const isFilled = cells.some(({ pieces }) => pieces.length > 0);
				for (let i = 0; i < (isFilled ? Math.min(times, MOST_REPEATED) : 0); i++) {
					if (HIDDEN.test(attributes['table:visibility'] ?? '')) sheet.hiddenRows.add(row + i);
					for (const cell of cells) {
						const at = { row: row + i, column: cell.column };
						const pieces = piecesUnder(cell, at, { lists: listsFor(cell.style), styles });
						putCell(sheet, at.row, at.column, pieces);
						const { across, down } = cell;
						if (across > 1 || down > 1)
							putMerge(sheet, {
								top: row + i,
								bottom: row + i + down - 1,
								left: cell.column,
								right: cell.column + across - 1
							});
					}
				}
				row += times;
			}
		}
	};
	read(table);
	return sheet;
}

interface OdsCell {
	element: XmlElement;
	/** Its own, or that of its row or column. */
	style: string | undefined;
	column: number;
	pieces: Piece[];
	across: number;
	down: number;
}

function cellsOf(
	row: XmlElement,
	styles: Styles,
	usual: readonly (string | undefined)[]
): OdsCell[] {
	const cells: OdsCell[] = [];
	let column = 0;
	for (const cell of childrenOf(row)) {
		const { name, attributes } = cell;
		const times = countOf(attributes['table:number-columns-repeated']);
		if (name === 'table:table-cell') {
			const [across, down] = [
				countOf(attributes['table:number-columns-spanned']),
				countOf(attributes['table:number-rows-spanned'])
			];
			const given = attributes['table:style-name'];
			const ofRow = given ?? row.attributes['table:default-cell-style-name'];
			const byStyle = new Map<string | undefined, Piece[]>();
			const piecesIn = (style: string | undefined): Piece[] => {
				const pieces = byStyle.get(style) ?? piecesOf(cell, styles, styles.lookOf(CELL, style));
				byStyle.set(style, pieces);
				return pieces;
			};
			const isEmpty = piecesIn(ofRow).length === 0;
			// What nobody has made fills up the row to the widest of the sheet, and is no part of a table.
			const isMade = !isEmpty || across > 1 || down > 1 || (given !== undefined && given !== USUAL);
			const isEnd = isEmpty && times > MOST_REPEATED;
			for (let i = 0; i < (isMade && !isEnd ? Math.min(times, MOST_REPEATED) : 0); i++) {
				const style = ofRow ?? usual[column + i];
				const pieces = piecesIn(style);
				cells.push({ element: cell, style, column: column + i, pieces, across, down });
			}
			if (cells.length > MOST_COLUMNS) throw new Error(`a row of ${cells.length} cells`);
		}
		if (name === 'table:table-cell' || name === 'table:covered-table-cell') column += times;
	}
	return cells;
}

const countOf = (value: string | undefined): number => {
	const count = Number(value ?? 1);
	return Number.isInteger(count) && count >= 1 && count <= 1_048_576 ? count : 1;
};

/** The conditional formats of a table, and those of each style in it. */
function listsOf(
	table: XmlElement,
	styles: Styles
): (style: string | undefined) => readonly List[] {
	const ofTable = listsIn(table);
	const known = new Map<string | undefined, readonly List[]>();
	return (name) => {
		let lists = known.get(name);
		if (!lists) {
			const maps = styles.mapsOf(name);
			lists = maps.length > 0 ? [...ofTable, listOf(maps)] : ofTable;
			known.set(name, lists);
		}
		return lists;
	};
}

/** What a cell prints in its place; an object where that hangs on what cannot be told. */
function piecesUnder(
	{ element, style, pieces }: OdsCell,
	at: Omit<Place, 'value'>,
	{ lists, styles }: { lists: readonly List[]; styles: Styles }
): readonly Piece[] {
	if (lists.length === 0 || pieces.length === 0) return pieces;
	const number = element.attributes['office:value'];
	const isNumber = number !== undefined && Number.isFinite(Number(number));
	const value = isNumber ? Number(number) : pieces.map(textOf).join('');
	const look = styles.lookOf(CELL, style);
	const printed = (applied: readonly Partial<Applied>[]): readonly Piece[] => {
		if (applied.length === 0 || isUnseen(look)) return pieces;
		if (applied.some(({ isReplaced }) => isReplaced)) return [{ kind: 'omitted' }];
		const over = applied.flatMap(({ style: name }) => name ?? []);
		// The text that stands in the file is not that of another format.
		if (isNumber && over.some(styles.hasFormat)) return [{ kind: 'object' }];
		const changed = over.reduce<Look>((l, name) => ({ ...l, ...styles.overlayOf(name) }), look);
		return isUnseen(changed) ? [{ kind: 'omitted' }] : piecesOf(element, styles, changed);
	};
	const ways = appliedAt(lists, { ...at, value })?.map(printed);
	return sameOf(ways ?? []) ?? [{ kind: 'object' }];
}

const textOf = (piece: Piece): string => ('text' in piece ? piece.text : '');

/** A workbook prints the text that a cell has, whatever its value. */
function piecesOf(cell: XmlElement, styles: Styles, look: Look): Piece[] {
	const pieces: Piece[] = [];
	const sink: Sink = {
		text: (text) => void pieces.push({ kind: 'text', text }),
		raised: (text) => void pieces.push({ kind: 'raised', text }),
		within: (text) => void pieces.push({ kind: 'text', text }),
		newline: () => void pieces.push({ kind: 'newline' }),
		omitted: () => void pieces.push({ kind: 'omitted' }),
		object: () => void pieces.push({ kind: 'object' })
	};
	const paragraphs = childrenOf(cell);
	for (const child of paragraphs)
		if (child.name === 'text:p') {
			if (pieces.length > 0) sink.newline();
			collectWords(child, look, styles, sink, () => sink.object());
		} else if (/^draw:/u.test(child.name)) sink.object();
	const { 'office:value-type': type, 'office:value': value } = cell.attributes;
	// A value without a text is one that its format leaves out, or that no program has set yet.
	if (pieces.length === 0 && type !== undefined && value !== undefined) sink.omitted();
	return pieces;
}
