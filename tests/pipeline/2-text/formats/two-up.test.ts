import { expect, test } from 'vitest';
import { drawPdf } from './draw-pdf.ts';
import { printed, report } from './form.ts';
import { asRead, PLACES, readCells } from './read-cells.ts';

test('two pages side by side on each sheet are read one after the other', async () => {
	const cells = await readCells(drawPdf(report, { isTwoUp: true }));
	const wrong = PLACES.filter((place) => cells.get(place) !== asRead(printed.get(place) ?? ''));
	expect(wrong).toEqual([]);
}, 120_000);
