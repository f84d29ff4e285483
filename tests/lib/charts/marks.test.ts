import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge, levelsOf, valueAxis, yearTicks } from '#lib/charts/marks/axis.ts';
import { classLabel, classOf, RAMP, roundClasses } from '#lib/charts/marks/classes.ts';
import { besideSpot, spotAt, spotByKey } from '#lib/charts/marks/spot.ts';
import type { Spot } from '#lib/charts/marks/spot.ts';
import { fitText, textWidth, wrapText } from '#lib/charts/marks/text.ts';

describe('text', () => {
	it('takes a Chinese character for one em and a digit for less', () => {
		expect(textWidth('公开', 14)).toBe(28);
		expect(textWidth('20', 14)).toBeLessThan(20);
	});

	it('breaks Chinese between characters and Latin between words', () => {
		expect(wrapText('卫滨区政务服务和大数据管理局', 14, 98)).toEqual([
			'卫滨区政务服务',
			'和大数据管理局'
		]);
		expect(wrapText('Linzi District Office', 14, 100)).toEqual(['Linzi District', 'Office']);
	});

	it('keeps a word with an apostrophe whole', () => {
		expect(wrapText('Lanting County People’s Government', 14, 130)).toEqual([
			'Lanting County',
			'People’s',
			'Government'
		]);
		expect(textWidth('People’s', 14)).toBe(textWidth("People's", 14));
		expect(textWidth('‘公’', 14)).toBe(42);
	});

	it('begins no line with a closing mark', () => {
		expect(wrapText('申请，结转', 14, 28)).toEqual(['申请，', '结转']);
	});

	it('loses no character and overruns no width by more than a closing mark', () => {
		const piece = fc.constantFrom('公', '开', '，', 'a', 'word', ' ', '2024', '（', '）', '😀');
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 40 }),
				fc.integer({ min: 40, max: 300 }),
				(parts, width) => {
					const text = parts.join('');
					const lines = wrapText(text, 14, width);
					expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
					for (const line of lines)
						expect(textWidth(line.replace(/[\s，）]+$/, ''), 14)).toBeLessThanOrEqual(
							width + 0.001
						);
				}
			)
		);
	});

	it('shortens the last line it may have, and keeps the spaces it broke at', () => {
		const [first, second] = wrapText('Bureau of Industry and Information', 14, 90, 2);
		expect(first).toBe('Bureau of');
		expect(second).toMatch(/^Industry .*…$/);
	});

	it('shortens what does not fit, and nothing else', () => {
		expect(fitText('山东省', 14, 42)).toBe('山东省');
		expect(fitText('山东省人民政府', 14, 60)).toBe('山东省…');
	});
});

describe('axes', () => {
	const plain = (value: number) => String(value);

	it('never has more steps than asked for, and shows the greatest value', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.001, max: 1e9, noNaN: true }),
				fc.integer({ min: 1, max: 4 }),
				(most, steps) => {
					const { ticks, top } = valueAxis(most, [0, 1000], plain, { most: steps });
					expect(ticks.length).toBeLessThanOrEqual(steps + 1);
					expect(top).toBeGreaterThanOrEqual(most * 0.9999);
					expect(ticks[0]).toEqual({ at: 0, label: '0' });
				}
			)
		);
	});

	it('steps through whole numbers where values are whole', () => {
		expect(valueAxis(2, [0, 100], plain, { whole: true }).ticks.map((t) => t.label)).toEqual([
			'0',
			'1',
			'2'
		]);
	});

	it('ends where it is told to', () => {
		const { ticks, top } = valueAxis(0.3, [0, 100], plain, { end: 1 });
		expect(top).toBe(1);
		expect(ticks.map((t) => t.label)).toEqual(['0', '0.25', '0.5', '0.75', '1']);
	});

	it('stands on zero where nothing was counted', () => {
		expect(valueAxis(0, [0, 100], plain).ticks[0]).toEqual({ at: 0, label: '0' });
	});

	it('thins years from the last one backward', () => {
		const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
		const labels = yearTicks(years, (year) => (year - 2019) * 25, 12).map((t) => t.label);
		expect(labels).toEqual(['2019', '2021', '2023', '2025']);
	});

	it('moves labels apart and keeps them inside', () => {
		const placed = dodge([50, 52, 51, 98], 20, 0, 100).toSorted((a, b) => a - b);
		for (const [i, at] of placed.slice(1).entries())
			expect(at - (placed[i] ?? 0)).toBeGreaterThanOrEqual(20);
		expect(placed.at(-1)).toBeLessThanOrEqual(100);
	});
});

