import { expect, test } from 'vitest';
import { emptySheet, openRoom, putCell } from '#pipeline/2-text/sheets/sheet.ts';
import { markDrawn } from '#pipeline/2-text/xlsx/drawings.ts';
import { parseXml } from '#pipeline/2-text/xml/tree.ts';

const anchoredAt = (row: number, column: number) =>
	parseXml(
		`<a:wsDr xmlns:a="d"><a:oneCellAnchor><a:from><a:col>${column}</a:col><a:row>${row}</a:row></a:from><a:sp/></a:oneCellAnchor></a:wsDr>`
	);

function sheetOf() {
	const sheet = emptySheet(openRoom());
	putCell(sheet, 0, 0, [{ kind: 'text', text: '规章' }]);
	putCell(sheet, 0, 1, []);
	putCell(sheet, 0, 4, [{ kind: 'text', text: '5' }]);
	sheet.merges.push({ top: 0, bottom: 0, left: 1, right: 2 });
	return sheet;
}

test.each([
	['empty', 1, 1],
	['empty and joined to the one before', 2, 1],
	['not written at all', 3, 3]
])('a cell that is %s is no blank where something is drawn upon it', (_, column, at) => {
	const sheet = sheetOf();
	markDrawn(sheet, anchoredAt(0, column));
	expect(sheet.rows.get(0)?.get(at)).toEqual([{ kind: 'omitted' }]);
});

test('what is drawn upon words, or beside all cells, changes nothing', () => {
	for (const [row, column] of [
		[0, 0],
		[0, 4],
		[0, 9],
		[7, 1]
	] as const) {
		const sheet = sheetOf();
		markDrawn(sheet, anchoredAt(row, column));
		expect(sheet.rows).toEqual(sheetOf().rows);
	}
});
