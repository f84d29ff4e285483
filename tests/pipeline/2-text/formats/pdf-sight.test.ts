import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '#pipeline/1-corpus/registry.ts';
import { indexRegistry } from '#pipeline/4-report/identity/index.ts';
import { readDocument } from '#pipeline/document/read-document.ts';
import { drawPdf, hex } from './draw-pdf.ts';
import { type FormCell, printed, report } from './form.ts';

const index = indexRegistry(loadRegistry('data/registry'));

/** Each cell of the form as the document prints it; null for one that could not be read. */
async function cellsOf(bytes: Uint8Array) {
	const { text, reports } = await readDocument(
		{ path: 'a', bytes, url: null, published: null },
		index
	);
	const figures = [...(reports[0]?.read.figures.values() ?? [])];
	return new Map(
		figures.map((f) => {
			const said = f.state === 'blank' ? '' : text.slice(f.start, f.end);
			return [f.place as string, f.state === 'unreadable' ? null : said];
		})
	);
}

const show = (text: string, x: number, y: number, size: number, before = '') =>
	`q ${before} BT /F1 ${size.toFixed(2)} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td <${hex(text)}> Tj ET Q`;
const digits = fc.integer({ min: 0, max: 99 }).map(String);

interface At {
	x: number;
	y: number;
	size: number;
}

/** What is drawn beside a number and is no part of it. */
const NOT_OF_IT: [string, (text: string, at: At) => string][] = [
	[
		'struck out by a line',
		(d, { x, y, size }) =>
			`${show(d, x, y, size)} ${x} ${y + size * 0.3} m ${x + (d.length * size) / 2} ${y + size * 0.3} l S`
	],
	[
		'struck out by a thin box',
		(d, { x, y, size }) =>
			`${show(d, x, y, size)} ${x} ${y + size * 0.25} ${(d.length * size) / 2} 0.6 re f`
	],
	[
		'under a white box',
		(d, { x, y, size }) =>
			`${show(d, x, y, size)} q 1 g ${x} ${y - 1} ${(d.length * size) / 2} ${size} re f Q`
	],
	['invisible', (d, { x, y, size }) => show(d, x, y, size, '3 Tr')],
	['white', (d, { x, y, size }) => show(d, x, y, size, '1 g')],
	['of no size', (d, { x, y }) => show(d, x, y, 0.3)],
	['outside of what is not clipped', (d, { x, y, size }) => show(d, x, y, size, '0 0 5 5 re W n')],
	['slanted', (d, { x, y }) => `q .8 .6 -.6 .8 ${x} ${y} cm BT /F1 30 Tf <${hex(d)}> Tj ET Q`],
	['raised', (d, { x, y, size }) => show(d, x, y + size * 0.35, size * 0.6)],
	['lowered', (d, { x, y, size }) => show(d, x, y - size * 0.2, size * 0.6)]
];

describe('digits that are no part of the number they stand beside', () => {
	test.each(NOT_OF_IT)(
		'%s',
		async (_, draw) => {
			await fc.assert(
				fc.asyncProperty(digits, async (d) => {
					const cells = await cellsOf(drawPdf(report, { beside: (_, at) => draw(d, at) }));
					expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(printed));
				}),
				{ numRuns: 2 }
			);
		},
		60_000
	);
});

test('a page drawn on its side is read like an upright one', async () => {
	const cells = await cellsOf(drawPdf(report, { isSideways: true }));
	expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(printed));
});

test('values of fields that the document does not draw are read', async () => {
	const isField = ({ place, text }: FormCell) => place !== undefined && /^\d*[02468]$/u.test(text);
	const cells = await cellsOf(drawPdf(report, { isField }));
	expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(printed));
});

test('a watermark across the page, slanted or pale, joins no number', async () => {
	const slanted = `q .7 .7 -.7 .7 150 200 cm BT /F1 90 Tf <${hex('2024')}> Tj ET Q`;
	const pale = [100, 250, 400, 550].map((y) => show('2024样本2024样本2024', 30, y, 30, '.8 g'));
	for (const above of [slanted, pale.join(' ')]) {
		const cells = await cellsOf(drawPdf(report, { above }));
		expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(printed));
	}
});

test('a number drawn as a shape is not blank, and none is read', async () => {
	const blank = report.map((block) =>
		typeof block === 'string'
			? block
			: block.map((row) => row.map((c) => (/^\d+$/u.test(c.text) ? { ...c, text: '　' } : c)))
	);
	const drawn = drawPdf(blank, {
		above: Array.from({ length: 60 }, (_, i) =>
			Array.from(
				{ length: 60 },
				(_, j) =>
					`${45 + i * 9} ${60 + j * 12} m ${48 + i * 9} ${66 + j * 12} ${50 + i * 9} ${66 + j * 12} ${51 + i * 9} ${60 + j * 12} c f`
			).join(' ')
		).join(' ')
	});
	for (const [place, text] of await cellsOf(drawn))
		expect([place, text]).toEqual([place, text === '/' ? '/' : null]);
});
