import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDocx } from './draw-docx.ts';
import { drawHtml, type Write } from './draw-html.ts';
import { printed, report } from './form.ts';
import { DOCX_MARKS, DOCX_STYLES, HTML_MARKS, type Mark, STYLES } from './marks.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

type Draw = (write: Write) => Uint8Array;

const FORMATS: [string, readonly Mark[], Draw][] = [
	[
		'HTML',
		HTML_MARKS,
		(write) =>
			new TextEncoder().encode(
				drawHtml(report, { write, head: STYLES }).replace('<form>', '<form id=form>')
			)
	],
	[
		'Word',
		DOCX_MARKS,
		(write) =>
			drawDocx(report, {
				write,
				parts: {
					'word/styles.xml': DOCX_STYLES,
					'word/_rels/document.xml.rels':
						'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
				}
			})
	]
];
const NUMBERS = PLACES.filter((place) => /^\d+$/u.test(printed.get(place) ?? ''));

/** Cells that differ from what is printed, and are not said to be unreadable where that is allowed. */
async function wrongIn(draw: Draw, marked: ReadonlyMap<string, Mark>): Promise<string[]> {
	const cells = await readCells(
		draw(({ place, text }) => (place === undefined ? undefined : marked.get(place)?.write(text)))
	);
	return PLACES.flatMap((place) => {
		const read = cells.get(place) ?? 'absent';
		const right = asRead(printed.get(place) ?? '');
		const mark = marked.get(place);
		const isRight = mark?.isCertain === false ? read === 'unreadable' : read === right;
		return isRight ? [] : [`${place} with ${mark?.name ?? 'no mark'}: ${read}, not ${right}`];
	});
}

describe.each(FORMATS)('what is printed beside a number in %s', (_, marks, draw) => {
	test.each(marks.filter((m) => m.isCertain).map((mark) => [mark.name, mark] as const))(
		'%s costs no cell its number',
		async (_name, mark) => {
			const some = NUMBERS.filter((_place, i) => i % 29 === 3);
			expect(await wrongIn(draw, new Map(some.map((place) => [place, mark])))).toEqual([]);
		}
	);

	test.each(marks.filter((m) => !m.isCertain).map((mark) => [mark.name, mark] as const))(
		'%s is never a number, and never a blank',
		async (_name, mark) => {
			const some = new Set(NUMBERS.filter((_place, i) => i % 67 === 3));
			const cells = await readCells(
				draw(({ place, text }) =>
					place !== undefined && some.has(place) ? mark.write(text) : undefined
				)
			);
			for (const place of some) expect([place, cells.get(place)]).toEqual([place, 'unreadable']);
		}
	);

	test('all of them among one another', async () => {
		const certain = marks.filter((mark) => mark.isCertain);
		const anyMarked = fc.array(fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...certain)), {
			minLength: 1,
			maxLength: 40
		});
		await fc.assert(
			fc.asyncProperty(anyMarked, async (marked) => {
				expect(await wrongIn(draw, new Map(marked))).toEqual([]);
			}),
			{ numRuns: 25 }
		);
	}, 600_000);
});
