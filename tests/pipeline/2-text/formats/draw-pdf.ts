import type { Block, FormCell } from './form.ts';

/** Measures in points from the upper left corner, as the page is read. */
const PAGE = { width: 595, height: 842, left: 40, right: 555, top: 60, bottom: 780 };
const SIZE = 8;
const LINE = 11;

interface Options {
	/** Each character by itself, as some programs print. */
	apart?: boolean;
	/** Lines around the cells. */
	ruled?: boolean;
	/** What is drawn at the place of a cell of figures, after it: operators of PDF. */
	beside?: (text: string, at: { x: number; y: number; size: number }) => string;
	/** The page is drawn on its side, and nothing says so. */
	isSideways?: boolean;
	/** Drawn after all else on each page. */
	above?: string;
}

/** A report as PDF with a font that is not in it: widths of 1 and 1/2, numbers of pages below. */
export function drawPdf(
	blocks: readonly Block[],
	{ apart = false, ruled = true, beside, isSideways = false, above = '' }: Options = {}
): Uint8Array {
	const pages: string[][] = [];
	let y = PAGE.bottom;
	const open = (room: number) => {
		if (y + room <= PAGE.bottom) return;
		pages.push([]);
		y = PAGE.top;
		write(`- ${pages.length} -`, 290, 815);
	};
	const write = (text: string, x: number, baseline: number) => {
		let at = x;
		for (const part of apart ? [...text] : [text]) {
			pages
				.at(-1)
				?.push(`BT /F1 ${SIZE} Tf ${at} ${PAGE.height - baseline} Td <${hex(part)}> Tj ET`);
			at += widthOf(part);
		}
	};
	const line = (x: number, top: number, u: number, bottom: number) =>
		ruled && pages.at(-1)?.push(`${x} ${PAGE.height - top} m ${u} ${PAGE.height - bottom} l S`);
	for (const block of blocks) {
		if (typeof block === 'string') {
			for (const [i, part] of wrap(`\u3000\u3000${block}`, PAGE.right - PAGE.left).entries()) {
				open(LINE);
				write(i === 0 ? part.trim() : part, PAGE.left + (i === 0 ? 2 * SIZE : 0), y + SIZE);
				y += LINE + 4;
			}
			continue;
		}
		const fields = spread(block);
		const edges = edgesOf(fields);
		for (const [r, row] of fields.entries()) {
			const own = [...new Set(row)].filter((c) => fields[r - 1]?.includes(c) !== true);
			const widthAt = (c: FormCell) =>
				(edges[row.lastIndexOf(c) + 1] ?? 0) - (edges[row.indexOf(c)] ?? 0);
			const flat = own.filter((c) => c.down === 1);
			const lines = Math.max(1, ...flat.map((c) => wrap(c.text, widthAt(c) - 4).length));
			const height = lines * LINE + 6;
			const before = pages.length;
			open(height);
			if (pages.length > before && r > 0) line(edges[0] ?? 0, y, edges.at(-1) ?? 0, y);
			for (const c of own)
				for (const [i, part] of wrap(c.text, widthAt(c) - 4).entries()) {
					const [x, baseline] = [(edges[row.indexOf(c)] ?? 0) + 2, y + LINE + i * LINE];
					write(part, x, baseline);
					const at = { x: x + widthOf(part), y: PAGE.height - baseline, size: SIZE };
					if (beside && /^\d+$/u.test(c.text)) pages.at(-1)?.push(beside(c.text, at));
				}
			for (const [c, field] of row.entries()) {
				const [left, right] = [edges[c] ?? 0, edges[c + 1] ?? 0];
				if (row[c - 1] !== field) line(left, y, left, y + height);
				if (fields[r - 1]?.[c] !== field) line(left, y, right, y);
				if (fields[r + 1]?.[c] !== field) line(left, y + height, right, y + height);
			}
			line(edges.at(-1) ?? 0, y, edges.at(-1) ?? 0, y + height);
			y += height;
		}
		y += LINE;
	}
	for (const page of pages) page.push(above);
	return fileOf(pages, isSideways);
}

const widthOf = (text: string): number =>
	[...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 128 ? SIZE / 2 : SIZE), 0);

function wrap(text: string, width: number): string[] {
	const lines = [''];
	for (const c of text) {
		const last = lines.at(-1) ?? '';
		if (widthOf(last + c) > width) lines.push(c);
		else lines[lines.length - 1] = last + c;
	}
	return lines;
}

/** For each field of the grid the cell that covers it. */
function spread(rows: readonly FormCell[][]): FormCell[][] {
	const fields: FormCell[][] = rows.map(() => []);
	for (const [r, row] of rows.entries()) {
		let column = 0;
		for (const cell of row) {
			while (fields[r]?.[column]) column++;
			for (let down = 0; down < cell.down; down++)
				for (let across = 0; across < cell.across; across++)
					(fields[r + down] ?? [])[column + across] = cell;
		}
	}
	return fields;
}

/** Labels have more room than figures where there are three columns of them. */
function edgesOf(fields: readonly FormCell[][]): number[] {
	const count = fields[0]?.length ?? 0;
	const widths = Array.from({ length: count }, (_, i) =>
		count === 10 ? ([48, 48, 132][i] ?? 41) : 515 / count
	);
	return widths.reduce((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [PAGE.left]);
}

export const hex = (text: string): string =>
	[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('');

function fileOf(pages: readonly string[][], isSideways: boolean): Uint8Array {
	const first = 6;
	const sheet = isSideways ? `${PAGE.height} ${PAGE.width}` : `${PAGE.width} ${PAGE.height}`;
	const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
	const bodies = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
		'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
		...pages.flatMap((content, i) => {
			const turned = isSideways ? `0 1 -1 0 ${PAGE.height} 0 cm\n` : '';
			const stream = `${turned}0.5 w\n${content.join('\n')}`;
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${sheet}] /Contents ${first + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
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
