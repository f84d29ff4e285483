import { strToU8, zipSync } from 'fflate';
import { CELL_DAMAGE, type Hand } from '../damage.ts';
import { slotsOf, type FormCell } from '../form.ts';
import type { DamageId, ReportParts } from '../report-model.ts';
import { broken } from '../shapes/shape.ts';

export const DOCX_DAMAGE: readonly DamageId[] = [...CELL_DAMAGE, 'D4', 'D6', 'D14'];

/** The smallest Word file that holds headings, paragraphs and tables with spans. */
export function docxOf(parts: ReportParts, hand: Hand): Uint8Array {
	hand.mark('D1');
	const body = [
		...parts.title.map((line) => paragraph(line)),
		...parts.lead.map((line) => paragraph(line)),
		...parts.sections.flatMap((part) => [
			paragraph(part.heading),
			...part.paragraphs.map((line) => paragraph(line)),
			...(part.table ? [tableOf(part.table, hand), paragraph('')] : [])
		]),
		...parts.signature.map((line) => paragraph(line))
	];
	const document = `${XML}<w:document xmlns:w="${MAIN}"><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`;
	const files = {
		'[Content_Types].xml': strToU8(TYPES),
		'_rels/.rels': strToU8(RELATIONS),
		'word/document.xml': strToU8(document)
	};
	// A fixed time, so that the same report gives the same bytes. Local time: zip knows no zone.
	return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1) });
}

const run = (text: string) =>
	text
		.split('\n')
		.map((line) => `<w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r>`)
		.join('<w:r><w:br/></w:r>');
const paragraph = (text: string) => `<w:p>${text === '' ? '' : run(text)}</w:p>`;

function tableOf(table: FormCell[][], hand: Hand): string {
	const rows = slotsOf(table).map((row) => {
		const cells = row.filter((slot) => slot.left);
		return `<w:tr>${cells.map(({ cell, top }) => cellOf(cell, top, hand)).join('')}</w:tr>`;
	});
	const grid = '<w:gridCol w:w="900"/>'.repeat(slotsOf(table)[0]?.length ?? 1);
	return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A cell that spans down is told again in each row, empty. */
function cellOf(cell: FormCell, top: boolean, hand: Hand): string {
	const across = cell.colspan > 1 ? `<w:gridSpan w:val="${cell.colspan}"/>` : '';
	const down = cell.rowspan > 1 ? `<w:vMerge${top ? ' w:val="restart"' : ''}/>` : '';
	const text = cell.place ? cell.text : broken(cell.text, hand, '\n');
	return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${paragraph(top ? text : '')}</w:tc>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
