import { strToU8 } from 'fflate';
import type { Write } from './draw-html.ts';
import { ODF_NAMESPACES } from './draw-odf.ts';
import type { Block, FormCell } from './form.ts';
import { WRITER_CHANGES, WRITER_STYLES } from './writer-marks.ts';

const NAMESPACES = [
	ODF_NAMESPACES,
	'xmlns:xlink="http://www.w3.org/1999/xlink"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
].join(' ');

/** A report as Writer keeps it in one file, for it to save in other formats. */
export const drawWriter = (blocks: readonly Block[], write: Write = () => undefined): Uint8Array =>
	strToU8(
		`<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">${WRITER_STYLES}<office:body><office:text>${WRITER_CHANGES}${blocks
			.map((block, i) => (typeof block === 'string' ? paragraph(block) : tableOf(block, i, write)))
			.join('')}</office:text></office:body></office:document>`
	);

const paragraph = (text: string) => `<text:p text:style-name="Standard">${text}</text:p>`;

/** What a cell covers to its right and below is there as covered cells. */
function tableOf(rows: readonly FormCell[][], number: number, write: Write): string {
	const covered = new Map<number, number>();
	const width = rows[0]?.reduce((sum, { across }) => sum + across, 0) ?? 1;
	const lines = rows.map((row) => {
		const cells = [...row];
		let line = '';
		for (let column = 0; column < width;) {
			const left = covered.get(column) ?? 0;
			if (left > 0) {
				line += '<table:covered-table-cell/>';
				covered.set(column, left - 1);
				column++;
				continue;
			}
			const cell = cells.shift();
			if (!cell) break;
			const content = write(cell) ?? `>${paragraph(cell.text)}`;
			const look = content.startsWith('>') ? ' table:style-name="Field"' : '';
			line += `<table:table-cell${look} office:value-type="string" table:number-columns-spanned="${cell.across}" table:number-rows-spanned="${cell.down}"${content}</table:table-cell>`;
			line += '<table:covered-table-cell/>'.repeat(cell.across - 1);
			if (cell.down > 1)
				for (let i = 0; i < cell.across; i++) covered.set(column + i, cell.down - 1);
			column += cell.across;
		}
		return `<table:table-row>${line}</table:table-row>`;
	});
	return `<table:table table:name="T${number}" table:style-name="Sheet"><table:table-column table:number-columns-repeated="${width}"/>${lines.join('')}</table:table>`;
}
