import { expect, test } from 'vitest';
import { drawHtml } from '../2-text/formats/draw-html.ts';
import { printed, report } from '../2-text/formats/form.ts';
import { asRead, PLACES, readCells } from '../2-text/formats/read-cells.ts';

const NUMBERS = PLACES.filter((place) => /^\d+$/u.test(printed.get(place) ?? ''));
const every = (step: number) => NUMBERS.filter((_, i) => i % step === 0);

const readWith = (place: string, write: (digits: string) => string) =>
	readCells(
		new TextEncoder().encode(
			drawHtml(report, {
				write: (cell) => (cell.place === place ? write(cell.text) : undefined)
			})
		)
	);

test.each([
	['in full-width brackets', (digits: string) => `（${digits}）`],
	['in brackets', (digits: string) => `(${digits})`],
	['raised, in brackets', (digits: string) => `<sup>（${digits}）</sup>`]
])('a cell whose number stands %s costs no other cell of its table', async (_, write) => {
	for (const place of every(7)) {
		const cells = await readWith(place, write);
		const others = PLACES.filter((other) => other !== place);
		expect([place, cells.get(place)]).toEqual([place, 'unreadable']);
		expect(others.filter((other) => cells.get(other) !== asRead(printed.get(other) ?? ''))).toEqual(
			[]
		);
	}
});

test.each([
	['（1）、', (digits: string) => `（${digits}）、`],
	['1）', (digits: string) => `${digits}）`],
	['1.', (digits: string) => `${digits}.`],
	['（1）件', (digits: string) => `（${digits}）件`]
])('a single zero before a cell such as %s is no row of zeros', async (_, write) => {
	for (const place of NUMBERS.filter((place) => place.startsWith('requests/'))) {
		const cells = await readWith(place, write);
		const wrong = PLACES.filter(
			(other) =>
				cells.get(other) !== asRead(printed.get(other) ?? '') && cells.get(other) !== 'unreadable'
		);
		expect([place, wrong]).toEqual([place, []]);
	}
});
