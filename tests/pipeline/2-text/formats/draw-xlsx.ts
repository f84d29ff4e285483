import { strToU8, zipSync } from 'fflate';
import type { Write } from './draw-html.ts';
import type { Block } from './form.ts';
import { placeOnSheet } from './place-sheet.ts';

/** Of the parts of a package: the same text gives the same bytes on any day. */
const DRAWN = new Date(2020, 0, 1);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: string) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const contentType = (part: string, type: string) =>
	`<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

/** Styles of cells by number: plain, struck, white, with groups of thousands, with nothing, with a word. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0&quot;件&quot;"/><numFmt numFmtId="172" formatCode="#,##0_ ;[Red]\\-#,##0\\ "/><numFmt numFmtId="173" formatCode="# ?/?"/></numFmts>
<fonts><font><sz val="11"/></font><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0070C0"/></patternFill></fill></fills>
<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="0" fontId="1" fillId="0"/><xf numFmtId="0" fontId="2" fillId="0"/><xf numFmtId="3" fontId="0" fillId="0"/><xf numFmtId="170" fontId="0" fillId="0"/><xf numFmtId="171" fontId="0" fillId="0"/><xf numFmtId="172" fontId="0" fillId="0"/><xf numFmtId="49" fontId="0" fillId="0"/><xf numFmtId="0" fontId="2" fillId="1"/><xf numFmtId="1" fontId="0" fillId="0"/><xf numFmtId="173" fontId="0" fillId="0"/></cellXfs></styleSheet>`;

interface Options {
	write?: Write;
	/** More rows of the sheet, by the number of the row that they stand before. */
	hidden?: boolean;
	/** Conditional formats, and the differential styles that they name. */
	rules?: string;
	looks?: string;
}

/** A report as a workbook with a hidden sheet before it and a hidden row and column that say 9. */
export function drawXlsx(
	blocks: readonly Block[],
	{ write = () => undefined, hidden = false, rules = '', looks = '' }: Options = {}
): Uint8Array {
	const cells = placeOnSheet(blocks);
	const shift = hidden ? 1 : 0;
	const rows = new Map<number, string>();
	const merges: string[] = [];
	for (const { row, column, cell } of cells) {
		const [at, over] = [row + shift, column + shift];
		const place = `${letterOf(over)}${at + 1}`;
		if (cell.across > 1 || cell.down > 1)
			merges.push(
				`<mergeCell ref="${place}:${letterOf(over + cell.across - 1)}${at + cell.down}"/>`
			);
		const content = write(cell) ?? plain(cell.text);
		rows.set(at, `${rows.get(at) ?? ''}<c r="${place}"${content}</c>`);
	}
	const nine = (row: number) => (hidden ? `<c r="A${row + 1}"><v>9</v></c>` : '');
	const data = [...rows.entries()]
		.sort(([a], [b]) => a - b)
		.map(([row, line]) => `<row r="${row + 1}">${nine(row)}${line}</row>`);
	const top = hidden ? `<row r="1" hidden="1">${nine(0)}</row>` : '';
	const columns = hidden ? '<cols><col min="1" max="1" width="9" hidden="1"/></cols>' : '';
	const parts = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
			contentType('workbook', 'sheet.main'),
			contentType('worksheets/sheet1', 'worksheet'),
			contentType('worksheets/sheet2', 'worksheet'),
			contentType('styles', 'styles'),
			contentType('sharedStrings', 'sharedStrings')
		].join('')}</Types>`,
		'_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
		'xl/_rels/workbook.xml.rels': relations(
			relation('r1', 'worksheet', 'worksheets/sheet1.xml') +
				relation('r2', 'worksheet', 'worksheets/sheet2.xml') +
				relation('r3', 'styles', 'styles.xml') +
				relation('r4', 'sharedStrings', 'sharedStrings.xml')
		),
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="a" sheetId="1" state="hidden" r:id="r1"/><sheet name="b" sheetId="2" r:id="r2"/></sheets></workbook>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>`,
		'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}">${columns}<sheetData>${top}${data.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>${rules}</worksheet>`,
		'xl/styles.xml': STYLES.replace('</styleSheet>', `<dxfs>${looks}</dxfs></styleSheet>`),
		'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>7</t></si></sst>`
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])), {
		mtime: DRAWN
	});
}

const plain = (text: string): string => {
	if (text === '') return '>';
	return /^\d+$/u.test(text) ? `><v>${text}</v>` : ` t="inlineStr"><is><t>${text}</t></is>`;
};

export const letterOf = (column: number): string =>
	column < 26
		? String.fromCharCode(65 + column)
		: letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
