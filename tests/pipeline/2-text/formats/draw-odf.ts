import { strToU8, zipSync } from 'fflate';
import type { Write } from './draw-html.ts';
import type { Block, FormCell } from './form.ts';

/** Of the parts of a package: the same text gives the same bytes on any day. */
const DRAWN = new Date(2020, 0, 1);

export const ODF_STYLES = `<office:automatic-styles>
<style:style style:name="Old" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:style style:name="Older" style:family="text" style:parent-style-name="Old"/>
<style:style style:name="Back" style:family="text" style:parent-style-name="Old"><style:text-properties style:text-line-through-style="none"/></style:style>
<style:style style:name="Away" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Under" style:family="text"><style:text-properties style:text-position="-8% 58%"/></style:style>
<style:style style:name="Set" style:family="text"><style:text-properties style:text-position="3% 100%"/></style:style>
<style:style style:name="White" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>
<style:style style:name="Lit" style:family="text"><style:text-properties fo:color="#ffffff" fo:background-color="#0070c0"/></style:style>
<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
<style:style style:name="Gone" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Cut" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
</office:automatic-styles>`;

const NAMES = ['office', 'text', 'table', 'style'].map(
	(name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
);
export const ODF_NAMESPACES = [
	...NAMES,
	'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
	'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
	'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
].join(' ');
const TEXT = 'application/vnd.oasis.opendocument.text';
const SHEET = 'application/vnd.oasis.opendocument.spreadsheet';

interface Options {
	write?: Write;
	isSheet?: boolean;
	/** More styles, and what stands behind the rows of a sheet. */
	styles?: string;
	behind?: string;
}

/** A report as one XML file of OpenDocument. */
export const drawFlatOdf = (blocks: readonly Block[], options: Options = {}): Uint8Array =>
	strToU8(
		`<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${ODF_NAMESPACES} office:mimetype="${options.isSheet ? SHEET : TEXT}">${ODF_STYLES}${bodyOf(blocks, options)}</office:document>`
	);

/** The same as a package of parts. */
export const drawOdf = (blocks: readonly Block[], options: Options = {}): Uint8Array =>
	zipSync(
		{
			mimetype: [strToU8(options.isSheet ? SHEET : TEXT), { level: 0 }],
			'content.xml': strToU8(
				`<office:document-content ${ODF_NAMESPACES}>${ODF_STYLES.replace('</office:automatic-styles>', `${options.styles ?? ''}</office:automatic-styles>`)}${bodyOf(blocks, options)}</office:document-content>`
			),
			'styles.xml': strToU8(`<office:document-styles ${ODF_NAMESPACES}/>`),
			'META-INF/manifest.xml': strToU8(
				`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${fileEntry('/', options.isSheet ? SHEET : TEXT)}${fileEntry('content.xml', 'text/xml')}${fileEntry('styles.xml', 'text/xml')}</manifest:manifest>`
			)
		},
		{ mtime: DRAWN }
	);

const fileEntry = (path: string, type: string) =>
	`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
const paragraph = (text: string) => `<text:p>${text}</text:p>`;

/** Those that are tracked; what they delete stands where it was. */
const CHANGES = `<text:tracked-changes>${(
	[
		['gone', 'deletion'],
		['come', 'insertion']
	] as const
)
	.map(
		([id, kind]) =>
			`<text:changed-region text:id="${id}"><text:${kind}><office:change-info/></text:${kind}></text:changed-region>`
	)
	.join('')}</text:tracked-changes>`;

function bodyOf(
	blocks: readonly Block[],
	{ write = () => undefined, isSheet = false, behind = '' }: Options
) {
	if (!isSheet)
		return `<office:body><office:text>${CHANGES}${blocks
			.map((block) =>
				typeof block === 'string'
					? paragraph(block)
					: `<table:table>${rowsOf(block, write)}</table:table>`
			)
			.join('')}</office:text></office:body>`;
	const rows = blocks.map((block) =>
		typeof block === 'string'
			? `<table:table-row><table:table-cell>${paragraph(block)}</table:table-cell><table:table-cell table:number-columns-repeated="1023"/></table:table-row>`
			: rowsOf(block, write, SHEET_WIDTH)
	);
	return `<office:body><office:spreadsheet><table:table table:name="Sheet1">${rows.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>${behind}</table:table></office:spreadsheet></office:body>`;
}

/** Calc fills up each row to the widest one of the sheet. */
const SHEET_WIDTH = 15;

/** What a cell covers to its right and below is there as covered cells. */
function rowsOf(rows: readonly FormCell[][], write: Write, width = 0): string {
	const covered = new Map<number, number>();
	return rows
		.map((row) => {
			const cells = [...row];
			let line = '';
			let column = 0;
			while (cells.length > 0 || covered.has(column)) {
				const left = covered.get(column) ?? 0;
				if (left > 0) {
					line += '<table:covered-table-cell/>';
					if (left === 1) covered.delete(column);
					else covered.set(column, left - 1);
					column++;
					continue;
				}
				const cell = cells.shift();
				if (!cell) break;
				const content = write(cell) ?? `>${cell.text === '' ? '' : paragraph(cell.text)}`;
				line += `<table:table-cell table:number-columns-spanned="${cell.across}" table:number-rows-spanned="${cell.down}"${content}</table:table-cell>`;
				line += '<table:covered-table-cell/>'.repeat(cell.across - 1);
				for (let i = 0; i < cell.across; i++)
					if (cell.down > 1) covered.set(column + i, cell.down - 1);
				column += cell.across;
			}
			const rest = width - column;
			if (rest > 0) line += `<table:table-cell table:number-columns-repeated="${rest}"/>`;
			return `<table:table-row>${line}</table:table-row>`;
		})
		.join('');
}
