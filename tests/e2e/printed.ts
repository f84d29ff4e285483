import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';

interface Box {
	left: number;
	right: number;
	low: number;
	high: number;
}
export interface Sheet {
	width: number;
	height: number;
	words: (Box & { text: string })[];
	/** Of all that is drawn and no word: bars, lines, dots, borders. */
	marks: Box[];
}

/** Every word and mark of a printed page with its box, in points from the lower left. */
export async function printed(page: Page, landscape: boolean): Promise<Sheet[]> {
	const bytes = await page.pdf({ format: 'A4', landscape, printBackground: true });
	const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const sheet = await pdf.getPage(number);
		const [, , width = 0, height = 0] = sheet.view;
		const { items } = await sheet.getTextContent();
		const words = items.flatMap((item) => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
			const upright = Math.abs(b) < Math.abs(a);
			return {
				text: item.str,
				left: x,
				right: upright ? x + item.width : x,
				low: y,
				high: upright ? y : y + item.width
			};
		});
		sheets.push({ width, height, words, marks: await marksOn(sheet) });
	}
	await pdf.destroy();
	return sheets;
}

type Matrix = [number, number, number, number, number, number];

/** The boxes of the paths that a page fills or strokes. */
async function marksOn(sheet: PDFPageProxy): Promise<Box[]> {
	const { fnArray, argsArray } = await sheet.getOperatorList();
	const marks: Box[] = [];
	const saved: Matrix[] = [];
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	const turn = (by: unknown) => {
		if (Array.isArray(by)) matrix = Util.transform(matrix, by) as Matrix;
	};
	fnArray.forEach((operator, i) => {
		const given = argsArray[i] as unknown[];
		if (operator === OPS.save) saved.push(matrix);
		else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
		else if (operator === OPS.transform) turn(given);
		else if (operator === OPS.paintFormXObjectBegin) {
			saved.push(matrix);
			turn(given[0]);
		} else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
		else if (operator === OPS.constructPath && given[0] !== OPS.endPath && given[2])
			marks.push(boxOf(given[2] as ArrayLike<number>, matrix));
	});
	return marks;
}

/** A box of a path, given by two corners, where it lies on its page. */
function boxOf(corners: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Box {
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(corners);
	const points = [x0, x1].flatMap((x) =>
		[y0, y1].map((y) => [a * x + c * y + e, b * x + d * y + f])
	);
	const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis] ?? 0));
	return {
		left: Math.min(...(xs ?? [])),
		right: Math.max(...(xs ?? [])),
		low: Math.min(...(ys ?? [])),
		high: Math.max(...(ys ?? []))
	};
}

const isBeyond = ({ width, height }: Sheet, { left, right, low, high }: Box): boolean =>
	left < -1 || right > width + 1 || low < -1 || high > height + 1;

/** Words and marks that lie outside their sheet, as lines that tell which. */
export const beyondOf = (sheets: readonly Sheet[]): string[] =>
	sheets.flatMap((sheet, i) => [
		...sheet.words
			.filter((word) => isBeyond(sheet, word))
			.map(({ text }) => `page ${i + 1}: ${text}`),
		...sheet.marks
			.filter((mark) => isBeyond(sheet, mark))
			.map((mark) => `page ${i + 1}: ${JSON.stringify(mark)}`)
	]);
