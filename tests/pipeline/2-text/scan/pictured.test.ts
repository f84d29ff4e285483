import { encode } from 'fast-png';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type OpenEyes, readText } from '#pipeline/2-text/index.ts';
import { drawDocx } from '../formats/draw-docx.ts';

/** Grainy, so that it is no smaller than a scan, with a black word-sized bar at each of some heights. */
function page(width: number, height: number, bars: readonly number[] = []): Uint8Array {
	const data = Uint8Array.from(
		{ length: width * height },
		(_, i) => 240 + (Math.imul(i, 2654435761) >>> 28)
	);
	for (const top of bars)
		for (let y = top; y < top + 16; y++) data.fill(0, y * width + 100, y * width + 300);
	return encode({ width, height, data, channels: 1, depth: 8 });
}

const A_PAGE = page(800, 1130, [100, 300]);
const SEAL = page(200, 200, []);

const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const blip = (id: string) =>
	`<w:p><w:r><w:drawing><a:blip xmlns:a="${DRAWINGML}" r:embed="${id}"/></w:drawing></w:r></w:p>`;
const imagedata = (id: string) =>
	`<w:p><w:r><w:pict><v:imagedata r:id="${id}"/></w:pict></w:r></w:p>`;

/** A document with a line of its own, and pictures as its body shows them. */
function scanned(line: string, body: string, pictures: Record<string, Uint8Array>): Uint8Array {
	const parts = unzipSync(drawDocx([line]));
	const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
	const relations = Object.keys(pictures).map(
		(id) => `<Relationship Id="${id}" Type="${IMAGE}" Target="media/${id}.png"/>`
	);
	return zipSync({
		...parts,
		'word/document.xml': strToU8(main.replace('</w:body>', `${body}</w:body>`)),
		'word/_rels/document.xml.rels': strToU8(
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
		),
		...Object.fromEntries(
			Object.entries(pictures).map(([id, png]) => [`word/media/${id}.png`, png])
		)
	});
}

/** Eyes that see the same word in each line, and tell how many pages they were opened for. */
function eyesFor(counts: number[]): NonNullable<OpenEyes> {
	const signs = [{ sign: '字', at: 10, certainty: 1 }];
	return (pages) => {
		counts.push(pages);
		return Promise.resolve({
			read: (strips) => Promise.resolve(strips.map(() => ({ signs, figures: [] })))
		});
	};
}

const TITLE = '某局2023年政府信息公开工作年度报告';

describe('a document of Word whose pages are pictures', () => {
	it('is named and not read without eyes', async () => {
		const read = await readText(scanned(TITLE, blip('p1'), { p1: A_PAGE }));
		expect(read).toMatchObject({ unreadable: 'needs_ocr' });
	});

	it.each([
		{ name: 'in its own way', body: blip('p1') + blip('p2') + blip('s') },
		{ name: 'in the way of older programs', body: imagedata('p1') + imagedata('p2') },
		{
			name: 'in two ways for two kinds of programs',
			body: `<mc:AlternateContent><mc:Choice Requires="wps">${blip('p1')}</mc:Choice><mc:Fallback>${imagedata('p1')}</mc:Fallback></mc:AlternateContent>${blip('p2')}`
		}
	])('$name is read page by page under its own line', async ({ body }) => {
		const counts: number[] = [];
		const pictures = { p1: A_PAGE, p2: page(800, 1131, [500]), s: SEAL };
		const read = await readText(scanned(TITLE, body, pictures), eyesFor(counts));
		expect(counts).toEqual([2]);
		expect(read).toMatchObject({ source: { text: '字字字', titles: [TITLE] } });
	});

	it.each([
		{ name: 'one page is of an unknown kind', pictures: { p1: A_PAGE, p2: A_PAGE.slice(8) } },
		{ name: 'there is a seal alone', pictures: { p1: SEAL, p2: SEAL } }
	])('is not read where $name', async ({ pictures }) => {
		const body = blip('p1') + blip('p2');
		const read = await readText(scanned(TITLE, body, pictures), eyesFor([]));
		expect(read).toMatchObject({ unreadable: 'needs_ocr' });
	});
});

describe('a web page whose report is pictures', () => {
	const words = `<h1>${TITLE}</h1>`;
	const within = (png: Uint8Array) =>
		`<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
	const html = (body: string) => strToU8(`<html><body>${words}${body}</body></html>`);

	it('is read where they are written into it', async () => {
		const counts: number[] = [];
		const bytes = html(`${within(SEAL)}${within(A_PAGE)}${within(A_PAGE)}`);
		const read = await readText(bytes, eyesFor(counts));
		expect(counts).toEqual([2]);
		expect(read).toMatchObject({ source: { text: '字字字字', titles: [TITLE] } });
	});

	it('is named and not read where they are elsewhere', async () => {
		const read = await readText(html('<img src="./W0202401.jpg">'), eyesFor([]));
		expect(read).toMatchObject({ unreadable: 'needs_ocr', media_type: 'text/html' });
	});

	it('is read where it was saved with them', async () => {
		const counts: number[] = [];
		const part = (type: string, bytes: Uint8Array) =>
			`--B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
		const saved = strToU8(
			`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n${part('text/html', html('<img src="cid:a">'))}${part('image/gif', SEAL.slice(0, 900))}${part('image/png', A_PAGE)}--B--\r\n`
		);
		const read = await readText(saved, eyesFor(counts));
		expect(counts).toEqual([1]);
		expect(read).toMatchObject({
			source: { text: '字字', titles: [TITLE], media_type: 'multipart/related' }
		});
	});
});
