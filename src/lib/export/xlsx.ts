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

export interface XlsxSheet {
	name: string;
	columns: readonly XlsxColumn[];
	rows: readonly Readonly<Record<string, CsvValue>>[];
}

/**
 * Sheets of an XLSX file. Numbers stay numbers and text stays text: a cell is a formula only by its
 * type, which none here has. A column `synthetic` marks rows that are. Of sheets named alike the later
 * ones are numbered, since no program opens the file otherwise.
 */
export function workbookOf(sheets: readonly XlsxSheet[], synthetic = false): Promise<Blob> {
	const names = new Set<string>();
	return writeExcelFile(
		sheets.map(({ name, columns, rows }) => {
			const marked = synthetic
				? [...columns, { key: SYNTHETIC, label: SYNTHETIC, width: 10 }]
				: columns;
			const head: Row = marked.map(({ label }) => ({ ...cellOf(label), fontWeight: 'bold' }));
			const body = rows.map((row): Row =>
				marked.map(({ key }) => cellOf(key === SYNTHETIC && synthetic ? true : row[key]))
			);
			return {
				data: [head, ...body],
				sheet: sheetName(name, names),
				columns: marked.map(({ width }) => ({ width })),
				stickyRowsCount: 1
			};
		})
	).toBlob();
}

/** Rows as an XLSX file of one sheet. */
export const xlsxOf = (
	name: string,
	columns: readonly XlsxColumn[],
	rows: readonly Readonly<Record<string, CsvValue>>[],
	synthetic = false
): Promise<Blob> => workbookOf([{ name, columns, rows }], synthetic);

/** No more characters, and none of these, may stand in the name of a sheet. */
const LONGEST_NAME = 31;

function sheetName(name: string, taken: Set<string>): string {
	const allowed = name.replace(FORBIDDEN, '').replace(/[[\]*?:/\\\s\p{Cc}\p{Cf}]+/gu, ' ');
	// No program opens a book with a name that begins or ends so, or that is its own.
	const bare = cut(allowed, LONGEST_NAME).replace(/^'+|'+$/g, '') || ' ';
	const plain = /^history$/i.test(bare) ? `${bare} 1` : bare;
	let unique = plain;
	for (let n = 2; taken.has(unique.toLowerCase()); n += 1)
		unique = `${cut(plain, LONGEST_NAME - 4)} (${n})`;
	taken.add(unique.toLowerCase());
	return unique;
}

/** No longer, and without half of a pair at its end. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(FORBIDDEN, '');

const SYNTHETIC = 'synthetic';

function cellOf(value: CsvValue): CellObject | null {
	if (value === null || value === undefined || value === '') return null;
	if (typeof value === 'number' && Number.isFinite(value)) return { value, type: Number };
	if (typeof value === 'boolean') return { value: String(value), type: String };
	const text = cut(String(value).replace(FORBIDDEN, ''), LONGEST);
	return { value: text, type: String, ...(text.includes('\n') ? { wrap: true } : {}) };
}
