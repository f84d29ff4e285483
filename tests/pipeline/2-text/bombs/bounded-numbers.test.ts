import { strFromU8, strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '#pipeline/2-text/index.ts';
import { withBoundedNumbers } from '#pipeline/2-text/pdf/bounded-numbers.ts';
import { drawPdf } from '../formats/draw-pdf.ts';
import { report } from '../formats/form.ts';

/** One digit more than the widths of any font have: it harms no engine. */
const ENDLESS = '1000001';
const ZEROS = '0000000';

const bounded = async (text: string) => {
	const bytes = await withBoundedNumbers(strToU8(text, true));
	return bytes && strFromU8(bytes, true);
};

/** An object, and a stream of objects that is packed. */
const object = (body: string) => `1 0 obj\n<< ${body} >>\nendobj\n`;
const packed = (body: string) =>
	`2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n${strFromU8(zlibSync(strToU8(body)), true)}\nendstream\nendobj\n`;

describe('numbers without end in a PDF', () => {
	it.each([
		['in an array', `/W [1 ${ENDLESS} 500]`, `/W [1 ${ZEROS} 500]`],
		['in an array within one', `/W [1 [500] ${ENDLESS} 3]`, `/W [1 [500] ${ZEROS} 3]`],
		['behind a string', `/A (\\(]) /W [${ENDLESS}]`, `/A (\\(]) /W [${ZEROS}]`]
	])('are zeros %s', async (_, body, right) => {
		expect(await bounded(object(body))).toBe(object(right));
	});

	it.each([
		['of six digits', '/W [1 100000 500]'],
		['outside arrays', `/Length ${ENDLESS}`],
		['in strings', `/A [(${ENDLESS})]`],
		['behind a point', `/Matrix [0.${ENDLESS}]`]
	])('are left as they are %s', async (_, body) => {
		expect(await bounded(object(body))).toBe(object(body));
	});

	it('are left in streams, and in the table of objects behind brackets that a damaged object left open', async () => {
		const file = `${object('/W [1 2')}1 0 obj\n<< >>\nstream\n[${ENDLESS}]\nendstream\nendobj\nxref\n0000012345 00000 n\n`;
		expect(await bounded(file)).toBe(file);
	});

	it('are found behind a stream that has no end', async () => {
		const file = `1 0 obj\n<< >>\nstream\nendobj\n${object(`/W [${ENDLESS}]`)}`;
		expect(await bounded(file)).toContain(`/W [${ZEROS}]`);
	});

	it('refuse the file where they are packed', async () => {
		expect(await bounded(packed('1 0 << /W [1 100000 500] >>'))).not.toBeNull();
		expect(await bounded(packed(`1 0 << /W [1 ${ENDLESS} 500] >>`))).toBeNull();
		const read = await readText(strToU8(`%PDF-1.5\n${packed(`1 0 << /W [${ENDLESS}] >>`)}`, true));
		expect(read).toEqual({ unreadable: 'damaged_file', media_type: 'application/pdf' });
	});

	it('a PDF without any is the same bytes', async () => {
		const bytes = drawPdf(report);
		expect(await withBoundedNumbers(bytes)).toBe(bytes);
	});
});
