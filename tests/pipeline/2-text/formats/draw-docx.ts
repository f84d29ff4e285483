import { strToU8, zipSync } from 'fflate';
import type { Write } from './draw-html.ts';
import type { Block, FormCell } from './form.ts';

/** Of the parts of a package: the same text gives the same bytes on any day. */
const DRAWN = new Date(2020, 0, 1);

/** The least that Word opens: one part with paragraphs and tables. */
export function drawDocx(
	blocks: readonly Block[],
	{
		write = () => undefined,
		parts: more = {}
	}: { write?: Write; parts?: Record<string, string> } = {}
): Uint8Array {
	const body = blocks
		.map((b) => (typeof b === 'string' ? paragraph(b) : tableOf(b, write)))
		.join('');
	const parts = {
		'[Content_Types].xml':
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
		'_rels/.rels':
			'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
		'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
		...more
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)])), {
		mtime: DRAWN
	});
}

const NAMESPACES = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
	'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:v="urn:schemas-microsoft-com:vml"'
].join(' ');

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Word writes a cell that goes down once for each row, the first time as a start. */
function tableOf(rows: readonly FormCell[][], write: Write): string {
	const going = new Map<number, { cell: FormCell; left: number }>();
	const lines = rows.map((row) => {
		const cells = [...row];
		let column = 0;
		let line = '';
		while (cells.length > 0 || going.has(column)) {
			const above = going.get(column);
			const cell = above?.cell ?? cells.shift();
			if (!cell) break;
			const left = (above?.left ?? cell.down) - 1;
			const merge = cell.down === 1 ? '' : above ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
			line += `<w:tc><w:tcPr><w:gridSpan w:val="${cell.across}"/>${merge}</w:tcPr>${(above ? undefined : write(cell)) ?? paragraph(above ? '' : cell.text)}</w:tc>`;
			if (left > 0) going.set(column, { cell, left });
			else going.delete(column);
			column += cell.across;
		}
		return `<w:tr>${line}</w:tr>`;
	});
	return `<w:tbl>${lines.join('')}</w:tbl>`;
}
