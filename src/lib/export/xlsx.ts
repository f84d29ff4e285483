import writeExcelFile from 'write-excel-file/browser';
import type { CellObject, Row } from 'write-excel-file/browser';
import type { CsvColumn, CsvValue } from './csv.ts';

export interface XlsxColumn extends CsvColumn {
	/** In characters. */
	width: number;
}

/** What a cell of the format holds at most. */
const LONGEST = 32_767;
// Characters no XML document may hold, even escaped (XML 1.0, production 2), halves of a pair among them.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Rows as one sheet of an XLSX file, `notes` a line each below them. Numbers stay numbers and text stays text: a cell is a formula
 * only by its type, which none here has. A column `synthetic` marks rows that are.
 */
export function xlsxOf(
	sheet: string,
	columns: readonly XlsxColumn[],
	rows: readonly Readonly<Record<string, CsvValue>>[],
	synthetic = false,
	notes: readonly string[] = []
): Promise<Blob> {
	const marked = synthetic
		? [...columns, { key: SYNTHETIC, label: SYNTHETIC, width: 10 }]
		: columns;
	const head: Row = marked.map(({ label }) => ({ ...cellOf(label), fontWeight: 'bold' }));
	const body = rows.map((row): Row =>
		marked.map(({ key }) => cellOf(key === SYNTHETIC && synthetic ? true : row[key]))
	);
	const told = notes.filter((note) => note !== '').map((note): Row => [cellOf(note)]);
	const below: Row[] = told.length > 0 ? [[], ...told] : [];
	return writeExcelFile([head, ...body, ...below], {
		// No more characters, and none of these, may stand in the name of a sheet.
		sheet: sheet.replace(/[[\]*?:/\\]/g, ' ').slice(0, 31),
		columns: marked.map(({ width }) => ({ width })),
		stickyRowsCount: 1
	}).toBlob();
}

const SYNTHETIC = 'synthetic';

function cellOf(value: CsvValue): CellObject | null {
	if (value === null || value === undefined || value === '') return null;
	if (typeof value === 'number' && Number.isFinite(value)) return { value, type: Number };
	if (typeof value === 'boolean') return { value: String(value), type: String };
	const text = String(value).replace(FORBIDDEN, '').slice(0, LONGEST);
	return { value: text, type: String, ...(text.includes('\n') ? { wrap: true } : {}) };
}
