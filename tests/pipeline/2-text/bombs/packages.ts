import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OPEN = ['office', 'text', 'table']
	.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
	.join(' ');
const OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"';

const packed = (parts: Record<string, string>): Uint8Array =>
	zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const relations = (targets: Record<string, string>): string =>
	`<Relationships xmlns="${PACKAGE}">${Object.entries(targets)
		.map(
			([type, target]) => `<Relationship Id="${type}" Type="${OFFICE}/${type}" Target="${target}"/>`
		)
		.join('')}</Relationships>`;

interface Book {
	strings?: string;
	styles?: string;
	sheets?: number;
}

/** A workbook of one sheet, which its list may name more than once. */
export const xlsxOf = (sheet: string, { strings = '', styles = '', sheets = 1 }: Book = {}) =>
	packed({
		'_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
		'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${'<sheet name="a" r:id="worksheet"/>'.repeat(sheets)}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations({
			worksheet: 'sheet1.xml',
			styles: 'styles.xml',
			sharedStrings: 'strings.xml'
		}),
		'xl/sheet1.xml': `<worksheet xmlns="${SHEETS}">${sheet}</worksheet>`,
		'xl/styles.xml': `<styleSheet xmlns="${SHEETS}">${styles}</styleSheet>`,
		'xl/strings.xml': `<sst xmlns="${SHEETS}">${strings}</sst>`
	});

export const docxOf = (body: string, numbering = '', styles = '') =>
	packed({
		'[Content_Types].xml': '<Types/>',
		'_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
		'word/document.xml': `<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`,
		'word/_rels/document.xml.rels': relations({ numbering: 'numbering.xml', styles: 'styles.xml' }),
		'word/numbering.xml': `<w:numbering xmlns:w="${WORDS}">${numbering}</w:numbering>`,
		'word/styles.xml': `<w:styles xmlns:w="${WORDS}">${styles}</w:styles>`
	});

/** One XML file of OpenDocument. */
export const odfOf = (kind: 'text' | 'spreadsheet', body: string): Uint8Array =>
	strToU8(
		`<?xml version="1.0"?><office:document ${OPEN} office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`
	);

interface Fixed {
	/** How often its list names the one page, and the package the one document. */
	pages?: number;
	documents?: number;
	/** What is drawn where objects name it as 5. */
	unit?: string;
}

export const ofdOf = (content: string, { pages = 1, documents = 1, unit = '' }: Fixed = {}) =>
	packed({
		'OFD.xml': `<ofd:OFD ${OFD}>${'<ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody>'.repeat(documents)}</ofd:OFD>`,
		'D/Document.xml': `<ofd:Document ${OFD}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>Res.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${'<ofd:Page ID="1" BaseLoc="Page.xml"/>'.repeat(pages)}</ofd:Pages></ofd:Document>`,
		'D/Page.xml': `<ofd:Page ${OFD}><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
		'D/Res.xml': `<ofd:Res ${OFD}><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content>${unit}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`
	});

/** Characters of OFD on one line, 4 mm high. */
export const ofdText = (text: string, x = 20, y = 40): string =>
	`<ofd:TextObject Boundary="${x} ${y} 150 5" Size="4"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;
