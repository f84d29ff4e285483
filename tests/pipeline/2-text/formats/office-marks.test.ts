import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawOdf } from './draw-odf.ts';
import { drawOfd } from './draw-ofd.ts';
import { drawRtf } from './draw-rtf.ts';
import { drawXls } from './draw-xls.ts';
import { drawXlsx } from './draw-xlsx.ts';
import { type FormCell, printed, report } from './form.ts';
import {
	ODS_MARKS,
	ODT_MARKS,
	OFD_MARKS,
	RTF_MARKS,
	XLS_MARKS,
	XLSX_MARKS
} from './office-marks.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

interface Named {
	name: string;
	isCertain: boolean;
}
type MarkOf<M> = (cell: FormCell) => M | undefined;

interface Kind {
	name: string;
	marks: readonly Named[];
	/** Draws a report with the marks of that number at their places. */
	draw: (marked: ReadonlyMap<string, number>) => Uint8Array;
}

function kind<M extends Named>(
	name: string,
	marks: readonly M[],
	draw: (markOf: MarkOf<M>) => Uint8Array
): Kind {
	return {
		name,
		marks,
		draw: (marked) => draw(({ place }) => marks[marked.get(place ?? '') ?? -1])
	};
}

const KINDS: readonly Kind[] = [
	kind('RTF', RTF_MARKS, (markOf) =>
		drawRtf(report, { write: (cell) => markOf(cell)?.write(cell.text) })
	),
	kind('odt', ODT_MARKS, (markOf) =>
		drawOdf(report, { write: (cell) => markOf(cell)?.write(cell.text) })
	),
	kind('ods', ODS_MARKS, (markOf) =>
		drawOdf(report, { isSheet: true, write: (cell) => markOf(cell)?.write(cell.text) })
	),
	kind('xlsx', XLSX_MARKS, (markOf) =>
		drawXlsx(report, { write: (cell) => markOf(cell)?.write(cell.text) })
	),
	kind('xls', XLS_MARKS, (markOf) => drawXls(report, (cell) => markOf(cell)?.write(cell.text))),
	kind('OFD', OFD_MARKS, (markOf) =>
		drawOfd(report, { write: (cell, place) => markOf(cell)?.write(place) })
	)
];
const NUMBERS = PLACES.filter((place) => /^\d+$/u.test(printed.get(place) ?? ''));
const numbered = (marks: readonly Named[], isCertain: boolean) =>
	marks.flatMap((mark, i) => (mark.isCertain === isCertain ? [i] : []));

async function wrongIn({ draw, marks }: Kind, marked: ReadonlyMap<string, number>) {
	const cells = await readCells(draw(marked));
	return PLACES.flatMap((place) => {
		const read = cells.get(place) ?? 'absent';
		const mark = marks[marked.get(place) ?? -1];
		const right = mark?.isCertain === false ? 'unreadable' : asRead(printed.get(place) ?? '');
		return read === right
			? []
			: [`${place} with ${mark?.name ?? 'no mark'}: ${read}, not ${right}`];
	});
}

describe.each(KINDS.map((k) => [k.name, k] as const))('in %s', (_, own) => {
	test('what is printed beside a number costs no cell its number', async () => {
		const certain = numbered(own.marks, true);
		const marked = new Map(
			NUMBERS.map((place, i): [string, number] => [place, certain[i % certain.length] ?? 0])
		);
		expect(await wrongIn(own, marked)).toEqual([]);
	}, 600_000);

	test('a number that is not printed, or not as text, is neither a number nor a blank', async () => {
		// One a row at the most, so that no sum tells what stands there.
		const marked = new Map(
			numbered(own.marks, false).map((mark, i): [string, number] => [
				NUMBERS[(i * 23 + 5) % NUMBERS.length] ?? '',
				mark
			])
		);
		expect(await wrongIn(own, marked)).toEqual([]);
	}, 600_000);

	test('all of them among one another', async () => {
		const anyMarked = fc.array(
			fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...numbered(own.marks, true))),
			{ minLength: 1, maxLength: 60 }
		);
		await fc.assert(
			fc.asyncProperty(anyMarked, async (marked) => {
				expect(await wrongIn(own, new Map(marked))).toEqual([]);
			}),
			{ numRuns: 4 }
		);
	}, 600_000);
});
