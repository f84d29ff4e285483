import { deflateSync } from 'node:zlib';
import { CELL_DAMAGE, type Hand } from '../damage.ts';
import { type FormCell, isFirst, slotsOf } from '../form.ts';
import type { DamageId, ReportParts } from '../report-model.ts';
import { FONT_OBJECTS, fontObjects } from './pdf-font.ts';

/** In a drawn grid every blank keeps its place; damage to rows and text would only repeat what other shapes have. */
export const PDF_DAMAGE: readonly DamageId[] = CELL_DAMAGE.filter((id) => id !== 'D8');

const PAGE = { width: 595, height: 842, margin: 50 };
const LINE = 16;
const SIZE = 10;
const SMALL = 7;
/** Share of the width of each column, by how many a table has. */
const WIDTHS: Record<number, readonly number[]> = {
	3: [60, 15, 25],
	4: [34, 22, 22, 22],
	10: [8, 12, 24, 8, 8, 8, 8, 8, 8, 8]
};

interface Piece {
	x: number;
	y: number;
	size: number;
	text: string;
}

/** Pages of placed words and drawn cells, as a word processor prints them. */
export function pdfOf(parts: ReportParts, hand: Hand): Uint8Array {
	hand.mark('D1');
	const pages = openPages();
	for (const line of parts.title) pages.text(line, SIZE + 4, true);
	for (const line of parts.lead) pages.text(line, SIZE);
	for (const part of parts.sections) {
		pages.text(part.heading, SIZE + 1);
		for (const line of part.paragraphs) pages.text(line, SIZE);
		if (part.table) pages.table(part.table);
	}
	for (const line of parts.signature) pages.text(line, SIZE);
	return assemble(pages.streams(), pages.said());
}

function openPages() {
	const streams: string[] = [];
	const said: string[] = [];
	let drawn: string[] = [];
	let y = PAGE.height - PAGE.margin;
	const width = PAGE.width - 2 * PAGE.margin;
	const turn = () => {
		streams.push(drawn.join('\n'));
		drawn = [];
		y = PAGE.height - PAGE.margin;
	};
	const write = (piece: Piece) => {
		drawn.push(shown(piece));
		said.push(piece.text);
	};
	return {
		text(text: string, size: number, centred = false) {
			for (const line of wrapped(text, width / size)) {
				if (y - LINE < PAGE.margin) turn();
				y -= LINE;
				const indent = centred ? (width - lengthOf(line) * size) / 2 : 0;
				write({ x: PAGE.margin + Math.max(0, indent), y, size, text: line });
			}
			y -= 4;
		},
		table(table: FormCell[][]) {
			const slots = slotsOf(table);
			const lefts = columnsOf(slots[0]?.length ?? 1, width);
			const heights = slots.map((row) => heightOf(row, lefts));
			slots.forEach((row, i) => {
				const height = heights[i] ?? LINE;
				if (y - height < PAGE.margin) turn();
				row.forEach((slot, x) => {
					if (!isFirst(slot)) return;
					const left = lefts[x] ?? 0;
					const right = lefts[x + slot.cell.colspan] ?? width;
					drawn.push(`${PAGE.margin + left} ${y - height} ${right - left} ${height} re S`);
					const lines = linesOf(slot.cell, right - left);
					const top = y - (height - lines.length * (SMALL + 2)) / 2;
					lines.forEach((text, n) => {
						const indent = slot.cell.place ? (right - left - lengthOf(text) * SMALL) / 2 : 2;
						const at = { x: PAGE.margin + left + indent, y: top - (n + 1) * (SMALL + 2) + 2 };
						write({ ...at, size: SMALL, text });
					});
				});
				y -= height;
			});
			y -= LINE;
		},
		streams: () => [...streams, drawn.join('\n')],
		said: () => said.join('')
	};
}

function columnsOf(count: number, width: number): number[] {
	const shares = WIDTHS[count] ?? Array.from({ length: count }, () => 100 / count);
	return shares.reduce<number[]>(
		(lefts, share) => [...lefts, (lefts.at(-1) ?? 0) + Math.round((share * width) / 100)],
		[0]
	);
}

const linesOf = (cell: FormCell, width: number) =>
	cell.text === '' ? [] : wrapped(cell.text, (width - 4) / SMALL);

/** A cell that spans down has the rows below for the rest of its words. */
function heightOf(row: ReturnType<typeof slotsOf>[number], lefts: readonly number[]): number {
	const lines = row.map((slot, x) => {
		if (!isFirst(slot)) return 1;
		const width = (lefts[x + slot.cell.colspan] ?? 0) - (lefts[x] ?? 0);
		return linesOf(slot.cell, width).length;
	});
	return Math.max(1, ...lines) * (SMALL + 2) + 4;
}

/** In widths of a Han character; the others are half as wide. */
const lengthOf = (text: string) =>
	[...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** Cut to lines, never inside a number and never before a closing sign. */
function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.match(/(?:[\w.%-]+|[^])[，。、；）]*/gu) ?? []) {
		if (lengthOf(line) + lengthOf(piece) > width && line !== '') {
			lines.push(line);
			line = '';
		}
		line += piece;
	}
	return line === '' ? lines : [...lines, line];
}

const shown = ({ x, y, size, text }: Piece) =>
	`BT /F1 ${size} Tf ${x.toFixed(1)} ${y.toFixed(1)} Td <${hex(text)}> Tj ET`;

const hex = (text: string) =>
	Array.from({ length: text.length }, (_, i) =>
		text.charCodeAt(i).toString(16).padStart(4, '0')
	).join('');

/** Objects, their table and the trailer of a PDF 1.4 file. `text` is all that is printed. */
function assemble(streams: readonly string[], text: string): Uint8Array {
	const font = 3;
	const first = font + FONT_OBJECTS;
	const kids = streams.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
	const size = `/MediaBox [0 0 ${PAGE.width} ${PAGE.height}]`;
	const objects: (string | Buffer)[] = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
		...fontObjects(font, text),
		...streams.flatMap((stream, i) => [
			`<< /Type /Page /Parent 2 0 R ${size} /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
			streamOf(stream)
		])
	];
	const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')];
	let length = chunks[0]?.length ?? 0;
	const offsets = objects.map((object, i) => {
		const at = length;
		const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
		const chunk = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
		chunks.push(chunk);
		length += chunk.length;
		return at;
	});
	const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
	return Uint8Array.from(Buffer.concat([...chunks, Buffer.from(end)]));
}

function streamOf(content: string): Buffer {
	const packed = deflateSync(Buffer.from(content, 'latin1'));
	const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
	return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}
