import { mean } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '#domain/place.ts';
import { requestItems } from '#domain/requests.ts';
import { splitsOf } from '#pipeline/4-report/tables/splits.ts';
import { expectedCells, expectedReports } from '../../../corpus/expected.ts';
import { compared, printed } from './compared.ts';
import { balanced, read } from './invented.ts';
import { LAYOUTS, page } from './layouts.ts';

/** Numbers of table 二 that ran together have no sum to tell them apart. */
const hasSum = (place: Place) => !place.startsWith('proactive/');

/** Reports of which a run of four kinds of suits and their total may be parted in two ways that add up. */
const PARTED_TWICE = ['suqian-2023.txt', 'suqian-2024.txt', 'huaian-2024.txt'];
const SUITS = 4;

/** A report that prints a row of one form among those of the other is held to its own document alone: a page is drawn by one form. */
const ofOneForm = expectedReports.filter(({ template, requests }) => {
	const items = new Set<string>(requestItems(template).map(({ code }) => code));
	return Object.keys(requests).every((code) => items.has(code));
});

describe.each(Object.entries(LAYOUTS))('%s', (name, layout) => {
	const isGlued = name.includes('glued');

	test('any figures that balance are read as printed', { timeout: 600_000 }, async () => {
		// Where rows ran together some figures can be parted in two ways that add up, and now and then most of a document.
		const shares: number[] = [];
		await fc.assert(
			fc.asyncProperty(fc.nat(1_000_000), async (seed) => {
				const { template, figures } = balanced(seed);
				const text = page(layout, template, printed(figures));
				const { wrong, unread } = compared(await read(text), figures);
				expect(wrong).toEqual([]);
				if (isGlued) shares.push(unread.filter(hasSum).length / figures.size);
				else expect(unread).toEqual([]);
			}),
			{ numRuns: 25 }
		);
		if (isGlued) expect(mean(shares)).toBeLessThan(0.1);
	});

	test.each(ofOneForm.map((report) => [report.file, report] as const))(
		'the real tables of %s are read as printed',
		async (_, report) => {
			const figures = expectedCells(report);
			const text = page(layout, report.template, printed(figures));
			const { wrong, unread } = compared(await read(text), figures);
			const isWhole = [...figures.values()].every((value) => value !== null);
			expect(wrong.filter((w) => !isGlued || hasSum(w))).toEqual([]);
			const most = isGlued && PARTED_TWICE.includes(report.file) ? SUITS : 0;
			if (isWhole)
				expect((isGlued ? unread.filter(hasSum) : unread).length).toBeLessThanOrEqual(most);
		}
	);
});

test('a contradiction of the agency leaves no row of digits with a made-up reading unsaid', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(1_000_000), fc.nat(1000), async (seed, at) => {
			const { template, figures } = balanced(seed);
			const cells = [...figures].filter(([place]) => place.startsWith('requests/'));
			const [place, value] = cells[at % cells.length] ?? ['', 0];
			const changed = new Map([...figures, [place, value + 3]]);
			const report = await read(page(LAYOUTS['each row glued']!, template, printed(changed)));
			for (const [where, stated] of changed) {
				const figure = report?.figures.get(where);
				if (figure?.state === 'stated') expect([where, figure.value]).toEqual([where, stated]);
			}
		}),
		{ numRuns: 25 }
	);
});

describe('digits that ran together', () => {
	test('one way is one way, and none is none', () => {
		expect(splitsOf('2000002', 7)).toEqual([
			{ values: [2, 0, 0, 0, 0, 0, 2], ends: [1, 2, 3, 4, 5, 6, 7] }
		]);
		expect(splitsOf('2000003', 7)).toEqual([]);
		expect(splitsOf('123', 7)).toEqual([]);
	});

	test('every way adds up and prints the digits', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(400), { minLength: 6, maxLength: 6 }), (parts) => {
				const values = [...parts, parts.reduce((a, b) => a + b, 0)];
				const ways = splitsOf(values.join(''), 7);
				expect(ways?.some((way) => way.values.join() === values.join()) ?? true).toBe(true);
				for (const way of ways ?? []) {
					expect(way.values.join('')).toBe(values.join(''));
					expect(way.values.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(way.values.at(-1));
				}
			})
		);
	});

	test('no run of digits holds the reader up', () => {
		const start = performance.now();
		for (const digits of [
			'1'.repeat(48),
			'10'.repeat(24),
			'123456789'.repeat(5),
			'9'.repeat(100_000)
		])
			splitsOf(digits, 7);
		expect(performance.now() - start).toBeLessThan(2000);
	});
});
