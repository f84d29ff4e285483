import fs from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { withoutRadicals } from '#pipeline/2-text/pdf/radicals.ts';
import { formats } from '#pipeline/2-text/formats/index.ts';
import { readText } from '#pipeline/2-text/index.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { drawDocx } from './draw-docx.ts';
import { drawHtml } from './draw-html.ts';
import { drawPdf } from './draw-pdf.ts';
import { printed, report } from './form.ts';

const index = indexRegistry(loadRegistry('data/registry'));
const encode = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
	const input = { path: 'a', bytes, url: null, published: null };
	const { media_type, text, reports } = await readDocument(input, index);
	const figures = [...(reports[0]?.read.figures.values() ?? [])];
	const cells = figures.map((f) => [
		f.place,
		f.state === 'blank' ? '' : text.slice(f.start, f.end)
	]);
	const claims = reports[0]?.read.claims.map((c) => `${c.claim}=${c.value}`) ?? [];
	return { media_type, text, cells: new Map(cells as [string, string][]), claims };
}

const sorted = (cells: ReadonlyMap<string, string>) => Object.fromEntries([...cells].sort());

test.each([
	['text/html', () => encode(drawHtml(report))],
	[
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		() => drawDocx(report)
	],
	['application/pdf', () => drawPdf(report)],
	['application/pdf', () => drawPdf(report, { apart: true })],
	['application/msword', () => fs.readFileSync('tests/fixtures/report.doc')]
])(
	'%s: the same report gives the same 200 figures, blanks and strokes in their places',
	async (type, draw) => {
		const { media_type, cells, claims } = await read(draw());
		expect(media_type).toBe(type);
		expect(sorted(cells)).toEqual(sorted(printed));
		expect(claims).toEqual(['received=8124']);
	}
);

test('a PDF without ruled lines is text, of which nothing is read wrongly', async () => {
	const { cells } = await read(drawPdf(report, { ruled: false }));
	for (const [place, text] of cells)
		if (/^\d+$/u.test(text)) expect([place, text]).toEqual([place, printed.get(place)]);
});

test('what is no part of the report is left out of a PDF: numbers of pages', async () => {
	const { text } = await read(drawPdf(report));
	expect(text).not.toMatch(/- \d -/u);
	expect(text).toContain('没有逾期未答复的情形。');
});

test('radicals that stand where characters were meant are those characters, one for one', () => {
	expect(withoutRadicals('⾏政⻓⻔⻅⺟⾼')).toBe('行政长门见母高');
	expect(withoutRadicals('123 行政')).toBe('123 行政');
});

describe('what cannot be read says why', () => {
	const docx = unzipSync(drawDocx(report));
	const bomb = { ...docx, 'word/document.xml': new Uint8Array(40_000_000) };
	const pictures = {
		...docx,
		'word/document.xml': strToU8(
			'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
		),
		'word/media/1.png': new Uint8Array(9)
	};
	const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
	test.each([
		['a PDF of pictures', drawPdf([]), 'needs_ocr'],
		['a PDF cut short', drawPdf(report).subarray(0, 900), 'damaged_file'],
		['a .docx that unpacks to more than a report', zipSync(bomb), 'too_large'],
		['a .docx of pictures', zipSync(pictures), 'needs_ocr'],
		[
			'a .docx whose body is torn',
			zipSync({ ...docx, 'word/document.xml': strToU8('<w:document><w:body>') }),
			'damaged_file'
		],
		[
			'a workbook',
			zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }),
			'binary'
		],
		['a .doc that is none', ole, 'damaged_file']
	])('%s', async (_, bytes, unreadable) => {
		expect(await readText(bytes)).toMatchObject({ unreadable });
	});
});

test('each format has an id and a type of its own', () => {
	expect(new Set(formats.map((f) => f.id)).size).toBe(formats.length);
	expect(new Set(formats.map((f) => f.media_type)).size).toBe(formats.length);
});

test('Markdown is told by its marks, and tables written in HTML among it are read as such', async () => {
	const plain = await readText(encode('# 年报\n\n| 规章 | 0 |\n|---|---|\n'));
	expect(plain).toMatchObject({ source: { media_type: 'text/markdown', grids: [] } });
	const mixed = await readText(
		encode('# 年报\n一、总体情况\n<table><tr><td>规章</td><td>0</td></tr></table>\n二、')
	);
	expect(mixed).toMatchObject({
		source: { text: '# 年报\n一、总体情况\n规章\t0\n二、', grids: [{}] }
	});
});

test('tables in Markdown that never end are looked for once', async () => {
	const text = `# 年报\n${'<table><tr><td>'.repeat(20_000)}规章\n二、\n<table><tr><td>\n1</td></tr></table>`;
	const read = await readText(encode(text));
	expect(read).toMatchObject({ source: { media_type: 'text/markdown' } });
}, 5000);
