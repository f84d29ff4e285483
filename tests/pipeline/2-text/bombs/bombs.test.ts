import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#pipeline/2-text/index.ts';
import { docxOf, odfOf, ofdOf, ofdText, xlsxOf } from './packages.ts';

const times = (count: number, piece: (i: number) => string): string =>
	Array.from({ length: count }, (_, i) => piece(i)).join('');
const long = (signs: number): string => '章'.repeat(signs);

async function outcomeOf(bytes: Uint8Array): Promise<string> {
	const read = await readText(bytes);
	return 'unreadable' in read ? read.unreadable : 'read';
}

async function textOf(bytes: Uint8Array): Promise<string> {
	const read = await readText(bytes);
	if ('unreadable' in read) throw new Error(read.unreadable);
	return read.source.text;
}

const CELL = '<c t="s"><v>0</v></c>';
const rowsOf = (count: number, cells: string) =>
	times(count, (i) => `<row r="${i + 1}">${cells}</row>`);
const ODS_CELL =
	'<table:table-cell table:number-columns-repeated="250"><text:p>1</text:p></table:table-cell>';
const SPREAD = `<table:table><table:table-row table:number-rows-repeated="250">${ODS_CELL}</table:table-row></table:table>`;
const nested = (depth: number): string =>
	depth === 0
		? '<text:p>1</text:p>'
		: `<table:table><table:table-row table:number-rows-repeated="90"><table:table-cell table:number-columns-repeated="90">${nested(depth - 1)}</table:table-cell></table:table-row></table:table>`;
const NUMBERED =
	'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
const listOf = (label: string) =>
	`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="${label}%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
const unit = '<ofd:CompositeObject ResourceID="5" Boundary="0 0 100 100"/>';
const box =
	'<ofd:PathObject Stroke="false" Fill="true" Boundary="0 0 9 9"><ofd:FillColor Value="255 0 0"/><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 L 0 9 C</ofd:AbbreviatedData></ofd:PathObject>';

/** Each is some kilobytes as a file; written out it would be megabytes to no end. */
const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
	'one long text shared by the cells of a workbook': () =>
		xlsxOf(`<sheetData>${rowsOf(3000, CELL + CELL)}</sheetData>`, {
			strings: `<si><t>${long(9000)}</t></si>`
		}),
	'merged cells upon one another': () =>
		xlsxOf(
			`<sheetData>${rowsOf(2, '<c><v>1</v></c>')}</sheetData><mergeCells>${times(120, (i) => `<mergeCell ref="B1:C${5000 + i}"/>`)}</mergeCells>`
		),
	'cells on a diagonal, whose table is as wide as high': () =>
		xlsxOf(
			`<sheetData>${times(1600, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="${columnNamed(i + 2)}${i + 1}"><v>1</v></c></row>`)}</sheetData>`
		),
	'sheets of repeated rows of repeated cells': () => odfOf('spreadsheet', SPREAD.repeat(7)),
	'rows repeated within rows repeated': () => odfOf('text', nested(2)),
	'rows repeated within rows repeated, without end': () => odfOf('text', nested(12)),
	'a long text repeated in rows': () =>
		odfOf(
			'spreadsheet',
			`<table:table>${`<table:table-row table:number-rows-repeated="256"><table:table-cell><text:p>${long(9000)}</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>`.repeat(10)}</table:table>`
		),
	'a long label before each item of a list': () =>
		docxOf(NUMBERED.repeat(1500), listOf(long(15_000))),
	'a text drawn by name in many places': () =>
		ofdOf(unit.repeat(300), { unit: ofdText(long(200)) }),
	'a page that is named five hundred times': () =>
		ofdOf(
			times(14, (i) => ofdText(long(100), 20, 10 * i)),
			{ pages: 500 }
		),
	'a document that is named over and over': () =>
		ofdOf(
			times(14, (i) => ofdText(long(100), 20, 10 * i)),
			{ documents: 400 }
		),
	'boxes over one another under every character': () =>
		ofdOf(times(70, (i) => ofdText(long(100), 20, 4 * i)) + box.repeat(6000))
};

describe('what says more than a report by few bytes is refused as too large, and harms nothing', () => {
	it.each(Object.keys(BOMBS))(
		'%s',
		async (name) => {
			const bytes = BOMBS[name]?.() ?? new Uint8Array();
			expect(bytes.length).toBeLessThan(1_000_000);
			expect(await outcomeOf(bytes)).toBe('too_large');
		},
		60_000
	);
});