describe('classes', () => {
	const labels = (values: number[]) => roundClasses(values).map((c) => classLabel(c, String));

	it('breaks at round numbers, in equal steps from zero', () => {
		expect(labels([3, 40, 77, 91])).toEqual([
			'0 – 19',
			'20 – 39',
			'40 – 59',
			'60 – 79',
			'80 – 100'
		]);
		expect(labels([0, 0])).toEqual(['0']);
		expect(labels([])).toEqual([]);
	});

	it('draws values that are alike alike', () => {
		const classes = roundClasses([469, 480, 494, 508, 519]);
		const steps = [469, 494, 508, 519].map((v) =>
			RAMP.findIndex((c) => c === classOf(classes, v)?.colour)
		);
		expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
		expect(Math.min(...steps)).toBeGreaterThanOrEqual(3);
	});

	it('steps that grow where one value is many times the others', () => {
		expect(labels([1, 2, 3, 4, 9000])).toEqual([
			'0',
			'1 – 9',
			'10 – 99',
			'100 – 999',
			'1000 – 10000'
		]);
	});

	it('puts every value in the one class that holds it, darker the more it is', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 40 }),
				(values) => {
					const classes = roundClasses(values);
					expect(classes.length).toBeLessThanOrEqual(6);
					for (const value of values) {
						const kind = classOf(classes, value);
						expect(kind?.low).toBeLessThanOrEqual(value);
						expect((kind?.high ?? 0) * (1 + 1e-9)).toBeGreaterThanOrEqual(value);
					}
					const steps = classes.map((c) => RAMP.findIndex((colour) => colour === c.colour));
					expect(steps).toEqual(steps.toSorted((x, y) => x - y));
				}
			)
		);
	});
});

describe('stretches', () => {
	it('stand on lines of their own where they would touch', () => {
		expect(
			levelsOf([
				[0, 50],
				[40, 90],
				[60, 120],
				[130, 150]
			])
		).toEqual([0, 1, 0, 0]);
	});
});

describe('spots', () => {
	const spot = (column: number, row: number): Spot => ({
		key: `${column}/${row}`,
		column,
		row,
		x: column * 50,
		y: row * 50,
		width: 40,
		height: 40,
		card: { title: '', lines: [] }
	});
	const spots = [spot(0, 0), spot(1, 0), spot(3, 0), spot(0, 1), spot(2, 1)];

	it('finds what is under the pointer, the nearest beside it, and nothing far away', () => {
		expect(spotAt(spots, 60, 10)).toBe(1);
		expect(spotAt(spots, 43, 10)).toBe(0);
		expect(spotAt(spots, 900, 900)).toBe(-1);
	});

	it('moves along the row, over gaps, and stays at the end', () => {
		expect(spotByKey(spots, 1, 'ArrowRight')).toBe(2);
		expect(spotByKey(spots, 2, 'ArrowRight')).toBe(2);
		expect(spotByKey(spots, 2, 'ArrowLeft')).toBe(1);
	});

	it('moves to the nearest of the next row', () => {
		expect(spotByKey(spots, 2, 'ArrowDown')).toBe(4);
		expect(spotByKey(spots, 3, 'ArrowUp')).toBe(0);
	});

	it('starts at the first, jumps to the ends, leaves other keys alone', () => {
		expect(spotByKey(spots, -1, 'ArrowRight')).toBe(0);
		expect(spotByKey(spots, 0, 'End')).toBe(4);
		expect(spotByKey(spots, 4, 'Home')).toBe(0);
		expect(spotByKey(spots, 0, 'a')).toBe(-1);
		expect(spotByKey([], -1, 'Home')).toBe(-1);
	});

	it('keeps the card within the chart, beside a tall spot and above a low one', () => {
		expect(besideSpot({ ...spot(0, 0), height: 200 }, 100, 60, 400)).toEqual({ left: 32, top: 0 });
		expect(besideSpot({ ...spot(7, 0), height: 200 }, 100, 60, 400)).toEqual({ left: 258, top: 0 });
		expect(besideSpot(spot(0, 4), 100, 60, 400)).toEqual({ left: 0, top: 128 });
		expect(besideSpot(spot(7, 0), 100, 60, 400)).toEqual({ left: 300, top: 52 });
	});
});
