import type { Block, FormCell } from './form.ts';
import { PAGE, placeForm, SIZE, widthOf } from './place-form.ts';

interface Options {
	/** Each character by itself, as some programs print. */
	apart?: boolean;
	/** Lines around the cells. */
	ruled?: boolean;
	/** What is drawn at the place of a cell of figures, after it: operators of PDF. */
	beside?: (text: string, at: { x: number; y: number; size: number }) => string;
	/** The page is drawn on its side, and nothing says so. */
	isSideways?: boolean;
	/** Which figures stand in fields of a form that nothing draws. */
	isField?: (cell: FormCell) => boolean;
	/** Two pages on each sheet, one beside the other. */
	isTwoUp?: boolean;
	/** How far below the line of its cell a text stands, in points. */
	shift?: (cell: FormCell) => number;
	/** Drawn after all else on each page. */
	above?: string;
}

/** A report as PDF with a font that is not in it: widths of 1 and 1/2, numbers of pages below. */
export function drawPdf(
	blocks: readonly Block[],
	{
		apart = false,
		ruled = true,
		beside,
		isSideways = false,
		isField = () => false,
		shift = () => 0,
		isTwoUp = false,
		above = ''
	}: Options = {}
): Uint8Array {
	const pages: string[][] = [];
	const fields: string[][] = [];
	placeForm(blocks, {
		page() {
			pages.push([]);
			fields.push([]);
		},
		write(text, x, line, cell) {
			const baseline = line + (cell ? shift(cell) : 0);
			if (cell && text !== '' && isField(cell)) {
				const y = PAGE.height - baseline;
				fields
					.at(-1)
					?.push(
						`<< /Type /Annot /Subtype /Widget /FT /Tx /T (${x} ${y}) /V (${text}) /F 4 /Rect [${x} ${y - 2} ${x + 24} ${y + SIZE}] >>`
					);
				return;
			}
			let at = x;
			for (const part of apart ? [...text] : [text]) {
				pages
					.at(-1)
					?.push(`BT /F1 ${SIZE} Tf ${at} ${PAGE.height - baseline} Td <${hex(part)}> Tj ET`);
				at += widthOf(part);
			}
			if (beside && cell && /^\d+$/u.test(cell.text))
				pages.at(-1)?.push(beside(cell.text, { x: at, y: PAGE.height - baseline, size: SIZE }));
		},
		line: (x, top, u, bottom) =>
			void (
				ruled && pages.at(-1)?.push(`${x} ${PAGE.height - top} m ${u} ${PAGE.height - bottom} l S`)
			)
	});
	for (const page of pages) page.push(above);
	return fileOf(isTwoUp ? twoByTwo(pages) : pages, fields, isSideways, isTwoUp ? 2 : 1);
}

export const hex = (text: string): string =>
	[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** The second of each two stands to the right of the first. */
function twoByTwo(pages: readonly string[][]): string[][] {
	const sheets: string[][] = [];
	for (const [i, page] of pages.entries())
		if (i % 2 === 0) sheets.push([...page]);
		else sheets.at(-1)?.push(`q 1 0 0 1 ${PAGE.width} 0 cm`, '0.5 w', ...page, 'Q');
	return sheets;
}

function fileOf(
	pages: readonly string[][],
	fields: readonly string[][],
	isSideways: boolean,
	across: number
): Uint8Array {
	const first = 6;
	const sheet = isSideways
		? `${PAGE.height} ${PAGE.width}`
		: `${across * PAGE.width} ${PAGE.height}`;
	const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
	const bodies = [
		'<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /DA (/F1 8 Tf 0 g) >> >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
		...pages.flatMap((content, i) => {
			const turned = isSideways ? `0 1 -1 0 ${PAGE.height} 0 cm\n` : '';
			const stream = `${turned}0.5 w\n${content.join('\n')}`;
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet}] /Annots [${(fields[i] ?? []).join(' ')}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
				`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
			];
		})
	];
	let file = '%PDF-1.4\n';
	const offsets = bodies.map((body, i) => {
		const at = file.length;
		file += `${i + 1} 0 obj\n${body}\nendobj\n`;
		return at;
	});
	const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	file += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return new TextEncoder().encode(file);
}