describe('what grows only with the file is read', () => {
	it('a sheet that is named twice once', async () => {
		const sheet = '<sheetData><row r="1"><c><v>11</v></c><c><v>12</v></c></row></sheetData>';
		expect(await textOf(xlsxOf(sheet, { sheets: 3000 }))).toBe('11\t12\n');
	});

	it('columns that are hidden again and again', async () => {
		const columns = '<col min="2" max="16384" hidden="1"/>'.repeat(2000);
		const cells = '<c r="A1"><v>11</v></c><c r="B1"><v>12</v></c>';
		const sheet = `<cols>${columns}</cols><sheetData><row r="1">${cells}</row></sheetData>`;
		expect(await textOf(xlsxOf(sheet))).toBe('11');
	});

	it('a cell at the far corner of a sheet, beside the first', async () => {
		const far =
			'<row r="1"><c r="A1"><v>11</v></c></row><row r="1048576"><c r="XFD1048576"><v>12</v></c></row>';
		expect(
			(await textOf(xlsxOf(`<sheetData>${far}</sheetData>`))).split(/\s+/u).filter(Boolean)
		).toEqual(['11', '12']);
	});

	it('numbers in a format longer than any program has: what they print cannot be told', async () => {
		const styles = `<numFmts><numFmt numFmtId="170" formatCode="${'&quot;章&quot;'.repeat(200)}0"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`;
		const cells = '<c s="0"><v>7</v></c><c t="inlineStr"><is><t>章</t></is></c>';
		const text = await textOf(xlsxOf(`<sheetData>${rowsOf(2, cells)}</sheetData>`, { styles }));
		expect(text).toBe('\ufffc\t章\n\ufffc\t章\n');
	});

	it('fields that are begun and never ended', async () => {
		const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
		const result = `${begun}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>章</w:t></w:r>`;
		expect(await textOf(docxOf(`<w:p>${result.repeat(3000)}</w:p>`))).toBe(long(3000));
		expect(await outcomeOf(docxOf(`<w:p>${begun}<w:r><w:t>章</w:t></w:r></w:p>`))).toBe(
			'empty_document'
		);
	});

	it('a cell over a million columns', async () => {
		const cell =
			'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc>';
		const read = await readText(docxOf(`<w:tbl><w:tr>${cell.repeat(3)}</w:tr></w:tbl>`));
		expect('source' in read && read.source.grids[0]?.rows[0]?.length).toBe(300);
	});

	it('rows of RTF with edges of their own: cells go over as many as lie within them', async () => {
		const rowOf = (edges: number[]) =>
			`\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')}\\pard\\intbl ${'0\\cell '.repeat(edges.length)}\\row\n`;
		const narrow = rowOf(Array.from({ length: 12 }, (_, i) => (i + 1) * 500));
		const read = await readText(strToU8(`{\\rtf1 ${narrow}${rowOf([3000, 6000])}}`));
		const rows = 'source' in read ? (read.source.grids[0]?.rows ?? []) : [];
		// A zero over five columns or more is one of each.
		expect(rows.map((row) => row.length)).toEqual([12, 12]);
	});

	it('parts of a message whose own boundaries are not there', async () => {
		const part = (i: number) => `--b\nContent-Type: multipart/mixed; boundary="none${i}"\n\n`;
		const page = `--b\nContent-Type: text/html\n\n<p>${'section '.repeat(60)}</p>\n--b--\n`;
		const head = 'From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n';
		const text = await textOf(strToU8(head + times(500, part) + page));
		expect(text.match(/section/gu)).toHaveLength(60);
	});

	it('tags of style sheets one within another: their rules are taken once', async () => {
		const tags = '<style '.repeat(5000);
		const rules = `.a{display:none}${'i{color:red}'.repeat(2000)}`;
		const page = `<html>${tags}>${rules}</style><p class="a">11</p><p>12</p></html>`;
		expect(await textOf(strToU8(page))).toBe('12');
	});

	it('a list of selectors as long as a page: once the looks are used up, nothing is sure', async () => {
		const list = times(20_000, (i) => `.a${i},`);
		const page = (paragraphs: number) =>
			strToU8(
				`<html><style>p:is(${list}.b){display:none}</style>${'<p>1</p>'.repeat(paragraphs)}<p class="b">2</p></html>`
			);
		expect(await textOf(page(3))).toBe('1\n1\n1');
		expect(await textOf(page(400))).toContain('2');
	});
});

function columnNamed(number: number): string {
	if (number <= 26) return String.fromCharCode(64 + number);
	return columnNamed(Math.floor((number - 1) / 26)) + columnNamed(((number - 1) % 26) + 1);
}
